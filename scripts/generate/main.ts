import { join } from "node:path";
import { inspect } from "node:util";
import { type Given, Mistake, runCommand } from "../shared/command.js";
import type { Engines } from "./engine-threads.js";
import { hashInputs, markFresh } from "./freshness.js";
import { differingFiles, writeFiles } from "./output.js";
import { runPipeline } from "./pipeline.js";
import { SpecError } from "../shared/problem.js";
import { createReporter, type Reporter } from "./reporter.js";
import { onSave } from "./watch.js";

const usage = `Usage: npm run generate [-- --check | --watch]

Compiles openapi/ into generated/.

  --check   write nothing; exit 1 and name the files that would change
  --watch   compile again whenever a file below openapi/ is saved
  --help    show this text
`;

const options = { check: { type: "boolean" }, watch: { type: "boolean" } } as const;

/** Runs the command line and returns the exit code: 0 done, 1 the spec is wrong or the output stale, 2 wrong usage. */
export async function main(root: string, args: readonly string[], engines: Engines): Promise<number> {
  const reporter = createReporter(process.stdout, process.env);
  const run = async ({ values }: Given<typeof options>): Promise<number> => {
    if (values.check && values.watch) throw new Mistake("--check and --watch exclude each other; give one of them");
    if (values.check) return guarded(reporter, () => check(root, engines, reporter));
    if (!values.watch) return guarded(reporter, () => generate(root, engines, reporter));
    await onSave(root, async (more) => {
      // Even after an error that is ours: the next save may find it gone.
      await guarded(reporter, () => generate(root, engines, reporter)).catch((error) => reporter.fail(inspect(error)));
      if (!more()) reporter.done("watching openapi/ (Ctrl-C stops)");
    });
    return 0;
  };
  return runCommand({ name: "generate", usage, options, run }, args);
}

async function generate(root: string, engines: Engines, reporter: Reporter): Promise<number> {
  const inputs = hashInputs(root);
  const files = await runPipeline(root, engines, reporter.stage);
  const staging = join(root, ".cache", "generated");
  const written = await reporter.stage("write", () => writeFiles(join(root, "generated"), files, staging));
  markFresh(root, inputs);
  reporter.done(`generated/: ${written.length === 0 ? "nothing changed" : `wrote ${written.join(", ")}`}`);
  return 0;
}

async function check(root: string, engines: Engines, reporter: Reporter): Promise<number> {
  const files = await runPipeline(root, engines, reporter.stage);
  const stale = await differingFiles(join(root, "generated"), files);
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
    reporter.fail(`${error.message}\n\n${count} problem${count === 1 ? "" : "s"}; generated/ is left as it was`);
    return 1;
  }
}
