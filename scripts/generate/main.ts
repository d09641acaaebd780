import { lstatSync, statSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { type Given, Mistake, runCommand } from "../shared/command.js";
import { SpecError, startOf } from "../shared/problem.js";
import { hashInputs, markFresh } from "./freshness.js";
import { differingFiles, foreignFiles, restore, writeFiles } from "./output.js";
import { runPipeline } from "./pipeline.js";
import { createReporter, type Reporter } from "./reporter.js";
import type { TypeTools } from "./tools.js";
import { onSave } from "./watch.js";

const usage = `Usage: npm run generate [-- --check | --watch]

Compiles openapi/ into generated/.

  --check   write nothing; exit 1 and name the files that would change
  --watch   compile again whenever a file in openapi/ changes
  --help    print this help
`;

const options = { check: { type: "boolean" }, watch: { type: "boolean" } } as const;

/**
 * Runs the command and returns its exit code: 0 for success, 1 for an invalid spec or stale output, 2 for wrong usage.
 */
export function main(root: string, args: readonly string[], tools: TypeTools): Promise<number> {
  const reporter = createReporter(process.stdout, process.env);
  const run = async ({ values }: Given<typeof options>): Promise<number> => {
    if (values.check && values.watch) throw new Mistake("--check and --watch can't be combined; use one of them");
    const work = () => guarded(reporter, () => (values.check ? check : generate)(root, tools, reporter));
    if (!values.watch) return await work();
    const stop = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
    const workAndTell = async (more: () => boolean) => {
      // Continue even after a bug in the pipeline: the next save may avoid it.
      await work().catch((error) => reporter.fail(inspect(error)));
      if (!more()) reporter.done("watching openapi/ (Ctrl-C stops)");
    };
    await onSave(root, workAndTell, stop.signal);
    return 0;
  };
  return runCommand({ name: "generate", usage, options, run }, args);
}

async function generate(root: string, tools: TypeTools, reporter: Reporter): Promise<number> {
  const [folder, staging] = restored(root, reporter);
  const inputs = hashInputs(root);
  const files = await runPipeline(root, tools, reporter.stage);
  const written = await reporter.stage("write", () => writeFiles(folder, files, staging));
  markFresh(root, inputs);
  reporter.done(`generated/: ${written.length === 0 ? "nothing changed" : `wrote ${written.join(", ")}`}`);
  const foreign = foreignFiles(folder, files);
  if (foreign.length > 0)
    reporter.done(
      `generated/ also contains ${foreign.join(", ")}, which the pipeline does not write; move or delete it`,
    );
  return 0;
}

/** Undoes an interrupted run. Returns the output folder and the folder for unfinished output. */
function restored(root: string, reporter: Reporter): [folder: string, staging: string] {
  const [folder, staging] = [join(root, "generated"), join(root, ".cache", "generated")];
  const entry = statSync(folder, { throwIfNoEntry: false }) ?? lstatSync(folder, { throwIfNoEntry: false });
  if (entry && !entry.isDirectory())
    throw new SpecError([startOf("generated", "is not a folder, and does not lead to one; move or delete it")]);
  if (restore(folder, staging)) reporter.done("restored generated/, which an interrupted run had moved away");
  return [folder, staging];
}

async function check(root: string, tools: TypeTools, reporter: Reporter): Promise<number> {
  const [folder] = restored(root, reporter);
  const files = await runPipeline(root, tools, reporter.stage);
  const foreign = foreignFiles(folder, files).map((name) => `${name} (not written by the pipeline; move or delete it)`);
  const stale = [...differingFiles(folder, files), ...foreign].sort();
  if (stale.length === 0) {
    reporter.done("generated/ is up to date");
    return 0;
  }
  const names = stale.map((name) => `  generated/${name}`).join("\n");
  reporter.fail(`generated/ is stale; run \`npm run generate\` and commit what it writes:\n${names}`);
  return 1;
}

async function guarded(reporter: Reporter, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const count = error.problems.length;
    reporter.fail(`${error.message}\n\n${count} problem${count === 1 ? "" : "s"}; nothing was written`);
    return 1;
  }
}
