import { watch } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Engines } from "./engine-threads.js";
import { markFresh } from "./freshness.js";
import { differingFiles, writeFiles } from "./output.js";
import { runPipeline } from "./pipeline.js";
import { SpecError } from "./problem.js";
import { createReporter, type Reporter } from "./reporter.js";

const usage = `Usage: npm run generate [-- --check | --watch]

Compiles openapi/ into generated/.

  --check   write nothing; exit 1 and name the files that would change
  --watch   compile again whenever a file below openapi/ is saved
  --help    show this text
`;

/** Runs the command line and returns the exit code: 0 done, 1 the spec is wrong or the output stale, 2 wrong usage. */
export async function main(root: string, args: readonly string[], engines: Engines): Promise<number> {
  const reporter = createReporter(process.stdout);
  let values;
  try {
    const boolean = { type: "boolean" } as const;
    ({ values } = parseArgs({ args: [...args], options: { check: boolean, watch: boolean, help: boolean } }));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (values.watch) return keepGenerating(root, engines, reporter);
  return values.check ? check(root, engines, reporter) : generate(root, engines, reporter);
}

async function generate(root: string, engines: Engines, reporter: Reporter): Promise<number> {
  return guarded(reporter, async () => {
    const files = await runPipeline(root, engines, reporter.stage);
    const written = await reporter.stage("write", () => writeFiles(join(root, "generated"), files));
    markFresh(root);
    const changes = written.length === 0 ? "nothing changed" : `wrote ${written.join(", ")}`;
    reporter.done(`generated/: ${changes}`);
    return 0;
  });
}

async function check(root: string, engines: Engines, reporter: Reporter): Promise<number> {
  return guarded(reporter, async () => {
    const files = await runPipeline(root, engines, reporter.stage);
    const stale = await differingFiles(join(root, "generated"), files);
    if (stale.length === 0) {
      reporter.done("generated/ is up to date");
      return 0;
    }
    reporter.fail(
      `generated/ is stale; run \`npm run generate\` and commit what it writes:\n${stale.map((name) => `  generated/${name}`).join("\n")}`,
    );
    return 1;
  });
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

/** Runs until the process is told to stop. Saves that arrive during a run lead to one more run. */
async function keepGenerating(root: string, engines: Engines, reporter: Reporter): Promise<number> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  let wake = () => {};
  let saved = true;
  const watcher = watch(join(root, "openapi"), { recursive: true, signal: stop.signal }, () => {
    saved = true;
    wake();
  });
  watcher.on("error", () => {}); // the abort, which ends the loop below
  stop.signal.addEventListener("abort", () => wake());
  while (!stop.signal.aborted) {
    if (saved) {
      saved = false;
      await generate(root, engines, reporter);
      if (!saved) reporter.done("watching openapi/ (Ctrl-C stops)");
    } else await new Promise<void>((resolve) => (wake = resolve));
  }
  return 0;
}
