import type { Cursor, Side } from "./difference.js";
import { limitsOfType, type Shape, shapeOf } from "./shape.js";

type Pair = readonly [theirs: unknown, ours: unknown];

/**
 * Compares two schemas without references, to any depth. `parents` are the pairs that contain them: recursion ends
 * there.
 */
export function compareSchemas(cursor: Cursor, theirs: unknown, ours: unknown, parents: readonly Pair[] = []): void {
  if (parents.some(([a, b]) => a === theirs && b === ours)) return;
  const [left, right] = [shapeOf(theirs), shapeOf(ours)];
  const inner = (place: string, a: unknown, b: unknown) =>
    compareSchemas(cursor.at(place), a, b, [...parents, [theirs, ours]]);
  cursor.compareLists("type", typesOf(left), typesOf(right));
  cursor.compareFlags("nullable", left.nullable, right.nullable);
  cursor.compareLists("values", left.values, right.values);
  compareLimits(cursor, left, right);
  // A space separates a place such as `response 200` from the path in its body.
  const start = /^(request|response \S+|parameter \S+ \S+)$/.test(cursor.place) ? `${cursor.place} ` : cursor.place;
  if (areBoth("array", left, right)) inner(`${start}[]`, left.items ?? {}, right.items ?? {});
  if (!areBoth("object", left, right)) return;
  for (const name of new Set([...left.properties.keys(), ...right.properties.keys()])) {
    const place = start.endsWith(" ") ? `${start}${name}` : `${start}.${name}`;
    const property = cursor.at(place);
    const [a, b] = [left.properties.get(name), right.properties.get(name)];
    property.compareFlags("presence", a !== undefined, b !== undefined);
    if (a === undefined || b === undefined) continue;
    property.compareFlags("required", left.required.has(name), right.required.has(name));
    inner(place, a, b);
  }
}

/** Compares the limits of the types that both have. */
function compareLimits(cursor: Cursor, left: Shape, right: Shape): void {
  const names = Object.entries(limitsOfType).flatMap(([type, limits]) => (areBoth(type, left, right) ? limits : []));
  for (const name of new Set([...names, "default"]))
    cursor.compare(name, toSide(left.limits[name]), toSide(right.limits[name]));
}

const toSide = (value: unknown): Side =>
  typeof value === "object" ? JSON.stringify(value) : (value as string | number | boolean | undefined);

function areBoth(type: string, ...shapes: readonly Shape[]): boolean {
  return shapes.every(({ types }) => types.includes(type) || (type === "number" && types.includes("integer")));
}

const typesOf = ({ types }: Shape): readonly string[] => (types.length === 0 ? ["any"] : types);
