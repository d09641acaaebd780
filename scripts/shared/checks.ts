import { suggestion } from "../../src/request/nearest.js";
import { Mistake, type Output } from "./command.js";
import { Failure, MissingTool } from "./run.js";

/** A check that a command runs and reports. */
export interface Check {
  readonly name: string;
  /** Returns facts to print, if there are any. Throws `Failure`, or `MissingTool` to skip the check. */
  run(): Promise<string | void>;
}

/** Returns the items with the given names, or all items without a name. */
export function choose<T extends { readonly name: string }>(items: readonly T[], wanted: readonly string[]): T[] {
  const names = items.map(({ name }) => name);
  for (const name of wanted) {
    if (!names.includes(name))
      throw new Mistake(`"${name}" is unknown; choose from ${names.join(", ")}${suggestion(name, names)}`);
  }
  return items.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
}

/** Runs checks one at a time and prints their outcomes. Returns the exit code. */
export async function runChecks(checks: readonly Check[], { print }: Output): Promise<number> {
  const counts = { pass: 0, FAIL: 0, skipped: 0 };
  for (const check of checks) {
    const start = performance.now();
    const [verdict, details] = await outcomeOf(check);
    counts[verdict] += 1;
    print(`${check.name}: ${verdict} (${((performance.now() - start) / 1000).toFixed(1)} s)\n`);
    // A minified bundle that throws prints a line that contains all of its code.
    for (const line of details.split("\n").filter((text) => text !== "")) print(`    ${line.slice(0, 400)}\n`);
  }
  print(`${counts.pass} passed, ${counts.FAIL} failed, ${counts.skipped} skipped\n`);
  return counts.FAIL === 0 ? 0 : 1;
}

async function outcomeOf(check: Check): Promise<["pass" | "FAIL" | "skipped", string]> {
  try {
    return ["pass", (await check.run()) ?? ""];
  } catch (error) {
    if (error instanceof MissingTool) return ["skipped", error.message];
    if (error instanceof Failure) return ["FAIL", error.message];
    return ["FAIL", error instanceof Error ? String(error.stack) : String(error)];
  }
}
