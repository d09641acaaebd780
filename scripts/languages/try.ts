import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Ran, run } from "../package/matrix/run.js";
import { countSteps, findMisdeeds, stepCount } from "./expected.js";
import type { Command, Language, Pinned } from "./language.js";
import { tryLogIn } from "./log-in.js";
import { type Facts, onSandbox } from "./on-sandbox.js";
import type { Result } from "./report.js";
import { readVerdicts } from "./vectors.js";

const patienceMs = 15 * 60_000;

/** Generates, compiles and runs a language's example, up to what fails. */
export async function tryLanguage(root: string, language: Language): Promise<Result> {
  const start = performance.now();
  const source = join(root, "test/languages", language.name);
  const { artifact } = language;
  const version = await pinnedVersion(source, language.pinned);
  const outcome = await attempt(root, source, language);
  const seconds = (performance.now() - start) / 1000;
  return { language: language.name, generator: `${language.generator} ${version}`, artifact, seconds, ...outcome };
}

type Outcome = Omit<Result, "language" | "generator" | "artifact" | "seconds">;

const nothing = { compiled: false, steps: [0, stepCount], problems: [] } as const;

async function attempt(root: string, source: string, language: Language): Promise<Outcome> {
  const cache = join(root, ".cache/languages", language.name);
  const project = join(cache, "project");
  const env = language.environment(join(cache, "downloads"), project);
  const use = ([program, ...args]: Command, more = {}) =>
    run(program, args, { cwd: project, env: { ...env, ...more }, timeoutMs: patienceMs });
  const fail = (command: Command, { code, output }: Ran, outcome: Outcome = nothing): Outcome => ({
    ...outcome,
    problems: [`\`${command.join(" ")}\` ended with ${code}\n${output}`],
  });

  for (const [program, ...args] of language.toolchain) {
    const { code, output } = await run(program, args);
    if (code !== 0) return { ...nothing, skipped: `it needs ${program}, which does not run here: ${output.trim()}` };
  }
  await rm(project, { recursive: true, force: true });
  await cp(source, project, { recursive: true });
  await cp(join(root, "generated", language.artifact), join(project, language.artifact));
  for (const command of language.install) {
    const ran = await use(command);
    if (ran.code !== 0) return fail(command, ran);
  }
  const generated = language.generate && (await use(language.generate));
  if (language.generate && generated?.code !== 0) return fail(language.generate, generated as Ran);
  const compiled = await use(language.compile);
  const warnings = findWarnings((generated ?? compiled).output);
  if (compiled.code !== 0) return fail(language.compile, compiled, { ...nothing, warnings });

  const { ran, sandbox } = await onSandbox({}, (facts) => use(language.run, facts));
  const steps = countSteps(ran.output);
  const outcome: Outcome = { warnings, compiled: true, steps: [steps, stepCount], problems: findMisdeeds(sandbox) };
  if (ran.code !== 0 || steps < stepCount) return fail(language.run, ran, outcome);
  const vectors = language.vectors && (await tryVectors(root, project, language.vectors, use));
  const { logIn: program } = language;
  const logIn =
    program &&
    (await tryLogIn(program, await pinnedVersion(source, program.pinned), (facts) => use(program.run, facts)));
  const problems = [outcome, vectors, logIn].flatMap((part) => part?.problems ?? []);
  return { ...outcome, ...vectors, ...logIn, problems };
}

async function tryVectors(
  root: string,
  project: string,
  command: Command,
  use: (command: Command, facts: Facts) => Promise<Ran>,
): Promise<Pick<Outcome, "vectors" | "problems">> {
  const file = join(root, "test/conformance/vectors.json");
  await cp(file, join(project, "vectors.json"));
  const { ran } = await onSandbox({ rateLimits: false, quota: Infinity }, (facts) => use(command, facts));
  const { problems: more, ...vectors } = readVerdicts(ran.output, await readFile(file, "utf8"));
  const ending = ran.code === 0 ? [] : [`\`${command.join(" ")}\` ended with ${ran.code}\n${ran.output}`];
  return { vectors, problems: [...ending, ...more] };
}

async function pinnedVersion(source: string, [file, before]: Pinned): Promise<string> {
  const text = await readFile(join(source, file), "utf8");
  const version = new RegExp(`${before.source}([\\d.]+)`, before.flags).exec(text)?.at(-1);
  if (version === undefined) throw new Error(`${file} pins no version after ${before.source}`);
  return version;
}

function findWarnings(output: string): string[] {
  const lines = output.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => /^\W*warn(ing)?\b/i.test(line)))];
}
