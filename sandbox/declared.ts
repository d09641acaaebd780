import { type Schema, schemas } from "../generated/schemas.js";

/** Returns a copy of a JSON value with only the properties that the schema declares. A schema without properties keeps all. */
export function pickDeclared(value: unknown, schema: Schema): unknown {
  if (Array.isArray(value)) {
    const [items = {}] = partsOf(schema).flatMap((part) => part.items ?? []);
    return value.map((item) => pickDeclared(item, items));
  }
  if (typeof value !== "object" || value === null) return value;
  const properties = partsOf(schema).flatMap((part) => Object.entries(part.properties ?? {}));
  if (properties.length === 0) return value;
  const present = properties.filter(([name]) => Object.hasOwn(value, name));
  return Object.fromEntries(
    present.map(([name, property]) => [name, pickDeclared(Reflect.get(value, name), property)]),
  );
}

/** A schema with every schema that it consists of. */
function partsOf(schema: Schema): readonly Schema[] {
  const { ref, allOf = [], anyOf = [], oneOf = [] } = schema;
  const parts = [...(ref === undefined ? [] : [schemas[ref] ?? {}]), ...allOf, ...anyOf, ...oneOf];
  return [schema, ...parts.flatMap(partsOf)];
}
