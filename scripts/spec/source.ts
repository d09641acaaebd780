import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";
import { isNodeError, type Problem, SpecError, throwIfAny } from "../shared/problem.js";

export const rootFile = "openapi/openapi.yaml";
/** What `spec:upstream` reads: it lies beside the spec and is no part of it. */
export const differencesFile = "openapi/upstream-differences.yaml";

interface SourceFile {
  readonly document: Document;
  /** The document as plain data. */
  readonly value: object;
  readonly lines: LineCounter;
  readonly text: string;
}

/** A place in the hand-written files: a file, relative to the project, and the keys that lead into it. */
export interface Place {
  readonly file: string;
  readonly keys: readonly string[];
}

/** A `$ref` as written, with where it stands and what it means. */
export interface Reference {
  readonly text: string;
  readonly from: Place;
  readonly to: Place;
}

/** The hand-written YAML files by their path relative to the project, with positions. */
export interface Source {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly references: readonly Reference[];
  /** The problem's place, of the key where there is one. */
  problem(place: Place, message: string): Problem;
}

/** Reads the spec: every YAML file below `openapi/` save the known differences. Throws SpecError for a file that is missing, unreadable, empty or broken. */
export async function readSource(root: string): Promise<Source> {
  const files = new Map<string, SourceFile>();
  const problems: Problem[] = [];
  for (const file of await list(root)) {
    try {
      files.set(file, parse(file, await readFile(join(root, file), "utf8")));
    } catch (error) {
      if (error instanceof SpecError) problems.push(...error.problems);
      else
        problems.push(startOf(file, `cannot be read (${code(error)}); check that it is a file, and its permissions`));
    }
  }
  throwIfAny(problems);
  const problem = (place: Place, message: string) => ({ file: place.file, ...position(files, place), message });
  return { files, references: findReferences(files), problem };
}

function parse(file: string, text: string): SourceFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const [error] = document.errors; // the others are often consequences of the first
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    const words =
      error.code === "MULTIPLE_DOCS"
        ? "a second document starts here (`---`); give it a file of its own"
        : (error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:$/, "");
    throw new SpecError([{ file, line, column: col, message: `broken YAML: ${words}` }]);
  }
  const value: unknown = document.toJS();
  if (value === null || value === undefined) throw new SpecError([startOf(file, "is empty; fill it or delete it")]);
  if (!isMap(document.contents) || typeof value !== "object")
    throw new SpecError([startOf(file, "must hold a mapping of keys at its top")]);
  return { document, value, lines, text };
}

function startOf(file: string, message: string): Problem {
  return { file, line: 1, column: 1, message };
}

async function list(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "openapi"), { recursive: true }).catch((error: unknown) => {
    throw new SpecError([startOf(rootFile, `cannot be read (${code(error)}); the spec starts there`)]);
  });
  const names = entries.map((name) => posix.join("openapi", name.replaceAll("\\", "/"))).sort();
  throwIfAny(
    names
      .filter((name) => /\.(yml|json)$/.test(name))
      .map((name) => startOf(name, "is not read: write it as YAML, in a file named .yaml, or delete it")),
  );
  return [...new Set([rootFile, ...names.filter((name) => name.endsWith(".yaml") && name !== differencesFile)])];
}

function code(error: unknown): string {
  return isNodeError(error) ? `${error.code}` : String(error);
}

function position(files: Source["files"], { file, keys }: Place): { line: number; column: number } {
  const source = files.get(file);
  let node: unknown = source?.document.contents;
  let offset = 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (!pair) break;
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (isNode(node) && node.range) offset = node.range[0];
    } else break;
  }
  const { line, col } = source?.lines.linePos(offset) ?? { line: 1, col: 1 };
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function findReferences(files: Source["files"]): Reference[] {
  const found: Reference[] = [];
  for (const [file, { document }] of files) {
    visit(document, {
      Pair(_, pair, path) {
        if (!isScalar(pair.key) || pair.key.value !== "$ref" || !isScalar(pair.value)) return;
        const text = String(pair.value.value);
        found.push({ text, from: { file, keys: [...keysOf(path), "$ref"] }, to: target(file, text) });
      },
    });
  }
  return found;
}

function keysOf(path: readonly unknown[]): string[] {
  return path.flatMap((node, index) => {
    if (isPair(node)) return [isScalar(node.key) ? String(node.key.value) : ""];
    const parent = path[index - 1];
    return isSeq(parent) && !isAlias(node) ? [String(parent.items.indexOf(node))] : [];
  });
}

function target(file: string, ref: string): Place {
  const [path = "", fragment = ""] = ref.split("#");
  const keys = fragment
    .split("/")
    .slice(1)
    .map((key) => decoded(key).replaceAll("~1", "/").replaceAll("~0", "~"));
  return { file: path === "" ? file : posix.join(posix.dirname(file), path), keys };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the keys lead to in a value, if they do. */
export function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (node, key) =>
      typeof node === "object" && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined,
    value,
  );
}

/** Where a place of the bundle stands in the hand-written files. */
export function placeOf({ references }: Source, pointer: readonly string[]): Place {
  const [top, kind, name, ...rest] = pointer;
  const folder = kind === "schemas" ? "openapi/schemas/" : `openapi/shared/${kind}.yaml`;
  const component = references.find(({ to }) => to.keys.at(-1) === name && to.file.startsWith(folder));
  if (top === "components" && component) return { ...component.to, keys: [...component.to.keys, ...rest] };
  const path = references.find(({ from }) => from.keys[0] === "paths" && from.keys[1] === kind);
  if (top === "paths" && path) return { ...path.to, keys: [...path.to.keys, ...pointer.slice(2)] };
  return { file: rootFile, keys: pointer };
}
