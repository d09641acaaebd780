import { isObject } from "../shared/json.js";

/**
 * The meaning of a schema, independent of its notation. Schemas can be recursive, so properties and items stay as
 * written.
 */
export interface Shape {
  /** Sorted, without null. Empty if any type is valid. */
  readonly types: readonly string[];
  readonly nullable: boolean;
  /** The known values as strings. Undefined if none are listed. */
  readonly values: readonly string[] | undefined;
  readonly limits: Readonly<Record<string, unknown>>;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly required: ReadonlySet<string>;
  readonly items: unknown;
}

/** The keywords that limit each type. They have no effect on other types. */
export const limitsOfType: Readonly<Record<string, readonly string[]>> = {
  string: ["minLength", "maxLength", "pattern", "format"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"],
  array: ["minItems", "maxItems", "uniqueItems"],
  object: ["minProperties", "maxProperties"],
};

const limitNames = new Set([...Object.values(limitsOfType).flat(), "default"]);
const anything: Shape = {
  types: [],
  nullable: false,
  values: undefined,
  limits: {},
  properties: new Map(),
  required: new Set(),
  items: undefined,
};

/** Returns the shape of a schema without references. `parents` are the schemas that contain it: a cycle ends there. */
export function shapeOf(schema: unknown, parents: readonly unknown[] = []): Shape {
  if (!isObject(schema) || parents.includes(schema)) return anything;
  const inner = (key: string) => {
    const list = schema[key];
    return Array.isArray(list) ? list.map((item) => shapeOf(item, [...parents, schema])) : [];
  };
  const choices = [...inner("anyOf"), ...inner("oneOf")];
  return [ownShape(schema), ...inner("allOf"), ...(choices.length > 0 ? [either(choices)] : [])].reduce(both);
}

function ownShape(node: Readonly<Record<string, unknown>>): Shape {
  // The known values of an extensible enum count too: the keyword is ours, but the list is a fact about the server.
  const listed = node["enum"] ?? node["x-extensible-enum"] ?? ("const" in node ? [node["const"]] : undefined);
  const values = Array.isArray(listed) ? listed : undefined;
  const stated = [node["type"] ?? []].flat().map(String);
  const { required, properties } = node;
  return {
    types: (stated.length > 0 ? stated : impliedTypes(node, values)).filter((type) => type !== "null").sort(),
    nullable: stated.includes("null") || node["nullable"] === true || values?.includes(null) === true,
    values: values?.filter((value) => value !== null).map(String),
    limits: Object.fromEntries(Object.entries(node).filter(([key]) => limitNames.has(key))),
    properties: new Map(isObject(properties) ? Object.entries(properties) : []),
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

/**
 * Returns the shape of values that satisfy both. If both have a limit, the second applies: documents do not repeat
 * limits.
 */
function both(a: Shape, b: Shape): Shape {
  const [first, second] = [a.types, b.types];
  const common = first.filter((type) => second.includes(type));
  return {
    types: first.length === 0 ? second : second.length === 0 ? first : common,
    // A part without types only adds to the other: `nullable: true` next to a `$ref` makes it nullable.
    nullable: first.length > 0 && second.length > 0 ? a.nullable && b.nullable : a.nullable || b.nullable,
    values: b.values ?? a.values,
    limits: { ...a.limits, ...b.limits },
    properties: new Map([...a.properties, ...b.properties]),
    required: new Set([...a.required, ...b.required]),
    items: b.items ?? a.items,
  };
}

/**
 * Returns the shape of values that satisfy one of several shapes. It is exact if their types differ. For several
 * objects, it has the properties of all, and requires those that all of them require.
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
  // A type without a list of values accepts any value.
  const isOpen = (!a.values || !b.values) && a.types.some((type) => b.types.includes(type));
  return {
    types: [...new Set([...a.types, ...b.types])].sort(),
    nullable: a.nullable || b.nullable,
    values: isOpen || !(a.values ?? b.values) ? undefined : [...new Set([...(a.values ?? []), ...(b.values ?? [])])],
    limits: { ...a.limits, ...b.limits },
    properties: new Map([...a.properties, ...b.properties]),
    required: new Set(required),
    items: a.items ?? b.items,
  };
}
