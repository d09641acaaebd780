import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Names of the files in `folder` that differ from `files`, are missing, or do not belong there; sorted. */
export async function differingFiles(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const present = readdirSync(folder, { withFileTypes: true, recursive: false }).map(({ name }) => name);
  const stale = present.filter((name) => !files.has(name));
  for (const [name, text] of files) {
    const current = await readFile(join(folder, name), "utf8").catch(() => undefined);
    if (current !== text) stale.push(name);
  }
  return stale.sort();
}

/**
 * Makes `folder` hold exactly `files`, touching only what differs. Everything is on disk beside it before the first file is
 * replaced, so that a process killed before that leaves the folder as it was; after that only renames are left.
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const changed = await differingFiles(folder, files);
  if (changed.length === 0) return changed;
  const staging = `${folder}.new`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  const written = changed.filter((name) => files.has(name));
  for (const name of written) {
    const file = openSync(join(staging, name), "w");
    writeFileSync(file, files.get(name) ?? "");
    fsyncSync(file);
    closeSync(file);
  }
  for (const name of written) renameSync(join(staging, name), join(folder, name));
  for (const name of changed) if (!files.has(name)) rmSync(join(folder, name), { recursive: true });
  rmSync(staging, { recursive: true });
  return changed;
}
