import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { build } from "esbuild";
import { parseDocument } from "yaml";
import manifest from "../../package.json" with { type: "json" };
import { Mistake, runCommand } from "../shared/command.js";
import { projectRoot } from "../shared/project.js";
import { runToEnd } from "../shared/run.js";

const usage = `Usage: npm run build

Compiles src/, sandbox/ and generated/ into dist/: one bundle for each entry
point, chunks that bundles share, declarations, and the exported data.
`;

/** Paths in dist/ of the modules that users import or run, without extension. */
const entries = [
  ...Object.values(manifest.exports).flatMap((target) => (typeof target === "object" ? [target.default] : [])),
  ...Object.values(manifest.bin),
].map((path) => posix.normalize(path).slice("dist/".length, -".js".length));

async function compile(): Promise<void> {
  await rm(join(projectRoot, "dist"), { recursive: true, force: true });
  const tsc = join(projectRoot, "node_modules/typescript-7/bin/tsc");
  const command = [process.execPath, tsc, "-p", "tsconfig.build.json"] as const;
  const { code, output } = await runToEnd(command, { cwd: projectRoot, timeoutMs: 300_000 });
  if (code !== 0) throw new Mistake(`src/, sandbox/ or generated/ does not compile; fix these errors\n${output}`);
  await build({
    absWorkingDir: projectRoot,
    entryPoints: entries.map((entry) => `${entry}.ts`),
    outdir: "dist",
    outbase: ".",
    bundle: true,
    splitting: true,
    // As deep as the entry points, so that paths relative to a module stay correct in a chunk.
    chunkNames: "chunks/[hash]",
    format: "esm",
    target: "es2022",
    packages: "external",
    external: ["node:*"],
    charset: "utf8",
  });
  await removeUnreachableDeclarations();
  await removeDeadMaps();
  await copyTypes();
  await copyData();
}

/** Removes the declarations that no entry point imports. */
async function removeUnreachableDeclarations(): Promise<void> {
  const dist = join(projectRoot, "dist");
  const reached = new Set(entries.map((entry) => `${entry}.d.ts`));
  for (const file of reached) {
    const text = await readFile(join(dist, file), "utf8");
    for (const [, path = ""] of text.matchAll(/(?:\bfrom |\bimport\()"(\.[^"]+)\.js"/g))
      reached.add(`${posix.join(posix.dirname(file), path)}.d.ts`);
  }
  const files = await readdir(dist, { recursive: true });
  const unused = files.filter((file) => file.endsWith(".d.ts") && !reached.has(file));
  await Promise.all(unused.flatMap((file) => [rm(join(dist, file)), rm(join(dist, `${file}.map`))]));
}

/** Removes the source maps of declarations whose source is not in the package. */
async function removeDeadMaps(): Promise<void> {
  const dist = join(projectRoot, "dist");
  const maps = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith(".d.ts.map"));
  for (const map of maps.filter((file) => !/^(src\/.*|generated\/client)\.d\.ts\.map$/.test(file))) {
    const declaration = join(dist, map.slice(0, -".map".length));
    const text = await readFile(declaration, "utf8");
    await writeFile(declaration, text.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, "\n"));
    await rm(join(dist, map));
  }
}

/** Replaces the compiler's copy of the types, whose indentation is twice as wide and takes 10 % of the bytes. */
async function copyTypes(): Promise<void> {
  const types = await readFile(join(projectRoot, "generated/schema.ts"), "utf8");
  // Without this, a declaration file exports every type that it declares.
  await writeFile(join(projectRoot, "dist/generated/schema.d.ts"), `${types}\nexport {};\n`);
}

/** Copies the exported data with less whitespace, which halves the size of JSON and takes an eighth off YAML. */
async function copyData(): Promise<void> {
  const targets = Object.values(manifest.exports).filter((target) => typeof target === "string");
  for (const target of targets.map((path) => posix.normalize(path)).filter((path) => path.startsWith("dist/"))) {
    const text = await readFile(join(projectRoot, target.slice("dist/".length)), "utf8");
    await mkdir(dirname(join(projectRoot, target)), { recursive: true });
    const isJson = target.endsWith(".json");
    await writeFile(join(projectRoot, target), isJson ? JSON.stringify(JSON.parse(text)) : reindent(text));
  }
}

function reindent(yaml: string): string {
  return parseDocument(yaml).toString({ indent: 1, lineWidth: 0 });
}

process.exitCode = await runCommand({
  name: "build",
  usage,
  options: {},
  async run() {
    await compile();
    return 0;
  },
});
