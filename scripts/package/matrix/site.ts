import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { projectRoot } from "../../shared/project.js";
import { Failure, npm, run } from "../../shared/run.js";

/** The base URL of a sandbox and the credentials of its account. */
interface SandboxFacts {
  readonly url: string;
  readonly session: string;
  readonly password: string;
}

/** A project that has the package installed: test/consumers with a package.json. */
export interface Site {
  readonly project: string;
  /** The sandbox of the installed package, in a process of its own. */
  readonly sandbox: SandboxFacts;
}

/** Packs the package into a temporary folder, and removes the folder after `work`. */
export async function withTarball<T>(work: (tarball: string, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "fluxer-oauth2-package-"));
  try {
    const packed = join(folder, "packed");
    await mkdir(packed);
    await run(npm("pack", "--pack-destination", packed), { cwd: projectRoot, timeoutMs: 300_000 });
    const [tarball = ""] = await readdir(packed);
    return await work(join(packed, tarball), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Installs the packed package into a new project, and runs its sandbox during `work`. */
export function withSite<T>(work: (site: Site) => Promise<T>): Promise<T> {
  return withTarball(async (tarball, folder) => {
    const project = join(folder, "project");
    await cp(join(projectRoot, "test/consumers"), project, { recursive: true });
    await writeFile(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
    await run(npm("install", "--ignore-scripts", tarball), { cwd: project, timeoutMs: 300_000 });
    return withSandboxProcess(project, (sandbox) => work({ project, sandbox }));
  });
}

/** Runs `serve.js` in a folder, which serves the sandbox of the package, until `work` ends. */
async function withSandboxProcess<T>(folder: string, work: (facts: SandboxFacts) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, ["serve.js"], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  try {
    const exit = once(child, "close").then(([code]) => Promise.reject(new Error(`serve.js exited with ${code}`)));
    const [line] = (await Promise.race([once(createInterface(child.stdout), "line"), exit])) as [string];
    return await work(JSON.parse(line) as SandboxFacts);
  } finally {
    child.kill();
  }
}

/** Throws `Failure` unless a consumer printed its last line, which shows that it did everything. */
export function expectDone(output: string, line = "created, listed and deleted"): void {
  if (!output.includes(line)) throw new Failure(`the program did not print "${line}"\n${output}`);
}
