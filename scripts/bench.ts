import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEngines } from "./engine-threads.js";
import { type OpenApi, operationsOf } from "./openapi.js";
import { json, yaml } from "./pipeline.js";
import { BundleError } from "./problem.js";
import { projectRoot } from "./project.js";
import { rootFile } from "./source.js";
import { downConvert } from "./stages/down-convert.js";

const rounds = 7;
const largeSpec = process.argv[2] ?? "../shared/upstream/fluxer-2026-02.json";
const stamp = join(projectRoot, ".cache/generate.sha256");
const folder = mkdtempSync(join(tmpdir(), "fluxer-oauth2-bench-"));

/** Runs a command of the tools to its end, without the notices that would ask the network, and returns its time. */
async function time(cwd: string, script: string, ...args: readonly string[]): Promise<number> {
  const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", REDOCLY_TELEMETRY: "off" };
  const start = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, script), ...args], {
    cwd,
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (part: Buffer) => (complaint += part.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${script} ${args.join(" ")} ended with ${code}:\n${complaint}`);
  return performance.now() - start;
}

const redocly = "node_modules/@redocly/cli/bin/cli.js";
const bundled = join(folder, "openapi.json");
const types = join(folder, "schema.ts");

/** The plain chain: the same tools' own commands, one after the other. */
async function chain(): Promise<number> {
  const lint = await time(projectRoot, redocly, "lint", rootFile);
  const bundle = await time(projectRoot, redocly, "bundle", rootFile, "--output", bundled);
  // Away from the project, whose redocly.yaml it would read instead of its argument.
  const typed = await time(folder, "node_modules/openapi-typescript/bin/cli.js", bundled, "--output", types);
  return (
    lint + bundle + typed + (await time(folder, "node_modules/prettier/bin/prettier.cjs", "--write", bundled, types))
  );
}

const launch = () => time(projectRoot, "scripts/launch.js");

async function pipeline(): Promise<number> {
  rmSync(stamp, { force: true });
  return launch();
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function compareWithChain(): Promise<void> {
  const runs = { chain: [] as number[], pipeline: [] as number[], unchanged: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    runs.chain.push(await chain());
    runs.pipeline.push(await pipeline());
    runs.unchanged.push(await launch());
  }
  const base = median(runs.chain);
  console.log(`median of ${rounds} rounds, taken in turns`);
  const row = (name: string, values: readonly number[], aim: string) => {
    const value = median(values);
    console.log(
      `  ${name.padEnd(34)}${value.toFixed(0).padStart(6)} ms   ${(value / base).toFixed(2)} of the chain${aim}`,
    );
  };
  row("chain of the tools' commands", runs.chain, "");
  row("the whole pipeline", runs.pipeline, ", aim 0.45");
  row("the pipeline, nothing changed", runs.unchanged, ", aim 0.10");
}

/** Times the stages that take any OpenAPI document; the others need our extensions and conventions. */
async function stages(
  file: string,
): Promise<{ readonly operations: number; readonly times: ReadonlyMap<string, number> }> {
  const engines = startEngines();
  const times = new Map<string, number>();
  const measure = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const value = await work();
    times.set(name, performance.now() - start);
    return value;
  };
  await Promise.all([engines.format("", {}), engines.format("", {})]); // loads the tools
  const document = await measure("bundle", async () => (await engines.bundle(projectRoot, file)).document as OpenApi);
  const code = await measure("types", () => engines.types(document));
  const sayable = withoutUnsayable(document);
  await measure("down-convert", () => json(downConvert(sayable)));
  await measure("print JSON and YAML", () => json(document) + yaml(document));
  await measure("format types", () => engines.format(code, { printWidth: 120 }));
  await engines.stop();
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

async function showGrowth(): Promise<void> {
  if (!existsSync(join(projectRoot, largeSpec))) {
    console.log(
      `\nskipped: how cost grows with the spec, since there is no ${largeSpec}; name another as the argument`,
    );
    return;
  }
  const [small, large] = [await stages(rootFile), await stages(largeSpec)];
  console.log(
    `\nstages, from ${small.operations} operation(s) to ${large.operations} (lint, validators, operations and client left out:`,
  );
  console.log("they need our conventions)");
  for (const [name, value] of small.times) {
    const grown = large.times.get(name) ?? Number.NaN;
    console.log(`  ${name.padEnd(22)}${value.toFixed(0).padStart(6)} ms ${grown.toFixed(0).padStart(6)} ms`);
  }
}

try {
  await compareWithChain();
  await showGrowth();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
