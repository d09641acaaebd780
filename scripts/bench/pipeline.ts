import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { startTypeTools } from "../generate/tools.js";
import { type OpenApi, operationsOf } from "../spec/openapi.js";
import { json, yaml } from "../generate/pipeline.js";
import { BundleError } from "../shared/problem.js";
import { projectRoot } from "../shared/project.js";
import { rootFile } from "../spec/files.js";
import { downConvert } from "../generate/stages/emit/down-convert.js";
import { inTurns, node, show, showRuns } from "./measure.js";
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

/** Measures the stages that accept any OpenAPI document. The others require our extensions and conventions. */
async function timeStages(file: string) {
  const tools = startTypeTools();
  const times = new Map<string, number>();
  const measure = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const value = await work();
    times.set(name, performance.now() - start);
    return value;
  };
  await tools.format("", {}); // loads the tools
  const document = parse(readFileSync(file, "utf8")) as OpenApi;
  const code = await measure("types", () => tools.types(document));
  const convertible = withoutInconvertible(document);
  await measure("down-convert", () => json(downConvert(convertible)));
  await measure("print JSON and YAML", () => json(document) + yaml(document));
  await measure("format types", () => tools.format(code, { printWidth: 120 }));
  await tools.stop();
  return { operations: operationsOf(document).length, times };
}

/** Empties the schemas that OpenAPI 3.0 can't express, because `downConvert` rejects them. */
function withoutInconvertible(document: OpenApi): OpenApi {
  const schemas = { ...document.components.schemas };
  const rest = { ...document, components: { ...document.components, schemas } };
  for (;;) {
    try {
      downConvert(rest);
      return rest;
    } catch (error) {
      const name = error instanceof BundleError && error.pointer[1] === "schemas" ? error.pointer[2] : undefined;
      if (name === undefined) throw error;
      schemas[name] = {};
    }
  }
}

/** Shows how the time of the stages grows with the spec. */
export async function showGrowth(largeSpec: string): Promise<void> {
  const small = await timeStages(join(projectRoot, "generated/openapi.json"));
  const large = await timeStages(largeSpec);
  console.log(`
stages that accept any document, with ${small.operations} and with ${large.operations} operations`);
  for (const [name, ms] of small.times)
    show(name, `${ms.toFixed(0)} ms`, `${(large.times.get(name) ?? Number.NaN).toFixed(0)} ms`);
}
