import { isObject } from "../spec/openapi.js";
import { valueAt } from "../spec/source.js";

export type Document = Readonly<Record<string, unknown>>;

/** What a schema demands, however it is written. Members and items stay as written until they are compared: schemas may be recursive. */
export interface Shape {
  /** Sorted, without null; empty where any type will do. */
  readonly types: readonly string[];
  readonly nullable: boolean;
  /** The values that are known, as texts; undefined where none are listed. */
  readonly values: readonly string[] | undefined;
  readonly bounds: Readonly<Record<string, unknown>>;
  readonly members: ReadonlyMap<string, unknown>;
  readonly required: ReadonlySet<string>;
  readonly items: unknown;
}

/** Which type a bound is about. Those of types that a schema does not have mean nothing. */
export const boundsOfType: Readonly<Record<string, readonly string[]>> = {
  string: ["minLength", "maxLength", "pattern", "format"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"],
  array: ["minItems", "maxItems", "uniqueItems"],
  object: ["minProperties", "maxProperties"],
};

const boundNames = new Set([...Object.values(boundsOfType).flat(), "default"]);
const anything: Shape = {
  types: [],
  nullable: false,
  values: undefined,
  bounds: {},
  members: new Map(),
  required: new Set(),
  items: undefined,
};

/** What a `$ref` means, in as many steps as it takes; one that leads nowhere or in a circle demands nothing. */
export function dereference(document: Document, value: unknown): unknown {
  const seen = new Set<unknown>();
  let node = value;
  while (isObject(node) && typeof node["$ref"] === "string") {
    if (seen.has(node)) return {};
    seen.add(node);
    const keys = node["$ref"].split("/").slice(1);
    node = valueAt(
      document,
      keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")),
    );
  }
  return node ?? {};
}

/** The shape of a schema. `parents` are the schemas that it is part of, which end a circle of allOf or anyOf. */
export function shapeOf(document: Document, schema: unknown, parents: readonly unknown[] = []): Shape {
  const node = dereference(document, schema);
  if (!isObject(node) || parents.includes(node)) return anything;
  const inner = (key: string) => {
    const list = node[key];
    return Array.isArray(list) ? list.map((item) => shapeOf(document, item, [...parents, node])) : [];
  };
  const choices = [...inner("anyOf"), ...inner("oneOf")];
  const beside = isObject(schema) && schema !== node ? [ownShape(schema)] : []; // keywords next to a $ref
  const parts = [...beside, ownShape(node), ...inner("allOf"), ...(choices.length > 0 ? [either(choices)] : [])];
  return parts.reduce(both);
}

function ownShape(node: Readonly<Record<string, unknown>>): Shape {
  // The known values of an open set are values here: the keyword is ours, the list is a fact about the server.
  const listed = node["enum"] ?? node["x-extensible-enum"] ?? ("const" in node ? [node["const"]] : undefined);
  const values = Array.isArray(listed) ? listed : undefined;
  const members = isObject(node["properties"]) ? Object.entries(node["properties"]) : [];
  const stated = [node["type"] ?? []].flat().map(String);
  const { required } = node;
  return {
    types: (stated.length > 0 ? stated : impliedTypes(node, values)).filter((type) => type !== "null").sort(),
    nullable: stated.includes("null") || node["nullable"] === true || values?.includes(null) === true,
    values: values?.filter((value) => value !== null).map(String),
    bounds: Object.fromEntries(Object.entries(node).filter(([key]) => boundNames.has(key))),
    members: new Map(members),
    required: new Set(Array.isArray(required) ? required.map(String) : []),
    items: node["items"],
  };
}

function impliedTypes(node: object, values: readonly unknown[] | undefined): string[] {
  if ("properties" in node) return ["object"];
  if ("items" in node) return ["array"];
  const types = (values ?? []).filter((value) => value !== null).map((value) => typeof value);
  return [...new Set(types)].map((type) => (type === "number" && values?.every(isInteger) ? "integer" : type));
}

function isInteger(value: unknown): boolean {
  return value === null || Number.isInteger(value);
}

/** The shape of what satisfies both. Of two bounds of one name the second is taken: documents do not repeat them. */
function both(a: Shape, b: Shape): Shape {
  const [first, second] = [a.types, b.types];
  const common = first.filter((type) => second.includes(type));
  return {
    types: first.length === 0 ? second : second.length === 0 ? first : common,
    // A part without types only adds to the other: `nullable: true` beside a `$ref` makes it nullable.
    nullable: first.length > 0 && second.length > 0 ? a.nullable && b.nullable : a.nullable || b.nullable,
    values: b.values ?? a.values,
    bounds: { ...a.bounds, ...b.bounds },
    members: new Map([...a.members, ...b.members]),
    required: new Set([...a.required, ...b.required]),
    items: b.items ?? a.items,
  };
}

/**
 * The shape of what satisfies one of several. Exact where their types differ, since a keyword is about one type; of several objects
 * it has all members, and requires what all require.
 */
function either(choices: readonly Shape[]): Shape {
  const real = choices.filter(({ types, nullable }) => types.length > 0 || !nullable);
  const nullable = choices.some((choice) => choice.nullable);
  const [first = anything, ...others] = real;
  if (real.some(({ types }) => types.length === 0)) return { ...anything, nullable };
  return { ...others.reduce(eitherOf, first), nullable };
}

function eitherOf(a: Shape, b: Shape): Shape {
  const objects = [a, b].filter(({ types }) => types.includes("object"));
  const required = [...(objects[0]?.required ?? [])].filter((name) =>
    objects.every((shape) => shape.required.has(name)),
  );
  // Beside a list of values, the same type without a list takes any.
  const isOpen = (!a.values || !b.values) && a.types.some((type) => b.types.includes(type));
  return {
    types: [...new Set([...a.types, ...b.types])].sort(),
    nullable: a.nullable || b.nullable,
    values: isOpen || !(a.values ?? b.values) ? undefined : [...new Set([...(a.values ?? []), ...(b.values ?? [])])],
    bounds: { ...a.bounds, ...b.bounds },
    members: new Map([...a.members, ...b.members]),
    required: new Set(required),
    items: a.items ?? b.items,
  };
}
