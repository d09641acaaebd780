import type { Comparison, Difference } from "./difference.js";
import type { Known } from "./known.js";

/** A side of an explanation that fits whatever the document has: for long lists that don't matter. */
const anything = "*";

/** An explanation that does not fit, and what is to be said of it. */
export interface Misfit {
  readonly line: number;
  readonly message: string;
}

/**
 * Holds what differs against what is known to. An explanation holds at every place that it covers, or it does not fit: so a pattern
 * is as precise as the list of its places, and a difference that goes away is noticed.
 */
export function match({ differences, places }: Comparison, known: readonly Known[]) {
  const explained = new Map<Difference, Known[]>();
  const misfits = new Map<Known, string>();
  for (const entry of known) {
    const covered = [...places].flatMap(([operation, all]) =>
      isOneOf(entry.operations, operation)
        ? [...all].filter((place) => isOneOf(entry.places, place)).map((place) => ({ operation, place }))
        : [],
    );
    if (covered.length === 0) misfits.set(entry, `no longer applies: nothing is compared at ${describe(entry)}`);
    for (const { operation, place } of covered) {
      const found = differences.find(
        (item) => item.operation === operation && item.place === place && item.differs === entry.differs,
      );
      if (found && isSame(found, entry)) explained.set(found, [...(explained.get(found) ?? []), entry]);
      else misfits.set(entry, `no longer applies at ${operation}, ${place}: ${now(entry.differs, found)}`);
    }
  }
  const needed = new Set([...explained.values()].filter((entries) => entries.length === 1).flat());
  for (const entry of known)
    if (!needed.has(entry) && !misfits.has(entry)) misfits.set(entry, "says what others say already; delete it");
  return {
    unknown: differences.filter((difference) => !explained.has(difference)),
    misfits: [...misfits].map(([{ line }, message]): Misfit => ({ line, message })),
  };
}

function now(differs: string, found: Difference | undefined): string {
  if (!found) return `\`${differs}\` is the same in both now`;
  const show = (side: Difference["theirs"]) =>
    Array.isArray(side) && side.length > 5
      ? `${JSON.stringify(side.slice(0, 5))} and ${side.length - 5} more`
      : (JSON.stringify(side) ?? "nothing");
  return `\`${differs}\` is ${show(found.theirs)} there and ${show(found.ours)} here now`;
}

function describe({ operations, places }: Known): string {
  return `${operations.join(" or ")}, ${places.join(" or ")}`;
}

function isSame(difference: Difference, entry: Known): boolean {
  const text = (side: Difference["theirs"]) => JSON.stringify(Array.isArray(side) ? side.toSorted() : side);
  const fits = (found: Difference["theirs"], known: Difference["theirs"]) =>
    known === anything ? found !== undefined : text(found) === text(known);
  return fits(difference.theirs, entry.theirs) && fits(difference.ours, entry.ours);
}

function isOneOf(patterns: readonly string[], text: string): boolean {
  const words = text.split(" ");
  return patterns.some((pattern) => {
    const wanted = pattern.split(" ");
    if (pattern === text || pattern === "*") return true;
    return wanted.length === words.length && wanted.every((word, index) => word === "*" || word === words[index]);
  });
}
