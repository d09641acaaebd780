import { isUtf8 } from "node:buffer";
import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { isNodeError, type Problem, startOf, throwIfAny } from "../shared/problem.js";

export const rootFile = "openapi/openapi.yaml";
export const configFile = "redocly.yaml";
/** The file that `spec:upstream` reads. It lies in the same folder, but is not part of the spec. */
export const differencesFile = "openapi/upstream-differences.yaml";

const maxAttempts = 10;

/**
 * Reads the spec and redocly.yaml once: every later step works with these texts, so it can't see a file that was saved in the
 * meantime. Throws `SpecError` for each file that can't be read.
 */
export function readFiles(root: string): ReadonlyMap<string, string> {
  for (let attempt = 1; ; attempt++) {
    const names = list(root);
    const before = stampOf(root, names);
    const texts = readAll(root, names);
    // A save between the first file and the last would mix two versions.
    if (stampOf(root, list(root)) === before) return texts;
    if (attempt === maxAttempts)
      throwIfAny([startOf(rootFile, "files keep changing while they are read; run the command again")]);
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

/** The names of the files to read, relative to `root`. Nothing is opened that is not a regular file: a pipe would block for ever. */
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
  if (config && !config.isFile()) problems.push(startOf(configFile, "is not a file; put the linter's settings there"));
  throwIfAny(problems);
  return [...new Set([rootFile, ...names.sort(), configFile])];
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    throwIfAny([unreadable(rootFile, error, "the spec starts there")]);
    return [];
  }
}

function whatIsWrong(name: string, entry: Dirent): string | undefined {
  if (entry.isSymbolicLink()) return "is a link, which could lead out of openapi/; put the file itself here";
  if (/\.(yml|json)$/.test(name)) return "is not read: write it as YAML, in a file named .yaml, or delete it";
  if (!name.endsWith(".yaml") || entry.isFile()) return undefined;
  return entry.isDirectory()
    ? "is a folder; rename it, since only a file is named .yaml"
    : "is a pipe, a socket or a device; put a file here, or delete it";
}

function unreadable(name: string, error: unknown, hint = "check that it is a file, and its permissions"): Problem {
  if (!isNodeError(error)) throw error;
  return startOf(name, `cannot be read (${error.code}); ${hint}`);
}

/** Size and time of each file: they change with every save. */
function stampOf(root: string, names: readonly string[]): string {
  return names
    .map((name) => {
      const { ino, size, mtimeNs } = statSync(join(root, name), { bigint: true, throwIfNoEntry: false }) ?? {};
      return `${name} ${ino} ${size} ${mtimeNs}`;
    })
    .join("\n");
}

/** The first byte that is not UTF-8, or the first control character, which YAML does not allow. */
function invalidText(file: string, bytes: Buffer): Problem | undefined {
  let line = 0;
  for (let start = 0; start <= bytes.length; line++) {
    const end = bytes.indexOf("\n", start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    const [column, what] = isUtf8(part) ? [controlCharacter(part.toString()), "a control character"] : [badByte(part)];
    if (column > 0)
      return { file, line: line + 1, column, message: `has ${what ?? "a byte"} that is not text; save it as UTF-8` };
    if (end < 0) break;
    start = end + 1;
  }
  return undefined;
}

function controlCharacter(text: string): number {
  return text.search(/[^\P{Cc}\t\r\u0085]/u) + 1;
}

/** The column of the first byte that does not continue UTF-8. */
function badByte(line: Buffer): number {
  let valid = 0;
  for (let end = 1; end <= line.length; end++) if (isUtf8(line.subarray(0, end))) valid = end;
  return line.subarray(0, valid).toString().length + 1;
}
