import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { build, version as esbuildVersion } from "esbuild";
import type { Check } from "../../shared/checks.js";
import { Failure, run } from "../../shared/run.js";
import { expectDone, type Site } from "./site.js";
import { installTool } from "./tools.js";

type Bundle = (from: string, to: string) => Promise<unknown>;

const esbuildOptions = { bundle: true, format: "esm", logLevel: "error" } as const;

/** Bundles a consumer for a runtime without Node's modules, which the sandbox imports only to listen. */
export const bundleForWeb: Bundle = (from, to) =>
  build({ ...esbuildOptions, entryPoints: [from], outfile: to, external: ["node:*"] });

const withEsbuild: Bundle = (from, to) =>
  build({ ...esbuildOptions, entryPoints: [from], outfile: to, platform: "node", minify: true });

// The used part of tools that are not dependencies of this project.
type Rollup = { rollup(input: object): Promise<{ write(output: object): Promise<unknown> }> };
type NodeResolve = { nodeResolve(): object };
type Stats = { hasErrors(): boolean; toString(): string };
type Webpack = (config: object, callback: (error: Error | null, stats?: Stats) => void) => void;

const withRollup: Bundle = async (input, file) => {
  const load = await loaderOf("rollup@4.68.7", "@rollup/plugin-node-resolve@16.0.3");
  const { rollup } = load("rollup") as Rollup;
  const { nodeResolve } = load("@rollup/plugin-node-resolve") as NodeResolve;
  const bundle = await rollup({ input, plugins: [nodeResolve()], external: /^node:/ });
  await bundle.write({ file, format: "es", inlineDynamicImports: true });
};

const withWebpack: Bundle = async (entry, to) => {
  const load = await loaderOf("webpack@5.112.2");
  const settings = { mode: "production", target: "node20", experiments: { outputModule: true } };
  const output = { path: dirname(to), filename: basename(to), module: true, chunkFormat: "module" };
  const stats = await promisify(load("webpack") as Webpack)({ ...settings, entry, output });
  if (stats?.hasErrors()) throw new Failure(stats.toString());
};

async function loaderOf(...packages: readonly string[]): Promise<NodeJS.Require> {
  return createRequire(join(await installTool(...packages), "package.json"));
}

/** Returns checks that bundle a consumer and run the bundle in another folder, without node_modules. */
export function bundlers({ project, sandbox }: Site): Check[] {
  const all = {
    [`esbuild ${esbuildVersion}`]: withEsbuild,
    "Rollup 4.68.7": withRollup,
    "webpack 5.112.2": withWebpack,
  };
  return Object.entries(all).map(([name, bundle], index) => ({
    name,
    async run() {
      const file = join(project, `../bundle-${index}.mjs`);
      await bundle(join(project, "main.js"), file);
      expectDone(await run([process.execPath, file, sandbox.url, sandbox.session, sandbox.password]));
      expectDone(await run([process.execPath, file]));
    },
  }));
}
