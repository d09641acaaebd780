import { join } from "node:path";
import type * as Package from "../../src/index.js";
import { projectRoot } from "../shared/project.js";
import { run } from "../shared/run.js";

/** Imports the built package, which users run. */
export const importPackage = () => import(join(projectRoot, "dist/src/index.js")) as Promise<typeof Package>;

/**
 * Returns a value of each subject for each round. The subjects take turns, so that other load affects all of them
 * equally.
 */
export async function inTurns<Name extends string>(rounds: number, subjects: Record<Name, () => Promise<number>>) {
  const runs: Partial<Record<Name, number[]>> = {};
  for (let round = 0; round < rounds; round++)
    for (const name of Object.keys(subjects) as Name[]) (runs[name] ??= []).push(await subjects[name]());
  return runs as Record<Name, number[]>;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Median of the ratios to a base within each round. */
export function ratio(values: readonly number[], base: readonly number[]): number {
  return median(values.map((value, round) => value / (base[round] ?? Number.NaN)));
}

/** Prints a row for each subject: its median, its ratio to each base, and the aim for its ratio to the first base. */
export function showRuns(
  runs: Readonly<Record<string, readonly number[]>>,
  toText: (value: number) => string,
  bases: readonly string[],
  aims: Readonly<Record<string, string>>,
): void {
  for (const [name, values] of Object.entries(runs)) {
    const ratios = bases.map((base) => `${ratio(values, runs[base] ?? []).toFixed(2)} of ${base}`);
    show(name, toText(median(values)), ...ratios, ...(name in aims ? [`aim ${aims[name]}`] : []));
  }
}

/** Prints a row of a table. */
export function show(name: string, figure: string, ...more: readonly string[]): void {
  console.log(`  ${name.padEnd(36)}${figure.padStart(12)}${more.map((text) => `   ${text}`).join("")}`);
}

/** Runs Node, and returns its output and the elapsed time. Throws `Failure` with the output if it fails. */
export async function node(args: readonly string[], cwd: string): Promise<{ output: string; ms: number }> {
  const start = performance.now();
  const output = await run([process.execPath, ...args], { cwd, timeoutMs: 300_000 });
  return { output, ms: performance.now() - start };
}
