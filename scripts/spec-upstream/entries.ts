import { stringify } from "yaml";
import type { Comparison, Difference } from "./difference.js";

/**
 * Differences in the form of the file, with equal ones in one entry. The operation `*` means all operations with the
 * place.
 */
export interface Entry extends Omit<Difference, "operation" | "place"> {
  operations: string[];
  places: string[];
}

/** Merges first the operations with the same difference at the same place, then the places with the same operations. */
export function toEntries({ places }: Comparison, differences: readonly Difference[]): Entry[] {
  const single = differences.map(({ operation, place, ...rest }) => ({
    operations: [operation],
    places: [place],
    ...rest,
  }));
  const byPlace = merge(single, "places", "operations");
  for (const entry of byPlace) {
    const [place = ""] = entry.places;
    const count = [...places.values()].filter((all) => all.has(place)).length;
    if (count > 2 && count === entry.operations.length) entry.operations = ["*"];
  }
  return merge(byPlace, "operations", "places");
}

type Field = "operations" | "places";

/** Merges `field` of the entries that are equal otherwise. */
function merge(entries: readonly Entry[], sameField: Field, field: Field): Entry[] {
  const merged = new Map<string, Entry>();
  for (const entry of entries) {
    const key = JSON.stringify([entry[sameField], entry.differs, entry.theirs ?? null, entry.ours ?? null]);
    const other = merged.get(key);
    if (other) other[field].push(...entry[field]);
    else merged.set(key, entry);
  }
  return [...merged.values()];
}

/** Returns YAML to paste into the file of known differences. Only the reason is missing. */
export function toYaml(entries: readonly Entry[]): string {
  const items = entries.map(({ operations, places, ...rest }) => {
    const value = { operation: oneOrMore(operations), place: oneOrMore(places), ...rest };
    const flow = stringify(value, { collectionStyle: "flow", lineWidth: 0 });
    const text = flow.length <= 74 ? flow : stringify(value);
    return `    - ${text.trimEnd().replaceAll("\n", "\n      ")}\n`;
  });
  return `- reason: # why, in your own words\n  differences:\n${items.join("")}`;
}

const oneOrMore = (names: readonly string[]): unknown => (names.length === 1 ? names[0] : names);
