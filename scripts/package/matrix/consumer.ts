import { cp, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../../shared/project.js";
import { npm } from "./run.js";

/** Packs the package into a folder and returns the tarball's path. Throws with npm's output where that fails. */
export async function pack(folder: string, ...options: readonly string[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { code, output } = await npm(["pack", "--pack-destination", folder, ...options], {
    cwd: projectRoot,
    timeoutMs: 300_000,
  });
  const tarball = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
  if (code !== 0 || !tarball) throw new Error(`npm pack failed:\n${output}`);
  return join(folder, tarball);
}

/** A fresh project in a folder, with the consumers, the tarball and further packages. Throws where npm cannot install them. */
export async function createProject(folder: string, tarball: string, ...packages: readonly string[]): Promise<string> {
  await cp(join(projectRoot, "test/consumers"), folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const { code, output } = await npm(["install", tarball, ...packages], { cwd: folder, timeoutMs: 300_000 });
  if (code !== 0) throw new Error(`npm install of the tarball failed:\n${output}`);
  return folder;
}
