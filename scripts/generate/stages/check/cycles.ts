import type { Problem } from "../../../shared/problem.js";
import type { Place, Reference, Source } from "../../../spec/source.js";

/** Returns references that lead back to themselves, as a chain of `$ref` or as a part of their own schema. */
export function findCycles({ references, problem }: Source): Problem[] {
  const byOwner = new Map<string, Reference[]>();
  for (const reference of references) {
    const id = toId(ownerOf(reference.from));
    byOwner.set(id, [...(byOwner.get(id) ?? []), reference]);
  }
  const problems: Problem[] = [];
  const done = new Set<string>();
  const walk = (id: string, path: readonly Reference[]): void => {
    const start = path.findIndex(({ from }) => toId(ownerOf(from)) === id);
    const cycle = start < 0 ? [] : path.slice(start);
    const last = cycle.at(-1);
    if (last) problems.push(problem(last.from, message(last, cycle)));
    if (last || done.has(id)) return;
    for (const reference of byOwner.get(id) ?? []) walk(toId(reference.to), [...path, reference]);
    done.add(id);
  };
  for (const id of byOwner.keys()) walk(id, []);
  return problems;
}

const combined = new Set(["allOf", "anyOf", "oneOf"]);

/**
 * Returns the owner of a reference: the keys before `$ref`, without `allOf` and similar keywords, which add no JSON
 * level.
 */
function ownerOf({ file, keys }: Place): Place {
  const owner = keys.slice(0, -1);
  for (;;) {
    const key = owner.at(-1) ?? "";
    if (combined.has(owner.at(-2) ?? "") && owner.at(-3) !== "properties") owner.length -= 2;
    else if (key === "not" && owner.at(-2) !== "properties") owner.length -= 1;
    else return { file, keys: owner };
  }
}

function toId({ file, keys }: Place): string {
  return [`${file}#`, ...keys].join("/");
}

function message(last: Reference, cycle: readonly Reference[]): string {
  const way = cycle.map(({ text }) => text).join(" -> ");
  if (cycle.every(({ from }) => from.keys.length === ownerOf(from).keys.length + 1))
    return `$ref "${last.text}" leads back to itself${cycle.length > 1 ? ` (${way})` : ""}; replace one $ref with a value`;
  return `a schema is a part of itself here (${way}); it can refer to itself only as a property or an item`;
}
