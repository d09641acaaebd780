import { linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isNodeError } from "../shared/problem.js";

/** Names of the files in `folder` that differ from `files`, are missing, or do not belong there; sorted. */
export async function differingFiles(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const stale = namesIn(folder).filter((name) => !files.has(name));
  for (const [name, text] of files) {
    const current = await readFile(join(folder, name), "utf8").catch(() => undefined);
    if (current !== text) stale.push(name);
  }
  return stale.sort();
}

/**
 * Makes `folder` hold exactly `files`, without touching those that are right, and returns the names of the others. A process that is
 * killed leaves the folder as it was or as it shall be, never a mixture: the new folder is built in `staging`, on the same
 * disk, with links to the files that stay; then it takes the old one's place.
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  staging: string,
): Promise<string[]> {
  const changed = await differingFiles(folder, files);
  if (changed.length === 0) return changed;
  const [next, previous] = [join(staging, "next"), join(staging, "previous")];
  for (const leftover of [next, previous]) rmSync(leftover, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  for (const [name, text] of files) {
    if (changed.includes(name)) writeFileSync(join(next, name), text);
    else linkSync(join(folder, name), join(next, name));
  }
  try {
    renameSync(folder, previous);
  } catch (error) {
    if (!isNodeError(error) || error.code !== "ENOENT") throw error;
  }
  renameSync(next, folder);
  rmSync(previous, { recursive: true, force: true });
  return changed;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isNodeError(error) && error.code === "ENOENT") return [];
    throw error;
  }
}
