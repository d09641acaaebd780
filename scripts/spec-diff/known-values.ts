import { isObject } from "../shared/json.js";
import type { Change } from "./judge.js";

const keywords = ["x-extensible-enum", "x-enum-varnames"] as const;

/**
 * Returns whether `diffKnownValues` reports this change. Redocly reports new and removed lists, but not changed ones.
 */
export function isOfKnownValues({ pointer }: Pick<Change, "pointer">): boolean {
  return keywords.some((keyword) => pointer.endsWith(`/${keyword}`));
}

/**
 * Returns changes of `x-extensible-enum` and `x-enum-varnames`, which `redocly diff` ignores. The enums are extensible,
 * so adding or removing a value is compatible. The names are constants in generated clients, so renaming one is not.
 */
export function diffKnownValues(base: unknown, working: unknown): Change[] {
  const [before, after] = [collect(base), collect(working)];
  const changes: Change[] = [];
  for (const [pointer, now] of after) {
    const old = before.get(pointer); // a list that was added or removed with its schema is not a separate change
    if (!old) continue;
    const tell = (impact: Change["impact"], what: string, values: readonly unknown[]) => {
      const message = `${what}: ${values.map((value) => `\`${String(value)}\``).join(", ")}`;
      if (values.length > 0) changes.push({ impact, pointer, message, isRemoved: false });
    };
    const nameOf = ({ values, names }: KnownValues, value: unknown) => names[values.indexOf(value)];
    const kept = old.values.filter((value) => now.values.includes(value));
    tell(
      "minor",
      "known values added",
      now.values.filter((value) => !kept.includes(value)),
    );
    tell(
      "minor",
      "known values removed",
      old.values.filter((value) => !kept.includes(value)),
    );
    tell(
      "major",
      "names of known values changed",
      kept.filter((value) => nameOf(old, value) !== nameOf(now, value)),
    );
  }
  return changes;
}

interface KnownValues {
  readonly values: readonly unknown[];
  readonly names: readonly unknown[];
}

/** Returns the lists of a document, by the pointer of their schema. The list of a schema without one is empty. */
function collect(node: unknown, pointer = "#", found = new Map<string, KnownValues>()): Map<string, KnownValues> {
  if (typeof node !== "object" || node === null) return found;
  if (isObject(node) && ("type" in node || keywords[0] in node)) {
    const list = (name: (typeof keywords)[number]) => (Array.isArray(node[name]) ? node[name] : []);
    found.set(pointer, { values: list(keywords[0]), names: list(keywords[1]) });
  }
  for (const [key, value] of Object.entries(node))
    collect(value, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, found);
  return found;
}
