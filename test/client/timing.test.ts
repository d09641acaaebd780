import { afterEach, describe, expect, it, vi } from "vitest";
import { createQueue } from "../../src/request/timing.js";

/** Returns a pending task that a test ends. */
function createWork<T>(log: string[], name: string) {
  let resolve = (_value: T) => {};
  let reject = (_reason: Error) => {};
  const end = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  const run = () => {
    log.push(name);
    return end;
  };
  return { run, resolve, reject };
}

/** Resolves after all work that waits only for promises. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("the queue", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("the queue runs tasks with the same key one at a time, in order, and returns each result to its caller", async () => {
    const log: string[] = [];
    const inTurn = createQueue();
    const [a, b, c] = ["a", "b", "c"].map((name) => createWork<string>(log, name));
    const results = [a, b, c].map((work) => inTurn("1", work!.run));
    await settled();
    expect(log).toEqual(["a"]);
    a!.resolve("A");
    expect(await results[0]).toBe("A");
    await settled();
    expect(log).toEqual(["a", "b"]);
    b!.resolve("B");
    c!.resolve("C");
    expect(await Promise.all(results)).toEqual(["A", "B", "C"]);
  });

  it("the queue runs a task after the running one, even if an earlier one ended in the meantime", async () => {
    const log: string[] = [];
    const inTurn = createQueue();
    const [a, b, c] = ["a", "b", "c"].map((name) => createWork<void>(log, name));
    const [first, second] = [inTurn("1", a!.run), inTurn("1", b!.run)];
    a!.resolve();
    await first;
    await settled();
    const third = inTurn("1", c!.run);
    await settled();
    expect(log).toEqual(["a", "b"]);
    b!.resolve();
    c!.resolve();
    await Promise.all([second, third]);
    expect(log).toEqual(["a", "b", "c"]);
  });

  it("the queue runs tasks with different keys in parallel", async () => {
    const log: string[] = [];
    const inTurn = createQueue();
    const [a, b] = ["a", "b"].map((name) => createWork<void>(log, name));
    const [first, second] = [inTurn("1", a!.run), inTurn("2", b!.run)];
    await settled();
    expect(log).toEqual(["a", "b"]);
    b!.resolve();
    await second;
    a!.resolve();
    await first;
  });

  it("the queue continues after a failed task, whose error only its own caller receives", async () => {
    const log: string[] = [];
    const inTurn = createQueue();
    const reason = new Error("failed");
    const [a, b] = ["a", "b"].map((name) => createWork<string>(log, name));
    const [first, second] = [inTurn("1", a!.run), inTurn("1", b!.run)];
    a!.reject(reason);
    b!.resolve("B");
    await expect(first).rejects.toBe(reason);
    expect(await second).toBe("B");
    await expect(inTurn("1", () => Promise.reject(reason))).rejects.toBe(reason);
    expect(await inTurn("1", async () => "D")).toBe("D");
  });

  it("the queue keeps no reference to finished or failed tasks", async () => {
    const maps: Map<unknown, unknown>[] = [];
    const Original = Map;
    vi.stubGlobal(
      "Map",
      class extends Original<unknown, unknown> {
        constructor() {
          super();
          maps.push(this);
        }
      },
    );
    const inTurn = createQueue();
    vi.unstubAllGlobals();
    const work = ["1", "1", "2", "3"].map((key, index) =>
      inTurn(key, () => (index === 1 ? Promise.reject(new Error("failed")) : Promise.resolve(index))),
    );
    expect(maps.map(({ size }) => size)).toEqual([3]);
    await Promise.allSettled(work);
    await settled();
    expect(maps.map(({ size }) => size)).toEqual([0]);
  });
});
