import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { gzipSync } from "node:zlib";
import { type Given, runCommand } from "../../shared/command.js";
import { projectRoot } from "../../shared/project.js";

const file = "scripts/package/size/cli.ts";

interface Budget {
  readonly name: string;
  /** What someone writes who wants this and no more. */
  readonly code: string;
  /** The committed size in bytes, minified and gzipped. A commit that raises it says why in its message. */
  readonly committed: number;
}

const setup = "const { applications } = createFluxerClient({ auth: sessionToken(token) });";
const imports = 'import { createFluxerClient, sessionToken } from "fluxer-oauth2";';
const budgets: readonly Budget[] = [
  {
    name: "a client and applications.create",
    code: `${imports} export const create = (token, input) => { ${setup} return applications.create(input); };`,
    committed: 20_358,
  },
  { name: "the whole package", code: 'export * from "fluxer-oauth2";', committed: 20_734 },
  {
    name: "types alone",
    code: 'import type { Application } from "fluxer-oauth2"; import { type paths } from "fluxer-oauth2/schema"; export type A = Application | paths;',
    committed: 0,
  },
];
/** How far a size may be from the committed one: an operation with two small schemas fits. */
const room = 0.03;

/** The bundle as a user's bundler makes it, with a mark before each module where asked for. */
async function bundle(code: string, marked: boolean) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: projectRoot, loader: "ts" },
    absWorkingDir: projectRoot,
    bundle: true,
    minify: true,
    format: "esm",
    external: ["node:*"],
    write: false,
    metafile: true,
    legalComments: marked ? "inline" : "none",
    plugins: marked ? [{ name: "mark", setup: ({ onLoad }) => onLoad({ filter: /\.m?js$/ }, mark) }] : [],
  });
  return { text: outputFiles[0]?.text ?? "", modules: Object.keys(metafile.inputs) };
}

async function mark({ path }: { readonly path: string }) {
  return { contents: `/*! @${relative(projectRoot, path)} */\n${await readFile(path, "utf8")}` };
}

const gzipped = (text: string) => (text === "" ? 0 : gzipSync(text, { level: 9 }).length);

/** What each module adds to the gzipped size: the size less what is left without it. */
async function showModules(code: string): Promise<void> {
  const { text } = await bundle(code, true);
  const [first = "", ...rest] = text.split(/\/\*! @(\S+) \*\/\n?/);
  const parts = rest.flatMap((name, index) => (index % 2 === 0 ? [{ name, code: rest[index + 1] ?? "" }] : []));
  const sizeOf = (chosen: typeof parts) => gzipped(first + chosen.map((part) => part.code).join(""));
  const whole = sizeOf(parts);
  const rows = parts.map(({ name, code: own }) => {
    const adds = whole - sizeOf(parts.filter((part) => part.name !== name));
    return { name, own, adds };
  });
  console.log("  adds, bytes   minified  module");
  for (const { name, own, adds } of rows.sort((a, b) => b.adds - a.adds))
    console.log(`  ${String(adds).padStart(11)}${String(own.length).padStart(11)}  ${name}`);
}

/** Tells the size of every bundle, and whether all of them may be so. */
async function weigh(modules = false): Promise<boolean> {
  let isFine = true;
  for (const { name, code, committed } of budgets) {
    const { text, modules: bundled } = await bundle(code, false);
    const size = gzipped(text);
    const growth = committed === 0 ? size : size / committed - 1;
    console.log(`${name}: ${size} bytes (${text.length} minified), committed ${committed}`);
    if (growth > room) {
      console.error(`${name} has grown by more than 3 %; make it smaller, or commit ${size} in ${file} and say why`);
      isFine = false;
    } else if (growth < -room) {
      console.log(`  more than 3 % smaller: commit ${size} in ${file}, so that it can't grow back unseen`);
    }
    const strays = bundled.filter((module) => module.startsWith("dist/sandbox/"));
    if (strays.length > 0) {
      console.error(`${name} pulls in the sandbox: ${strays.join(", ")}; nothing outside sandbox/ may import from it`);
      isFine = false;
    }
    if (modules && size > 0) await showModules(code);
  }
  return isFine;
}

const usage = `Usage: npm run check:size [-- --modules]

Tells the size of the bundled client, with --modules what each module adds.
Exits 1 where it is too large.
`;
const options = { modules: { type: "boolean" } } as const;
const run = async ({ values }: Given<typeof options>) => ((await weigh(values.modules)) ? 0 : 1);
process.exitCode = await runCommand({ name: "check:size", usage, options, run });
