import { readFileSync } from "node:fs";
import { isObject } from "../shared/json.js";
import { type Problem, SpecError } from "../shared/problem.js";
import { parseYaml } from "../spec/source.js";
import type { Side } from "./difference.js";

/** An explained difference, at all places that match. */
export interface Known {
  /** Our operationIds, or `*` for every operation that has the place. */
  readonly operations: readonly string[];
  /** In a place, `*` matches any one word. */
  readonly places: readonly string[];
  readonly differs: string;
  readonly theirs: Side;
  readonly ours: Side;
  /** Returns a problem with the position of the entry. */
  problem(message: string): Problem;
}

const names = ["operation", "place", "differs", "theirs", "ours"];

/**
 * Reads the explained differences. Omits groups with an `onlyWith` for which `isTheirs` is false. Throws `SpecError`
 * for an invalid entry.
 */
export function readKnown(path: string, file: string, isTheirs: (operationId: string) => boolean): Known[] {
  const { value, problem } = parseYaml(file, readFileSync(path, "utf8"));
  const reject = (keys: readonly string[], message: string): never => {
    throw new SpecError([problem(keys, message)]);
  };
  if (value === null) return [];
  if (!Array.isArray(value)) return reject([], "must be a list of groups, each with a `reason`");
  return value.flatMap((group: unknown, index) => {
    const at = [String(index)];
    if (!isObject(group)) return reject(at, "must be a group; write `reason:` and `differences:`");
    const { reason, onlyWith, differences } = group;
    if (typeof reason !== "string" || reason.trim() === "") return reject(at, "has no `reason`; explain it");
    if (!Array.isArray(differences)) return reject(at, "has no list of `differences`; add it");
    const known = differences.map((entry: unknown, position): Known => {
      const own = [...at, "differences", String(position)];
      const wrong = whatIsWrong(entry);
      if (!isObject(entry) || wrong !== undefined) return reject(own, `${wrong}; paste it as the command prints it`);
      return {
        operations: toList(entry["operation"]),
        places: toList(entry["place"]),
        differs: String(entry["differs"]),
        theirs: toSide(entry["theirs"]),
        ours: toSide(entry["ours"]),
        problem: (message) => problem(own, message),
      };
    });
    return onlyWith === undefined || isTheirs(String(onlyWith)) ? known : [];
  });
}

function whatIsWrong(entry: unknown): string | undefined {
  if (!isObject(entry)) return "must be a difference";
  const unknown = Object.keys(entry).find((name) => !names.includes(name));
  if (unknown !== undefined) return `has the unknown property "${unknown}"`;
  const missing = ["operation", "place", "differs"].find((name) => toList(entry[name]).length === 0);
  return missing === undefined ? undefined : `has no \`${missing}\``;
}

const toList = (value: unknown): string[] => [value ?? []].flat().map(String);

const toSide = (value: unknown): Side => (Array.isArray(value) ? value.map(String) : ((value ?? undefined) as Side));
