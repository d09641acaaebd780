import { type Cell, fail, pass, type Row, skipped } from "./matrix.js";
import { type Ran, run } from "./run.js";
import type { SandboxFacts } from "./sandbox-process.js";
import { installProgram, type Program } from "./tools.js";

/** A project with the package installed, and the sandbox that its consumers use. */
export interface Site {
  readonly project: string;
  readonly sandbox: SandboxFacts;
}

export const runtimeColumns = ["over HTTP", "in memory", "require()"];

// The first is the oldest that package.json allows.
const nodeVersions = ["20.0.0", "20.20.2", "22.23.3", "24.21.0", "26.10.0"];
const bunVersion = "1.4.5";
const denoVersion = "2.9.6";
const { arch, platform } = process;

export async function node(site: Site): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [index, version] of nodeVersions.entries()) {
    const major = version.split(".")[0];
    // A Node that is here already stands for its line.
    const isHere = index > 0 && major === process.versions.node.split(".")[0];
    const name = `node-${platform === "win32" ? "win" : platform}-${arch}`;
    const program = isHere ? { path: process.execPath } : await installProgram(name, version, "bin/node");
    rows.push(await row(`Node ${isHere ? process.versions.node : version}`, site, program));
  }
  return rows;
}

export async function bun(site: Site): Promise<Row[]> {
  const name = `@oven/bun-${platform === "win32" ? "windows" : platform}-${arch === "arm64" ? "aarch64" : arch}`;
  return [await row(`Bun ${bunVersion}`, site, await installProgram(name, bunVersion, "bin/bun"), ["--no-install"])];
}

export async function deno(site: Site): Promise<Row[]> {
  const name = `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`;
  // No permission but loopback's network: the package must not need another.
  const args = ["run", "--no-prompt", "--no-remote", "--allow-net=127.0.0.1"];
  return [await row(`Deno ${denoVersion}`, site, await installProgram(name, denoVersion, "deno"), args)];
}

/** Runs the consumers with a program of the command line. */
async function row(
  name: string,
  { project, sandbox }: Site,
  program: Program,
  args: readonly string[] = [],
): Promise<Row> {
  if ("missing" in program) return { name, cells: runtimeColumns.map(() => skipped(program.missing)) };
  const use = (...more: readonly string[]) => run(program.path, [...args, ...more], { cwd: project });
  const { url, session, password } = sandbox;
  const cells = [verdict(await use("main.js", url, session, password)), verdict(await use("main.js"))];
  return { name, cells: [...cells, await required(name, use)] };
}

async function required(name: string, use: (...args: readonly string[]) => Promise<Ran>): Promise<Cell> {
  if (name.startsWith("Node")) {
    const { output } = await use("--print", "process.features.require_module === true");
    if (output.trim() !== "true") return skipped("it cannot require ESM; 20.19 and 22.12 are the first that can");
  }
  return verdict(await use("main.cjs"), "required");
}

/** A consumer that does what it should says so, and ends well. */
export function verdict({ code, output }: Ran, sentence = "created, listed and deleted"): Cell {
  return code === 0 && output.includes(sentence) ? pass : fail(`exit code ${code}\n${output}`);
}
