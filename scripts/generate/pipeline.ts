import { createHash } from "node:crypto";
import { stringify } from "yaml";
import { BundleError, SpecError } from "../shared/problem.js";
import { packageVersion, prettierSettings, toolVersions } from "../shared/project.js";
import { openRedocly, withInherited, withoutInherited } from "../spec/redocly.js";
import { placeOf, readSource, type Source } from "../spec/source.js";
import { bundle } from "./stages/bundle.js";
import { client } from "./stages/emit/client.js";
import { downConvert } from "./stages/emit/down-convert.js";
import { checkSource, lint } from "./stages/check/lint.js";
import { operations } from "./stages/emit/operations.js";
import { server } from "./stages/emit/server.js";
import { checkSupported } from "./stages/emit/supported.js";
import type { TypeTools } from "./tools.js";

/** Runs a stage and reports its duration. */
export type Stage = <T>(name: string, work: () => T | Promise<T>) => Promise<T>;

const notice = "Generated from openapi/ by `npm run generate`. Do not edit.";

/**
 * Compiles the spec in `root` and returns the files of `generated/` by name, formatted as Prettier does. Writes
 * nothing. Throws `SpecError` if the spec is invalid.
 */
export async function runPipeline(root: string, tools: TypeTools, stage: Stage): Promise<Map<string, string>> {
  const versions = await toolVersions();
  const settings = await prettierSettings();
  const version = await packageVersion();
  const format = (code: string) => inBackground(tools.format(`// ${notice}\n${code}`, settings));
  const source = await stage("read", () => readSource(root));
  await stage("check", () => checkSource(source));
  const redocly = await openRedocly(source);
  // Generate the types while the linter runs. If it finds a problem, they are discarded.
  const bundled = inBackground(redocly.bundle());
  const schema = inBackground(bundled.then(({ document }) => typesOf(tools, document)).then(format));
  await stage("lint", async () => lint(source, await redocly.lint()));
  const document = await stage("bundle", async () => bundle(await bundled, version));
  try {
    checkSupported(document);
    await stage("types", () => schema);
    const old = await stage("down-convert", () => downConvert(document));
    const data = await stage("operations", () => operations(document, version));
    const code = {
      "schemas.ts": format(data.schemas),
      "operations.ts": format(data.operations),
      "server.ts": format(await stage("server", () => server(document))),
      "client.ts": format(await stage("client", () => client(document))),
      "schema.ts": schema,
    };
    const files = new Map([
      ["openapi.json", json(document)],
      ["openapi.yaml", `# ${notice}\n${yaml(document)}`],
      ["openapi-3.0.json", json(old)],
      ["manifest.json", json(manifest(source, versions))],
    ]);
    await stage("format", async () => {
      for (const [name, text] of Object.entries(code)) files.set(name, await text);
    });
    return files;
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    throw new SpecError([source.problem(placeOf(source, error.pointer), error.message)]);
  }
}

/** openapi-typescript contains an older Redocly with the same defect. */
async function typesOf(tools: TypeTools, document: unknown): Promise<string> {
  return withInherited(await tools.types(JSON.parse(withoutInherited(JSON.stringify(document))) as object));
}

/** Prints JSON as Prettier's `json-stringify` parser does, which package.json sets for these files. */
function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Prints YAML. Without a line width, the library prints the same as Prettier. */
function yaml(value: object): string {
  return stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** Lets a promise be awaited later, without an unhandled rejection until then. */
function inBackground<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** Returns what the output was made from: a hash of the hand-written files and the version of each tool. */
function manifest(source: Source, tools: Readonly<Record<string, string>>): object {
  const hash = createHash("sha256");
  for (const [file, { text }] of source.files) hash.update(`${file}\0${text.replaceAll("\r\n", "\n")}\0`);
  return { spec: { sha256: hash.digest("hex") }, tools };
}
