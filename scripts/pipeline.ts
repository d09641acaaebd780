import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Engines } from "./engine-threads.js";
import { BundleError, SpecError } from "./problem.js";
import { placeOf, readSource, rootFile } from "./source.js";
import { bundle } from "./stages/bundle.js";
import { client } from "./stages/client.js";
import { downConvert } from "./stages/down-convert.js";
import { lint } from "./stages/lint.js";
import { manifest } from "./stages/manifest.js";
import { operations } from "./stages/operations.js";
import { validators } from "./stages/validators.js";

/** Runs a stage and tells how long it took. */
export type Stage = <T>(name: string, work: () => T | Promise<T>) => Promise<T>;

const projectRoot = join(import.meta.dirname, "..");
const notice = "Generated from openapi/ by `npm run generate`. Do not edit.";

/** Compiles the spec below `root` and returns the files of `generated/` by name. Throws SpecError; writes nothing. */
export async function runPipeline(root: string, engines: Engines, stage: Stage): Promise<Map<string, string>> {
  const found = inBackground(engines.lint(root, rootFile));
  const source = await stage("read", () => readSource(root));
  await stage("lint", async () => lint(source, await found));
  const document = await stage("bundle", () => bundle(engines, root));
  const schema = inBackground(engines.types(document));
  const formatted: Promise<readonly [name: string, text: string]>[] = [];
  const options = await prettierOptions();
  const add = (name: string, text: string) => {
    const parser = parsers[name.slice(name.lastIndexOf(".") + 1)] ?? "json";
    formatted.push(
      inBackground(engines.format(text, { ...options, parser }).then((result) => [name, result] as const)),
    );
  };
  try {
    add("openapi.json", JSON.stringify(document));
    add("openapi.yaml", `# ${notice}\n${stringify(document, { aliasDuplicateObjects: false })}`);
    await stage("down-convert", () => add("openapi-3.0.json", JSON.stringify(downConvert(document))));
    await stage("validators", () => add("validators.ts", `// ${notice}\n${validators(document)}`));
    await stage("operations", () => add("operations.ts", `// ${notice}\n${operations(document)}`));
    await stage("client", () => add("client.ts", `// ${notice}\n${client(document)}`));
    await stage("types", async () => add("schema.ts", `// ${notice}\n${await schema}`));
    add("manifest.json", await manifest(projectRoot, source));
    return await stage("format", async () => new Map(await Promise.all(formatted)));
  } catch (error) {
    if (error instanceof BundleError)
      throw new SpecError([source.problem(placeOf(source, error.pointer), error.message)]);
    throw error;
  }
}

/** Lets a promise be awaited later: until then its failure is nobody's. */
function inBackground<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

const parsers: Readonly<Record<string, string>> = { json: "json", yaml: "yaml", ts: "typescript" };

async function prettierOptions(): Promise<object> {
  const { prettier } = JSON.parse(await readFile(join(projectRoot, "package.json"), "utf8")) as { prettier: object };
  return prettier;
}
