import type { Comparison, Difference, Side } from "./difference.js";
import type { Known } from "./known.js";

/** A known value that matches every value: for long lists that don't matter. */
const anything = "*";

/**
 * Matches differences with known ones. An entry must apply at every place that it matches. So a pattern is as precise
 * as the list of its places, and a difference that disappears is noticed.
 */
export function match({ differences, places }: Comparison, known: readonly Known[]) {
  const explained = new Map<Difference, Known[]>();
  const misfits = new Map<Known, string>();
  for (const entry of known) {
    const matches = [...places].flatMap(([operation, all]) =>
      isOneOf(entry.operations, operation)
        ? [...all].filter((place) => isOneOf(entry.places, place)).map((place) => ({ operation, place }))
        : [],
    );
    if (matches.length === 0) {
      const where = `${entry.operations.join(" or ")}, ${entry.places.join(" or ")}`;
      misfits.set(entry, `no longer applies: the documents have no ${where}`);
    }
    for (const { operation, place } of matches) {
      const found = differences.find(
        (item) => item.operation === operation && item.place === place && item.differs === entry.differs,
      );
      if (found && isSame(found.theirs, entry.theirs) && isSame(found.ours, entry.ours))
        explained.set(found, [...(explained.get(found) ?? []), entry]);
      else misfits.set(entry, `no longer applies at ${operation}, ${place}: ${describe(entry.differs, found)}`);
    }
  }
  const needed = new Set([...explained.values()].filter((entries) => entries.length === 1).flat());
  for (const entry of known)
    if (!needed.has(entry) && !misfits.has(entry)) misfits.set(entry, "repeats other entries; delete it");
  return {
    unknown: differences.filter((difference) => !explained.has(difference)),
    misfits: Array.from(misfits, ([entry, message]) => entry.problem(message)),
  };
}

function describe(differs: string, found: Difference | undefined): string {
  if (!found) return `\`${differs}\` is now the same in both documents`;
  const show = (side: Side) =>
    Array.isArray(side) && side.length > 5
      ? `${JSON.stringify(side.slice(0, 5))} and ${side.length - 5} more`
      : (JSON.stringify(side) ?? "nothing");
  return `\`${differs}\` is now ${show(found.theirs)} in theirs and ${show(found.ours)} in ours`;
}

function isSame(found: Side, known: Side): boolean {
  const text = (side: Side) => JSON.stringify(Array.isArray(side) ? side.toSorted() : side);
  return known === anything ? found !== undefined : text(found) === text(known);
}

function isOneOf(patterns: readonly string[], text: string): boolean {
  const words = text.split(" ");
  return patterns.some((pattern) => {
    const wanted = pattern.split(" ");
    if (pattern === "*") return true;
    return wanted.length === words.length && wanted.every((word, index) => word === "*" || word === words[index]);
  });
}
