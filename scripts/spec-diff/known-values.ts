import { isObject } from "../spec/openapi.js";
import type { Change } from "./judge.js";

const keywords = ["x-extensible-enum", "x-enum-varnames"] as const;

/** Whether a change of Redocly's is told by `diffKnownValues`: it sees a list come and go, but not change. */
export function isOfKnownValues({ pointer }: Pick<Change, "pointer">): boolean {
  return keywords.some((keyword) => pointer.endsWith(`/${keyword}`));
}

/**
 * Changes of `x-extensible-enum` and `x-enum-varnames`, which `redocly diff` does not look at. The sets are open, so nobody is
 * broken by a value that comes or goes; but the names are those of constants in generated clients.
 */
export function diffKnownValues(base: unknown, working: unknown): Change[] {
  const [before, after] = [collect(base), collect(working)];
  const changes: Change[] = [];
  for (const [pointer, now] of after) {
    const old = before.get(pointer); // a list that comes or goes with all that is around it is no news of its own
    if (!old) continue;
    const tell = (impact: Change["impact"], what: string, values: readonly unknown[]) => {
      const message = `${what}: ${values.map((value) => `\`${String(value)}\``).join(", ")}`;
      if (values.length > 0) changes.push({ impact, pointer, message, isGone: false });
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

/** The lists of a document by the pointer of the schema that has them; a schema without a list has an empty one. */
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
