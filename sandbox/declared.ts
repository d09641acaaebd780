import { type Schema, schemas } from "../generated/schemas.js";
import { isObject } from "./json.js";

/** Returns a copy of a JSON value without the properties that the schema does not declare, unless it declares none. */
export function pickDeclared(value: unknown, schema: Schema): unknown {
  if (Array.isArray(value)) {
    const [items = {}] = partsOf(schema).flatMap((part) => part.items ?? []);
    return value.map((item) => pickDeclared(item, items));
  }
  if (!isObject(value)) return value;
  const properties = partsOf(schema).flatMap((part) => Object.entries(part.properties ?? {}));
  if (properties.length === 0) return value;
  const present = properties.filter(([name]) => Object.hasOwn(value, name));
  return Object.fromEntries(present.map(([name, property]) => [name, pickDeclared(value[name], property)]));
}

/** Returns a schema and all schemas that it combines or refers to. */
export function partsOf(schema: Schema): readonly Schema[] {
  const { ref, allOf = [], anyOf = [], oneOf = [] } = schema;
  const parts = [...(ref === undefined ? [] : [schemas[ref] ?? {}]), ...allOf, ...anyOf, ...oneOf];
  return [schema, ...parts.flatMap(partsOf)];
}
