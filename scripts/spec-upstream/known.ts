import { readFileSync } from "node:fs";
import { isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { isObject } from "../spec/openapi.js";
import { Mistake } from "../shared/command.js";
import type { Side } from "./difference.js";

/** A difference that is known and explained, at one place or at all places that fit. */
export interface Known {
  readonly line: number;
  /** An operationId of theirs. The difference is about documents that have it. Undefined: about all documents. */
  readonly onlyWith: string | undefined;
  /** Our operationIds, or `*` for every operation that has such a place. */
  readonly operations: readonly string[];
  /** Places, in which `*` stands for any one word. */
  readonly places: readonly string[];
  readonly differs: string;
  readonly theirs: Side;
  readonly ours: Side;
}

const keys = ["operation", "place", "differs", "theirs", "ours"];

/** Reads the known differences: groups that have a reason in common. Throws Mistake, with the line, for one that says too little. */
export function readKnown(file: string, name: string): Known[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const lineOf = (node: unknown) => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
  const wrong = (node: unknown, message: string) => new Mistake(`${name}:${lineOf(node)} ${message}`);
  const [error] = document.errors;
  if (error)
    throw new Mistake(`${name}:${lines.linePos(error.pos[0]).line} broken YAML: ${error.message.split("\n")[0]}`);
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) throw wrong(document.contents, "must be a list of groups, each with a `reason`");
  return document.contents.items.flatMap((group) => {
    if (!isMap(group)) throw wrong(group, "is no group; write `reason:` and `differences:`");
    const { reason, onlyWith } = group.toJS(document) as Record<string, unknown>;
    if (typeof reason !== "string" || reason.trim() === "") throw wrong(group, "has no `reason`; say why we differ");
    const differences = group.get("differences");
    if (!isSeq(differences)) throw wrong(group, "has no list of `differences`");
    return differences.items.map((item) => {
      const value: unknown = isMap(item) ? item.toJS(document) : undefined;
      const problem = isObject(value) ? whatIsWrong(value) : "is no difference";
      if (!isObject(value) || problem) throw wrong(item, `${problem}; paste it as the command prints it`);
      return {
        line: lineOf(item),
        onlyWith: onlyWith === undefined ? undefined : String(onlyWith),
        operations: toList(value["operation"]),
        places: toList(value["place"]),
        differs: String(value["differs"]),
        theirs: toSide(value["theirs"]),
        ours: toSide(value["ours"]),
      };
    });
  });
}

function whatIsWrong(value: Readonly<Record<string, unknown>>): string | undefined {
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) return `has "${unknown}", which means nothing`;
  const missing = ["operation", "place", "differs"].find((key) => toList(value[key]).length === 0);
  return missing === undefined ? undefined : `has no \`${missing}\``;
}

function toList(value: unknown): string[] {
  return value === undefined || value === null ? [] : [value].flat().map(String);
}

function toSide(value: unknown): Side {
  if (Array.isArray(value)) return value.map(String);
  return value === undefined || value === null ? undefined : (value as Side);
}
