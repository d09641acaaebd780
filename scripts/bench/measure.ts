import { run } from "../package/matrix/run.js";

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** What was measured of each subject, one value for each round. */
export type Runs<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/** Measures subjects in turns, round by round, so that what else the machine does falls on all of them alike. */
export async function inTurns<Name extends string>(
  rounds: number,
  subjects: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Runs<Name>> {
  const names = Object.keys(subjects) as Name[];
  const runs = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) for (const name of names) runs[name].push(await subjects[name]());
  return runs;
}

/** The median of what one subject took, in what another took in the same round. */
export function ratio(values: readonly number[], base: readonly number[]): number {
  return median(values.map((value, round) => value / (base[round] ?? Number.NaN)));
}

/** A line of a table: a name, its figure, and what follows. */
export function show(name: string, figure: string, ...more: readonly string[]): void {
  console.log(`  ${name.padEnd(36)}${figure.padStart(12)}${more.map((text) => `   ${text}`).join("")}`);
}

/** Runs Node to its end and returns what it printed, and the time that took. Throws with its output where it fails. */
export async function node(
  args: readonly string[],
  cwd: string,
): Promise<{ readonly output: string; readonly ms: number }> {
  // The tools' notices would ask the network.
  const env = { REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", REDOCLY_TELEMETRY: "off" };
  const start = performance.now();
  const { code, output } = await run(process.execPath, args, { cwd, env, timeoutMs: 300_000 });
  const ms = performance.now() - start;
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with ${code}:\n${output}`);
  return { output, ms };
}
