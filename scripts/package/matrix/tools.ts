import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../../shared/project.js";
import { MissingTool, npm, runToEnd } from "../../shared/run.js";

/**
 * Installs npm packages with exact versions outside of the project, and returns the folder that holds their
 * node_modules. Later runs reuse it. Throws `MissingTool` if npm can't install them.
 */
export async function installTool(...packages: readonly string[]): Promise<string> {
  const folder = join(projectRoot, ".cache/test-package", packages.join("+").replaceAll("/", "-"));
  if (existsSync(folder)) return folder;
  // Under another name until it is complete, because a later run must not use what an interrupted run left.
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  await writeFile(join(unfinished, "package.json"), "{}");
  const { code, output } = await runToEnd(npm("install", "--ignore-scripts", ...packages), {
    cwd: unfinished,
    timeoutMs: 300_000,
  });
  if (code === 0) await rename(unfinished, folder);
  else await rm(unfinished, { recursive: true, force: true });
  if (code !== 0) throw new MissingTool(`npm can't install ${packages.join(" ")} here: ${output}`);
  return folder;
}

/** Installs a package that contains a program for this platform, and returns the program's path. */
export async function installProgram(name: string, version: string, path: string): Promise<string> {
  const folder = await installTool(`${name}@${version}`);
  return join(folder, "node_modules", name, process.platform === "win32" ? `${path}.exe` : path);
}
