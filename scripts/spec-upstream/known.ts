import { readFileSync } from "node:fs";
import { isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { Mistake } from "../shared/command.js";
import { isObject } from "../shared/json.js";
import type { Side } from "./difference.js";

/** An explained difference, at all places that match. */
export interface Known {
  readonly line: number;
  /** Our operationIds, or `*` for every operation that has the place. */
  readonly operations: readonly string[];
  /** In a place, `*` matches any one word. */
  readonly places: readonly string[];
  readonly differs: string;
  readonly theirs: Side;
  readonly ours: Side;
}

const keys = ["operation", "place", "differs", "theirs", "ours"];

/**
 * Reads the explained differences. Omits groups with an `onlyWith` for which `isTheirs` is false. Throws `Mistake` with
 * the line for an invalid entry.
 */
export function readKnown(file: string, name: string, isTheirs: (operationId: string) => boolean): Known[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const lineOf = (node: unknown) => lineAt((node as Node | null)?.range?.[0] ?? 0);
  const mistake = (node: unknown, message: string) => new Mistake(`${name}:${lineOf(node)} ${message}`);
  const [error] = document.errors;
  if (error) throw new Mistake(`${name}:${lineAt(error.pos[0])} invalid YAML: ${error.message.split("\n")[0]}`);
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) throw mistake(document.contents, "must be a list of groups, each with a `reason`");
  return document.contents.items.flatMap((group) => {
    if (!isMap(group)) throw mistake(group, "must be a group; write `reason:` and `differences:`");
    const { reason, onlyWith } = group.toJS(document) as Record<string, unknown>;
    if (typeof reason !== "string" || reason.trim() === "") throw mistake(group, "has no `reason`; explain it");
    const differences = group.get("differences");
    if (!isSeq(differences)) throw mistake(group, "has no list of `differences`");
    const known = differences.items.map((item) => {
      const value: unknown = isMap(item) ? item.toJS(document) : undefined;
      const problem = problemOf(value);
      if (!isObject(value) || problem) throw mistake(item, `${problem}; paste it as the command prints it`);
      return {
        line: lineOf(item),
        operations: toList(value["operation"]),
        places: toList(value["place"]),
        differs: String(value["differs"]),
        theirs: toSide(value["theirs"]),
        ours: toSide(value["ours"]),
      };
    });
    return onlyWith === undefined || isTheirs(String(onlyWith)) ? known : [];
  });
}

function problemOf(value: unknown): string | undefined {
  if (!isObject(value)) return "must be a difference";
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) return `has the unknown property "${unknown}"`;
  const missing = ["operation", "place", "differs"].find((key) => toList(value[key]).length === 0);
  return missing === undefined ? undefined : `has no \`${missing}\``;
}

const toList = (value: unknown): string[] => [value ?? []].flat().map(String);

const toSide = (value: unknown): Side => (Array.isArray(value) ? value.map(String) : ((value ?? undefined) as Side));
