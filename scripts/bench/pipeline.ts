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
import { inTurns, median, node, ratio, show } from "./measure.js";
import { startWatch } from "./watch.js";

const rounds = 7;
const stamp = join(projectRoot, ".cache/generate.sha256");

async function time(cwd: string, script: string, ...args: readonly string[]): Promise<number> {
  return (await node([join(projectRoot, script), ...args], cwd)).ms;
}

const launch = () => time(projectRoot, "scripts/generate/cli.js");

async function pipeline(): Promise<number> {
  rmSync(stamp, { force: true });
  return launch();
}

/** The plain chain: the same tools' own commands, one after the other. */
async function chain(folder: string): Promise<number> {
  const redocly = "node_modules/@redocly/cli/bin/cli.js";
  const bundled = join(folder, "openapi.json");
  const types = join(folder, "schema.ts");
  const lint = await time(projectRoot, redocly, "lint", rootFile);
  const bundle = await time(projectRoot, redocly, "bundle", rootFile, "--output", bundled);
  // Away from the project, whose redocly.yaml it would read instead of its argument.
  const typed = await time(folder, "node_modules/openapi-typescript/bin/cli.js", bundled, "--output", types);
  return (
    lint + bundle + typed + (await time(folder, "node_modules/prettier/bin/prettier.cjs", "--write", bundled, types))
  );
}

/** What the pipeline takes beside the plain chain. */
export async function compareWithChain(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "fluxer-oauth2-bench-"));
  const watch = await startWatch();
  try {
    const runs = await inTurns(rounds, { chain: () => chain(folder), pipeline, unchanged: launch, save: watch.save });
    console.log(`\nthe pipeline: median of ${rounds} rounds, taken in turns`);
    const row = (name: string, values: readonly number[], ...aim: readonly string[]) =>
      show(name, `${median(values).toFixed(0)} ms`, `${ratio(values, runs.chain).toFixed(2)} of the chain`, ...aim);
    row("chain of the tools' commands", runs.chain);
    row("the whole pipeline", runs.pipeline, "aim 0.50");
    row("the pipeline, nothing changed", runs.unchanged, "aim 0.05");
    row("a save in --watch, to its output", runs.save, "aim 0.15");
  } finally {
    await watch.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Times the stages that take any OpenAPI document; the others need our extensions and conventions. */
async function stages(
  file: string,
): Promise<{ readonly operations: number; readonly times: ReadonlyMap<string, number> }> {
  const tools = startTypeTools();
  const times = new Map<string, number>();
  const measure = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const value = await work();
    times.set(name, performance.now() - start);
    return value;
  };
  await tools.format("", {}); // loads the tools
  const document = parse(readFileSync(join(projectRoot, file), "utf8")) as OpenApi;
  const code = await measure("types", () => tools.types(document));
  const sayable = withoutUnsayable(document);
  await measure("down-convert", () => json(downConvert(sayable)));
  await measure("print JSON and YAML", () => json(document) + yaml(document));
  await measure("format types", () => tools.format(code, { printWidth: 120 }));
  await tools.stop();
  return { operations: operationsOf(document).length, times };
}

/** The document less the schemas that OpenAPI 3.0 cannot say, at which the stage would stop. */
function withoutUnsayable(document: OpenApi): OpenApi {
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

/** How the cost of the stages grows with the spec, to a large one; its file is relative to the project. */
export async function showGrowth(largeSpec: string): Promise<void> {
  const [small, large] = [await stages("generated/openapi.json"), await stages(largeSpec)];
  console.log(
    `\nstages, from ${small.operations} operation(s) to ${large.operations} (lint, validators, operations and`,
  );
  console.log("client left out: they need our conventions)");
  for (const [name, value] of small.times)
    show(name, `${value.toFixed(0)} ms`, `${(large.times.get(name) ?? Number.NaN).toFixed(0)} ms`);
}
