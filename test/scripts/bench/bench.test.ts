import { describe, expect, it } from "vitest";
import { inTurns, median, node, ratio } from "../../../scripts/bench/measure.js";
import { projectRoot } from "../../../scripts/shared/project.js";

describe("a measurement", () => {
  it("measures its subjects in turns, round by round", async () => {
    const order: string[] = [];
    const subject = (name: string) => async () => order.push(name);
    expect(await inTurns(2, { a: subject("a"), b: subject("b") })).toEqual({ a: [1, 3], b: [2, 4] });
    expect(order).toEqual(["a", "b", "a", "b"]);
  });

  it("compares values within each round, so that a slow round does not count", () => {
    expect(median([9, 1, 10])).toBe(9);
    expect(ratio([2, 40, 6], [1, 20, 2])).toBe(2);
  });

  it("fails with the output of its process", async () => {
    await expect(node(["--eval", "console.error('so it is'); process.exit(3)"], projectRoot)).rejects.toThrow(
      /exited with 3\nso it is/,
    );
  });
});
