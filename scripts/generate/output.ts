import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isNodeError, SpecError, startOf } from "../shared/problem.js";

type Files = ReadonlyMap<string, string>;

/** Returns the sorted names of those `files` that `folder` lacks or has with other content. */
export function differingFiles(folder: string, files: Files): string[] {
  const differs = ([name, text]: readonly [string, string]) => contentOf(join(folder, name)) !== text;
  return [...files]
    .filter(differs)
    .map(([name]) => name)
    .sort();
}

/** Returns the sorted names of the entries of `folder` that are not in `files`. */
export function foreignFiles(folder: string, files: Files): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !files.has(name))
        .sort()
    : [];
}

/**
 * Writes `files` to `folder` and returns the names of the changed ones. Keeps foreign files. Builds the new folder in
 * `staging`, on the same disk, and then swaps the folders. If the process is killed, the folder is in its old or its
 * new state, or it is moved away between two system calls. In that case, `restore` moves it back.
 */
export function writeFiles(folder: string, files: Files, staging: string): string[] {
  const changed = differingFiles(folder, files);
  if (changed.length === 0) return changed;
  const own = join(staging, String(process.pid));
  try {
    build(join(own, "next"), folder, files, changed);
    replace(folder, own);
    rmSync(own, { recursive: true });
  } catch (error) {
    if (!isNodeError(error)) throw error;
    restoreFrom(folder, own);
    const [reason] = error.message.split(",");
    throw new SpecError([
      startOf("generated", `cannot be written (${reason}); free disk space or change the permissions`),
    ]);
  }
  return changed;
}

/** Undoes interrupted runs. Returns whether it moved the folder back. */
export function restore(folder: string, staging: string): boolean {
  let isBack = false;
  for (const pid of existsSync(staging) ? readdirSync(staging) : []) {
    if (isRunning(Number(pid))) continue;
    isBack = restoreFrom(folder, join(staging, pid)) || isBack;
    rmSync(join(staging, pid), { recursive: true, force: true });
  }
  return isBack;
}

/** Builds the whole folder, with links to the unchanged files. */
function build(next: string, folder: string, files: Files, changed: readonly string[]): void {
  mkdirSync(next, { recursive: true });
  for (const [name, text] of files) {
    if (changed.includes(name)) writeFileSync(join(next, name), text);
    else linkSync(join(folder, name), join(next, name));
  }
  for (const name of foreignFiles(folder, files))
    cpSync(join(folder, name), join(next, name), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

function replace(folder: string, own: string): void {
  const [next, previous] = [join(own, "next"), join(own, "previous")];
  for (;;) {
    if (existsSync(folder)) renameSync(folder, previous);
    try {
      return renameSync(next, folder);
    } catch (error) {
      // Another process was faster, so replace its output.
      if (!isNodeError(error) || !["ENOTEMPTY", "EEXIST"].includes(error.code ?? "")) throw error;
      rmSync(previous, { recursive: true, force: true });
    }
  }
}

function restoreFrom(folder: string, own: string): boolean {
  const previous = join(own, "previous");
  if (existsSync(folder) || !existsSync(previous)) return false;
  renameSync(previous, folder);
  return true;
}

/** Returns whether another process has this ID. The current process may have the ID of a killed one. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isNodeError(error) && error.code === "EPERM";
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
