import type { Cursor } from "./difference.js";
import { boundsOfType, dereference, type Document, type Shape, shapeOf } from "./shape.js";

/** A schema with the document that its references lead into. */
export interface Located {
  readonly document: Document;
  readonly schema: unknown;
}

/**
 * Compares what two schemas demand, as deep as both go. `parents` are the pairs that they are part of, which end a recursion that
 * both sides have.
 */
export function compareSchemas(cursor: Cursor, theirs: Located, ours: Located, parents: readonly string[] = []): void {
  const pair = `${idOf(theirs)} ${idOf(ours)}`;
  if (parents.includes(pair)) return;
  const [left, right] = [theirs, ours].map(({ document, schema }) => shapeOf(document, schema)) as [Shape, Shape];
  const inside = [...parents, pair];
  const inner = (place: string, a: unknown, b: unknown) =>
    compareSchemas(cursor.at(place), { ...theirs, schema: a }, { ...ours, schema: b }, inside);
  cursor.compareLists("type", typesOf(left), typesOf(right));
  cursor.compareFlags("nullable", left.nullable, right.nullable);
  cursor.compareLists("values", left.values, right.values);
  compareBounds(cursor, left, right);
  if (areBoth("array", left, right)) inner(`${withPath(cursor.place)}[]`, left.items ?? {}, right.items ?? {});
  if (!areBoth("object", left, right)) return;
  for (const name of new Set([...left.members.keys(), ...right.members.keys()])) {
    const place = memberOf(cursor.place, name);
    const [a, b] = [left.members.get(name), right.members.get(name)];
    const member = cursor.at(place);
    member.compareFlags("presence", a !== undefined, b !== undefined);
    if (a === undefined || b === undefined) continue;
    member.compareFlags("required", left.required.has(name), right.required.has(name));
    inner(place, a, b);
  }
}

function compareBounds(cursor: Cursor, left: Shape, right: Shape): void {
  const names = Object.entries(boundsOfType).flatMap(([type, bounds]) => (areBoth(type, left, right) ? bounds : []));
  for (const name of new Set([...names, "default"]))
    cursor.compare(name, toSide(left.bounds[name]), toSide(right.bounds[name]));
}

function toSide(value: unknown): string | number | boolean | undefined {
  if (value === undefined || typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function areBoth(type: string, ...shapes: readonly Shape[]): boolean {
  const isOf = (types: readonly string[]) => types.includes(type) || (type === "number" && types.includes("integer"));
  return shapes.every(({ types }) => isOf(types));
}

function typesOf({ types }: Shape): readonly string[] {
  return types.length === 0 ? ["any"] : types;
}

/** `response 200` and `bot.flags` are apart, so that a place is a line of words. */
function withPath(place: string): string {
  return /^(request|response \S+|parameter \S+ \S+)$/.test(place) ? `${place} ` : place;
}

function memberOf(place: string, name: string): string {
  const start = withPath(place);
  return start.endsWith(" ") ? `${start}${name}` : `${start}.${name}`;
}

const ids = new WeakMap<object, number>();
let nextId = 0;

/** The same text for the same schema, whichever way led to it. */
function idOf({ document, schema }: Located): string {
  const node = dereference(document, schema);
  if (typeof node !== "object" || node === null) return String(node);
  const id = ids.get(node) ?? nextId++;
  ids.set(node, id);
  return String(id);
}
