import { describe, expect, test } from "vitest";
import { runChecks } from "../../../scripts/shared/checks.js";
import { Failure, run } from "../../../scripts/shared/run.js";

async function report(...runs: (() => Promise<string | void>)[]) {
  let printed = "";
  const output = { print: (text: string) => (printed += text), say: () => {} };
  const code = await runChecks(
    runs.map((check, index) => ({ name: `check ${index + 1}`, run: check })),
    output,
  );
  return { code, printed: printed.replaceAll(/\d+\.\d s/g, "0.0 s") };
}

describe("runChecks()", () => {
  test("runs the other checks after a failure", async () => {
    const fails = async () => Promise.reject(new Failure("it is broken"));
    expect(await report(fails, async () => "two\nfacts")).toEqual({
      code: 1,
      printed: [
        "check 1: FAIL (0.0 s)\n    it is broken\n",
        "check 2: pass (0.0 s)\n    two\n    facts\n",
        "1 passed, 1 failed, 0 skipped\n",
      ].join(""),
    });
  });

  test("prints the stack of an unexpected error", async () => {
    const { code, printed } = await report(async () => Promise.reject(new TypeError("no such thing")));
    expect(printed).toMatch(/^check 1: FAIL \(0\.0 s\)\n {4}TypeError: no such thing\n {8}at .*checks\.test\.ts/);
    expect(code).toBe(1);
  });

  test("cuts a very long line", async () => {
    expect((await report(async () => "x".repeat(1000))).printed).toMatch(/^ {4}x{400}$/m);
  });
});

describe("run()", () => {
  test("kills a program at the end of its time", async () => {
    const outcome = run([process.execPath, "--eval", "setInterval(() => {}, 1000)"], { timeoutMs: 100 });
    await expect(outcome).rejects.toThrow(/exited with null\n+killed by SIGKILL after 100 ms$/);
  });

  test("names a program that does not exist", async () => {
    await expect(run(["no-such-program"])).rejects.toThrow(/`no-such-program` exited with null\n.*ENOENT/);
  });
});
