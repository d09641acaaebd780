import { posix } from "node:path";
import {
  type Document,
  isAlias,
  isMap,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import { type Problem, SpecError, startOf, throwIfAny } from "../shared/problem.js";
import { configFile, readFiles, rootFile } from "./files.js";
import { isObject, keysOf } from "../shared/json.js";
import { isMergeKey, positionOf } from "./position.js";

/** A YAML file as plain data. */
interface YamlFile {
  readonly value: unknown;
  /** Returns a problem with the position of the last key that exists. */
  problem(keys: readonly string[], message: string): Problem;
}

interface SourceFile extends YamlFile {
  readonly value: object;
  readonly text: string;
}

/** Location in the hand-written files: a file, relative to the project, and a path of keys. */
export interface Place {
  readonly file: string;
  readonly keys: readonly string[];
}

/** A `$ref` as written, with its location and its target. */
export interface Reference {
  readonly text: string;
  readonly from: Place;
  readonly to: Place;
}

/** Hand-written YAML files with positions, by their path relative to the project. */
export interface Source {
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Every text that was read, including redocly.yaml. */
  readonly texts: ReadonlyMap<string, string>;
  readonly references: readonly Reference[];
  /** Returns a problem with the position of the place's key. */
  problem(place: Place, message: string): Problem;
}

/** Reads the spec. Throws `SpecError` if a file is missing, unreadable, empty or invalid. */
export function readSource(root: string): Source {
  const texts = readFiles(root);
  const files = new Map<string, SourceFile>();
  const problems: Problem[] = [];
  for (const [file, text] of texts) {
    if (file === configFile) continue;
    try {
      files.set(file, parseMapping(file, text));
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      problems.push(...error.problems);
    }
  }
  throwIfAny(problems);
  const problem = ({ file, keys }: Place, message: string): Problem =>
    files.get(file)?.problem(keys, message) ?? startOf(file, message);
  return { files, texts, references: findReferences(files), problem };
}

function parseMapping(file: string, text: string): SourceFile {
  const { value, problem } = parseYaml(file, text);
  if (value === null || value === undefined) throw new SpecError([startOf(file, "is empty; add content or delete it")]);
  if (!isObject(value)) throw new SpecError([startOf(file, "must be a mapping with keys")]);
  return { value, text, problem };
}

/** Parses a YAML file. Throws `SpecError` if it is invalid. */
export function parseYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const problemAt = (offset: number, message: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, message: `invalid YAML: ${message}` };
  };
  const [error] = [...document.errors, ...document.warnings]; // others often follow from the first
  if (error) {
    throw new SpecError([problemAt(error.pos[0], toMessage(error))]);
  }
  throwIfAny(findMisuses(document, problemAt));
  return {
    value: toValue(file, document),
    problem: (keys, message) => ({ file, ...positionOf(document, lines, keys), message }),
  };
}

/** Fixes that the parser's messages do not state. */
const fixes: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: "double the backslash, or use single quotes",
  BAD_INDENT: "correct the indentation",
  BAD_SCALAR_START: "put the value in quotes",
  BLOCK_AS_IMPLICIT_KEY: "put a value that contains a colon in quotes",
  BLOCK_IN_FLOW: "put the value in quotes",
  DUPLICATE_KEY: "rename or delete one",
  MISSING_CHAR: "add it",
  MULTILINE_IMPLICIT_KEY: "write a space after the colon of a key",
  TAB_AS_INDENT: "use spaces",
  TAG_RESOLVE_FAILED: "delete the tag",
  UNEXPECTED_TOKEN: "delete it, or put the whole value in quotes",
};

function toMessage({ code, message }: YAMLError): string {
  if (code === "MULTIPLE_DOCS") return "a second document starts here (`---`); move it to a separate file";
  const words = (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:$/, "");
  return `${words}; ${fixes[code] ?? "correct the syntax here"}`;
}

function toValue(file: string, document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new SpecError([startOf(file, "nests aliases too deeply; replace some by their content")]);
  }
}

/**
 * Finds complex keys, aliases without an anchor or inside their target, and merge keys whose values are not mappings.
 */
function findMisuses(document: Document, problemAt: (offset: number, message: string) => Problem): Problem[] {
  const problems: Problem[] = [];
  const tell = (node: Node, message: string) => void problems.push(problemAt(node.range?.[0] ?? 0, message));
  visit(document, {
    Alias(_, alias, path) {
      const target = alias.resolve(document);
      const name = alias.source;
      if (!target) tell(alias, `*${name} has no anchor; add &${name} before it`);
      else if (path.includes(target))
        tell(alias, `*${name} is inside its own anchor; use a $ref, or replace it with its content`);
    },
    Pair(_, { key, value }) {
      if (isMap(key) || isSeq(key)) tell(key, "a key must be a string; write one");
      if (!isMergeKey(key)) return;
      const sources = isSeq(value) ? value.items : [value];
      const targets = sources.map((source) => (isAlias(source) ? (source.resolve(document) ?? source) : source));
      if (!targets.every((target) => isMap(target) || isAlias(target)))
        tell(key, "`<<` merges only mappings; use an alias of one, such as `<<: *name`");
    },
  });
  return problems;
}

function findReferences(files: Source["files"]): Reference[] {
  const found: Reference[] = [];
  const walk = (file: string, node: unknown, keys: readonly string[]): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, member] of Object.entries(node)) {
      const from = { file, keys: [...keys, key] };
      if (key === "$ref" && !Array.isArray(node) && (typeof member !== "object" || member === null))
        found.push({ text: String(member), from, to: toPlace(file, String(member)) });
      walk(file, member, from.keys);
    }
  };
  for (const [file, { value }] of files) walk(file, value, []);
  return found;
}

function toPlace(file: string, ref: string): Place {
  const [path = "", fragment = ""] = ref.split("#");
  return { file: path === "" ? file : posix.join(posix.dirname(file), path), keys: keysOf(fragment) };
}

/** Returns the location in the hand-written files for a pointer into the bundle. */
export function placeOf({ references }: Source, pointer: readonly string[]): Place {
  const [top, kind, name, ...rest] = pointer;
  const folder = kind === "schemas" ? "openapi/schemas/" : `openapi/shared/${kind}.yaml`;
  const named = references.filter(({ to }) => to.keys.at(-1) === name);
  const component = named.find(({ to }) => to.file.startsWith(folder)) ?? named[0];
  if (top === "components" && component) return { ...component.to, keys: [...component.to.keys, ...rest] };
  const path = references.find(({ from: { file, keys } }) => file === rootFile && keys.join() === `paths,${kind},$ref`);
  if (top === "paths" && path) return { ...path.to, keys: [...path.to.keys, ...pointer.slice(2)] };
  return { file: rootFile, keys: pointer };
}
