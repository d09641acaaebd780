import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The part of Schemathesis's JSON report that is used here. */
interface Report {
  readonly complete: boolean;
  readonly operations: { readonly tested: number; readonly selected: number };
  readonly test_cases: { readonly generated: number };
  readonly failures: readonly { readonly title: string; readonly count: number }[];
  readonly errors: readonly unknown[];
}

/** The exit code after Ctrl+C, which test/outside/hooks.py also causes at the end of the time for a run. */
const interrupted = 130;

/** Reads the reports of a run in `folder`. A run that found nothing within its time passed. */
export async function readReports(folder: string, code: number | null) {
  const { complete, operations, test_cases, failures, errors } = await readJson<Report>(folder, "report.json");
  const accepted = await readJson<Readonly<Record<string, number>>>(folder, "accepted.json");
  const figures = [
    `${test_cases.generated} calls, ${operations.tested} of ${operations.selected} operations`,
    `accepted: ${list(Object.entries(accepted))}`,
    `failures: ${list(failures.map(({ title, count }) => [title, count]))}`,
    ...(errors.length === 0 ? [] : [`${errors.length} errors`]),
    ...(complete ? [] : ["stopped at the end of its time"]),
  ].join("\n");
  const isClean = failures.length === 0 && errors.length === 0;
  return { passed: code === 0 || (code === interrupted && isClean), figures };
}

function list(findings: readonly (readonly [title: string, count: number])[]): string {
  return findings.length === 0 ? "none" : findings.map(([title, count]) => `${title} ${count}`).join(", ");
}

async function readJson<T>(folder: string, file: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, file), "utf8")) as T;
}
