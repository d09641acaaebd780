import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../shared/project.js";
import { rootFile } from "../spec/files.js";
import { inTurns, node, showRuns } from "./measure.js";
import { startWatch } from "./watch.js";

const rounds = 7;

const time = async (cwd: string, script: string, ...args: readonly string[]) =>
  (await node([join(projectRoot, script), ...args], cwd)).ms;

const generate = () => time(projectRoot, "scripts/generate/cli.js");

/** Runs the whole pipeline, as after a change. */
async function generateAll(): Promise<number> {
  rmSync(join(projectRoot, ".cache/generate.sha256"), { force: true });
  return generate();
}

/** Runs the command lines of the same tools in order. */
async function runTools(folder: string): Promise<number> {
  const redocly = "node_modules/@redocly/cli/bin/cli.js";
  const bundled = join(folder, "openapi.json");
  const types = join(folder, "schema.ts");
  let ms = await time(projectRoot, redocly, "lint", rootFile);
  ms += await time(projectRoot, redocly, "bundle", rootFile, "--output", bundled);
  // Outside of the project, whose redocly.yaml it would read instead of its argument.
  ms += await time(folder, "node_modules/openapi-typescript/bin/cli.js", bundled, "--output", types);
  return ms + (await time(folder, "node_modules/prettier/bin/prettier.cjs", "--write", bundled, types));
}

/** Compares the pipeline with a plain chain of command-line tools. */
export async function compareWithChain(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "fluxer-oauth2-bench-"));
  const watch = await startWatch();
  try {
    const runs = await inTurns(rounds, {
      "the chain of tools": () => runTools(folder),
      "the whole pipeline": generateAll,
      "the pipeline, nothing changed": generate,
      "a save in --watch, until the output": watch.save,
    });
    console.log(`\nthe pipeline: median of ${rounds} rounds, taken in turns`);
    showRuns(runs, (ms) => `${ms.toFixed(0)} ms`, ["the chain of tools"], {
      "the whole pipeline": "0.50",
      "the pipeline, nothing changed": "0.05",
      "a save in --watch, until the output": "0.15",
    });
  } finally {
    await watch.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
