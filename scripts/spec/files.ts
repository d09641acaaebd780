import { isUtf8 } from "node:buffer";
import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { isNodeError, type Problem, startOf, throwIfAny } from "../shared/problem.js";

export const rootFile = "openapi/openapi.yaml";
export const configFile = "redocly.yaml";
/** The file that `spec:upstream` reads. It is in the same folder, but not part of the spec. */
export const differencesFile = "openapi/upstream-differences.yaml";

const maxAttempts = 10;

/**
 * Reads the spec and redocly.yaml once. Later steps use only these texts, so a save in the meantime does not affect
 * them. Throws `SpecError` if a file can't be read.
 */
export function readFiles(root: string): ReadonlyMap<string, string> {
  for (let attempt = 1; ; attempt++) {
    const names = list(root);
    const before = stampOf(root, names);
    const texts = readAll(root, names);
    // Otherwise, a save between two reads would mix two versions.
    if (stampOf(root, list(root)) === before) return texts;
    if (attempt === maxAttempts)
      throwIfAny([startOf(rootFile, "files changed repeatedly during the read; run the command again")]);
  }
}

function readAll(root: string, names: readonly string[]): Map<string, string> {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  for (const name of names) {
    try {
      const bytes = readFileSync(join(root, name));
      const problem = invalidText(name, bytes);
      if (problem) problems.push(problem);
      else texts.set(name, bytes.toString().replace(/^\uFEFF/, ""));
    } catch (error) {
      problems.push(unreadable(name, error));
    }
  }
  throwIfAny(problems);
  return texts;
}

/**
 * Returns the names of the files to read, relative to `root`. Accepts only regular files, because a pipe would block
 * forever.
 */
function list(root: string): string[] {
  const folder = join(root, "openapi");
  const problems: Problem[] = [];
  const names: string[] = [];
  for (const entry of entriesOf(folder)) {
    const name = posix.join(...relative(root, join(entry.parentPath, entry.name)).split(/[\\/]/));
    const wrong = whatIsWrong(name, entry);
    if (wrong !== undefined) problems.push(startOf(name, wrong));
    else if (entry.isFile() && name.endsWith(".yaml") && name !== differencesFile) names.push(name);
  }
  const config = statSync(join(root, configFile), { throwIfNoEntry: false });
  if (config && !config.isFile())
    problems.push(startOf(configFile, "is not a file; replace it with a file of linter settings"));
  throwIfAny(problems);
  return [...new Set([rootFile, ...names.sort(), configFile])];
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    throwIfAny([unreadable(rootFile, error)]);
    return [];
  }
}

function whatIsWrong(name: string, entry: Dirent): string | undefined {
  if (entry.isSymbolicLink()) return "is a symbolic link, which could lead out of openapi/; replace it with the file";
  if (/\.(yml|json)$/.test(name))
    return "is ignored, because only .yaml files are read; convert it to YAML and rename it, or delete it";
  if (!name.endsWith(".yaml") || entry.isFile()) return undefined;
  return entry.isDirectory()
    ? "is a folder whose name ends in .yaml; rename it"
    : "is a pipe, a socket or a device; replace it with a file, or delete it";
}

function unreadable(name: string, error: unknown): Problem {
  if (!isNodeError(error)) throw error;
  if (error.code === "ENOENT") return startOf(name, "does not exist; restore it");
  return startOf(name, `cannot be read (${error.code}); change its permissions`);
}

/** Returns the size and time of each file, which change with every save. */
function stampOf(root: string, names: readonly string[]): string {
  return names
    .map((name) => {
      const { ino, size, mtimeNs } = statSync(join(root, name), { bigint: true, throwIfNoEntry: false }) ?? {};
      return `${name} ${ino} ${size} ${mtimeNs}`;
    })
    .join("\n");
}

/**
 * Returns a problem for the first byte that is not UTF-8, or the first control character, which YAML does not allow.
 */
function invalidText(file: string, bytes: Buffer): Problem | undefined {
  let line = 0;
  for (let start = 0; start <= bytes.length; line++) {
    const end = bytes.indexOf("\n", start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    const [column, message] = isUtf8(part)
      ? [controlCharacter(part.toString()), "has a control character; delete it"]
      : [badByte(part), "has a byte that is not UTF-8; save the file as UTF-8 text"];
    if (column > 0) return { file, line: line + 1, column, message };
    if (end < 0) break;
    start = end + 1;
  }
  return undefined;
}

function controlCharacter(text: string): number {
  return text.search(/[^\P{Cc}\t\r\u0085]/u) + 1;
}

/** Returns the column of the first byte that is not valid UTF-8. */
function badByte(line: Buffer): number {
  let valid = 0;
  for (let end = 1; end <= line.length; end++) if (isUtf8(line.subarray(0, end))) valid = end;
  return line.subarray(0, valid).toString().length + 1;
}
