import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../../shared/project.js";
import { npm } from "./run.js";

// Kept from run to run, and out of the project's own dependencies, which these must not touch.
const cache = join(projectRoot, ".cache/test-package");

/** The folder into which packages were installed, or why they cannot be. Every version is exact, so the cache never ages. */
export type Installed = { readonly folder: string } | { readonly missing: string };

/** Installs packages of the registry beside each other, unless an earlier run has. */
export async function installTool(...packages: readonly string[]): Promise<Installed> {
  const folder = join(cache, packages.join("+").replaceAll("/", "-"));
  if (existsSync(folder)) return { folder };
  // Under another name until it is whole, so that an interrupted run leaves nothing that looks usable.
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  await writeFile(join(unfinished, "package.json"), "{}");
  const { code, output } = await npm(["install", "--ignore-scripts", ...packages], {
    cwd: unfinished,
    timeoutMs: 300_000,
  });
  if (code === 0) await rename(unfinished, folder);
  else await rm(unfinished, { recursive: true, force: true });
  return code === 0 ? { folder } : { missing: `npm cannot install ${packages.join(" ")} here: ${output}` };
}

/** A program out of a package, or why there is none. */
export type Program = { readonly path: string } | { readonly missing: string };

/** Programs come as one package for each platform; whoever installs the package that they belong to fetches more than one. */
export async function installProgram(name: string, version: string, path: string): Promise<Program> {
  const installed = await installTool(`${name}@${version}`);
  if ("missing" in installed) return installed;
  const file = join(installed.folder, "node_modules", name, process.platform === "win32" ? `${path}.exe` : path);
  return existsSync(file) ? { path: file } : { missing: `${name}@${version} holds no ${path}` };
}
