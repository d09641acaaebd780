import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Mistake, runCommand } from "../../shared/command.js";
import { bundlerColumns, bundlers } from "./bundlers.js";
import { chromium } from "./chromium.js";
import { compilerColumns, compilers } from "./compilers.js";
import { createProject, pack } from "./consumer.js";
import { countOf, print, type Row, type Table } from "./matrix.js";
import { bun, deno, node, runtimeColumns, type Site } from "./runtimes.js";
import { startSandbox } from "./sandbox-process.js";
import { workerd } from "./workerd.js";

const runtimes = { node, bun, deno, workerd, chromium };
const parts = ["typescript", ...Object.keys(runtimes), "bundlers"];

type IsWanted = (name: string) => boolean;

const usage = `Usage: npm run test:package [-- <part> ...]

Packs the tarball, installs it into new projects, and compiles, runs and bundles
typical user code there. Reports and skips tools that this machine lacks. The
first run downloads tools into .cache/test-package/.

Parts: ${parts.join(", ")}
`;

process.exitCode = await runCommand({
  name: "test:package",
  usage,
  options: {},
  takesOthers: true,
  async run({ positionals }) {
    const wanted: readonly string[] = positionals;
    const unknown = wanted.filter((name) => !parts.includes(name));
    if (unknown.length > 0)
      throw new Mistake(`no part is named ${unknown.join(" or ")}; there are ${parts.join(", ")}`);
    return (await tryPackage((name) => wanted.length === 0 || wanted.includes(name))) ? 0 : 1;
  },
});

/** Tells whether nothing failed. */
async function tryPackage(isWanted: IsWanted): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "fluxer-oauth2-package-"));
  try {
    const tarball = await pack(join(folder, "packed"));
    const tables: Table[] = [];
    const show = (title: string, columns: readonly string[], rows: readonly Row[]) => {
      const table = { title, columns, rows };
      tables.push(table);
      console.log(`\n${print(table)}`);
    };
    if (isWanted("typescript"))
      show("compilers", compilerColumns, await timed("typescript", compilers(folder, tarball)));
    if (parts.slice(1).some(isWanted)) await run(folder, tarball, isWanted, show);
    const failures = countOf(tables, "FAIL");
    console.log(`\n${countOf(tables, "pass")} passed, ${failures} failed, ${countOf(tables, "skipped")} skipped`);
    return failures === 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The parts that run the package, on one sandbox. */
async function run(
  folder: string,
  tarball: string,
  isWanted: IsWanted,
  show: (title: string, columns: readonly string[], rows: readonly Row[]) => void,
): Promise<void> {
  const project = await createProject(join(folder, "project"), tarball);
  const { facts, stop } = await startSandbox(project);
  const site: Site = { project, sandbox: facts };
  try {
    const rows: Row[] = [];
    for (const [name, part] of Object.entries(runtimes))
      if (isWanted(name)) rows.push(...(await timed(name, part(site))));
    if (rows.length > 0) show("runtimes", runtimeColumns, rows);
    if (isWanted("bundlers")) show("bundlers", bundlerColumns, await timed("bundlers", bundlers(site, folder)));
  } finally {
    stop();
  }
}

/** Tells how long a part took, so that whoever plans a CI knows. */
async function timed<T>(name: string, work: Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work;
  console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
