import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { build, version as esbuildVersion } from "esbuild";
import { type Cell, fail, type Row, skipped } from "./matrix.js";
import { run } from "./run.js";
import { type Site, verdict } from "./runtimes.js";
import { installTool } from "./tools.js";

type Bundle = (from: string, to: string) => Promise<unknown>;

interface Bundler {
  readonly name: string;
  /** To be installed for the run, `name@version`. */
  readonly packages: readonly string[];
  readonly with: (load: NodeJS.Require) => Bundle;
}

export const bundlerColumns = ["over HTTP", "in memory"];

const esbuildOptions = { bundle: true, format: "esm", logLevel: "error" } as const;

/** Bundles a consumer for where there is no Node. The sandbox asks for Node only when it is to listen. */
export const bundleForWeb: Bundle = (from, to) =>
  build({ ...esbuildOptions, entryPoints: [from], outfile: to, external: ["node:*"] });

const withEsbuild: Bundle = (from, to) =>
  build({ ...esbuildOptions, entryPoints: [from], outfile: to, platform: "node", minify: true });

// What is used here of tools that are none of this project's dependencies.
type Rollup = { rollup(input: object): Promise<{ write(output: object): Promise<unknown> }> };
type NodeResolve = { nodeResolve(): object };
type Stats = { hasErrors(): boolean; toString(): string };
type Webpack = (config: object, callback: (error: Error | null, stats?: Stats) => void) => void;

function withRollup(load: NodeJS.Require): Bundle {
  const { rollup } = load("rollup") as Rollup;
  const { nodeResolve } = load("@rollup/plugin-node-resolve") as NodeResolve;
  return async (input, file) => {
    const bundle = await rollup({ input, plugins: [nodeResolve()], external: /^node:/ });
    await bundle.write({ file, format: "es", inlineDynamicImports: true });
  };
}

function withWebpack(load: NodeJS.Require): Bundle {
  const webpack = promisify(load("webpack") as Webpack);
  const settings = { mode: "production", target: "node20", experiments: { outputModule: true } };
  return async (entry, to) => {
    const output = { path: dirname(to), filename: basename(to), module: true, chunkFormat: "module" };
    const stats = await webpack({ ...settings, entry, output });
    if (stats?.hasErrors()) throw new Error(stats.toString());
  };
}

const all: readonly Bundler[] = [
  { name: `esbuild ${esbuildVersion}`, packages: [], with: () => withEsbuild },
  { name: "Rollup 4.68.7", packages: ["rollup@4.68.7", "@rollup/plugin-node-resolve@16.0.3"], with: withRollup },
  { name: "webpack 5.112.2", packages: ["webpack@5.112.2"], with: withWebpack },
];

/** Bundles the consumer and runs what comes out in another folder, where nothing is installed. */
export async function bundlers(site: Site, folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [index, { name, packages, with: make }] of all.entries()) {
    const installed = packages.length > 0 ? await installTool(...packages) : { folder };
    if ("missing" in installed) {
      rows.push({ name, cells: bundlerColumns.map(() => skipped(installed.missing)) });
      continue;
    }
    const bundle = make(createRequire(join(installed.folder, "package.json")));
    rows.push({ name, cells: await bundled(bundle, site, join(folder, `bundle-${index}.mjs`)) });
  }
  return rows;
}

async function bundled(bundle: Bundle, { project, sandbox }: Site, file: string): Promise<Cell[]> {
  try {
    await bundle(join(project, "main.js"), file);
  } catch (error) {
    return bundlerColumns.map(() => fail(String(error)));
  }
  const use = async (...facts: readonly string[]) => verdict(await run(process.execPath, [file, ...facts]));
  return [await use(sandbox.url, sandbox.session, sandbox.password), await use()];
}
