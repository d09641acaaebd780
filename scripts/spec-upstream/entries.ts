import { format } from "prettier";
import { stringify } from "yaml";
import type { Comparison, Difference } from "./difference.js";

const printWidth = 96;

/** Differences as they are written down, those that say the same in one; the operation `*` is every one that has the place. */
export interface Entry extends Omit<Difference, "operation" | "place"> {
  operations: string[];
  places: string[];
}

/** First operations with the same difference at the same place, then places of one kind with the same operations. */
export function toEntries({ places }: Comparison, differences: readonly Difference[]): Entry[] {
  const single = differences.map(({ operation, place, differs, theirs, ours }): Entry => {
    return { operations: [operation], places: [place], differs, theirs, ours };
  });
  const byPlace = merge(single, ({ places: [place] }) => place, "operations");
  for (const entry of byPlace) {
    const having = [...places].filter(([, all]) => all.has(entry.places[0] ?? ""));
    if (entry.operations.length > 2 && having.length === entry.operations.length) entry.operations = ["*"];
  }
  const entries = merge(byPlace, ({ operations, places: [place] }) => [operations, pathOf(place)], "places");
  const all = new Set<string>();
  for (const own of places.values()) for (const place of own) all.add(place);
  for (const entry of entries) {
    const path = pathOf(entry.places[0]);
    const isEveryStatus = [...all].filter((place) => pathOf(place) === path).length === entry.places.length;
    if (entry.operations[0] === "*" && entry.places.length > 2 && isEveryStatus)
      entry.places = [path.replace(/^response/, "response *")];
  }
  return entries;
}

/** One entry of those that differ in nothing but the field. */
function merge(entries: readonly Entry[], keyOf: (entry: Entry) => unknown, field: "operations" | "places"): Entry[] {
  const merged = new Map<string, Entry>();
  for (const entry of entries) {
    const key = JSON.stringify([keyOf(entry), entry.differs, entry.theirs ?? null, entry.ours ?? null]);
    const other = merged.get(key);
    if (other) other[field].push(...entry[field]);
    else merged.set(key, entry);
  }
  return [...merged.values()];
}

/** What two places have in common that differ only in the status. */
function pathOf(place = ""): string {
  return place.replace(/^response \S+/, "response");
}

/** The entries as YAML that can be pasted into the file of known differences, under one reason that is still to be given. */
export function toYaml(entries: readonly Entry[]): Promise<string> {
  const lines = entries.map(({ operations, places, differs, theirs, ours }) => {
    const value = { operation: oneOrMore(operations), place: oneOrMore(places), differs, theirs, ours };
    const flow = stringify(value, { collectionStyle: "flow", lineWidth: 0 });
    const block = Object.entries(value).filter(([, side]) => side !== undefined);
    const fits = flow.length <= printWidth - 6;
    return `    - ${fits ? flow : block.map((pair) => inFlow(...pair)).join("      ")}`;
  });
  const text = `- reason: # why, in your own words\n  differences:\n${lines.join("")}`;
  return format(text, { parser: "yaml", printWidth });
}

function inFlow(key: string, value: unknown): string {
  return `${key}: ${stringify(value, { collectionStyle: "flow", lineWidth: 0 })}`;
}

function oneOrMore(names: readonly string[]): string | readonly string[] {
  return names.length === 1 ? String(names[0]) : names;
}
