import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundlerColumns, bundlers } from "./package/bundlers.js";
import { chromium } from "./package/chromium.js";
import { compilerColumns, compilers } from "./package/compilers.js";
import { createProject, pack } from "./package/consumer.js";
import { countOf, print, type Row, type Table } from "./package/matrix.js";
import { bun, deno, node, runtimeColumns, type Site } from "./package/runtimes.js";
import { startSandbox } from "./package/sandbox-process.js";
import { workerd } from "./package/workerd.js";

const runtimes = { node, bun, deno, workerd, chromium };
const parts = ["typescript", ...Object.keys(runtimes), "bundlers"];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.includes(name));
if (unknown.length > 0) {
  console.error(`no part is named ${unknown.join(" or ")}; there are: ${parts.join(", ")}`);
  process.exit(2);
}
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

const folder = await mkdtemp(join(tmpdir(), "fluxer-oauth2-package-"));
const tables: Table[] = [];
try {
  const tarball = await pack(join(folder, "packed"));
  if (isWanted("typescript")) show("compilers", compilerColumns, await timed("typescript", compilers(folder, tarball)));
  if (parts.slice(1).some(isWanted)) await run(tarball);
  const failures = countOf(tables, "FAIL");
  console.log(`\n${countOf(tables, "pass")} passed, ${failures} failed, ${countOf(tables, "skipped")} skipped`);
  process.exitCode = failures > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The parts that run the package, on one sandbox. */
async function run(tarball: string): Promise<void> {
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

function show(title: string, columns: readonly string[], rows: readonly Row[]): void {
  const table = { title, columns, rows };
  tables.push(table);
  console.log(`\n${print(table)}`);
}

/** Tells how long a part took, so that whoever plans a CI knows. */
async function timed<T>(name: string, work: Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work;
  console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
