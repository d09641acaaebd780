import { type Schema, schemas } from "../generated/schemas.js";

/** The fields of a form as an object: strings become the types that the schema gives them. */
export function readFields(schema: Schema, fields: Iterable<readonly [string, unknown]>): object {
  const found = new Map<string, unknown[]>();
  for (const [name, value] of fields) {
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  const entries = [...found].map(([name, values]) => {
    const property = propertiesOf(schema).get(name) ?? {};
    const items = values.map((value) => toType(value, typesOf(property.items ?? property)));
    return [name, typesOf(property).includes("array") || items.length > 1 ? items : items[0]];
  });
  return Object.fromEntries(entries) as object;
}

function toType(value: unknown, types: readonly string[]): unknown {
  if (typeof value !== "string" || types.includes("string")) return value;
  const isNumeric = types.includes("integer") || types.includes("number");
  if (isNumeric && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  return types.includes("boolean") && /^(true|false)$/.test(value) ? value === "true" : value;
}

function partsOf({ ref, allOf = [], anyOf = [], oneOf = [] }: Schema): Schema[] {
  return [...(ref === undefined ? [] : [schemas[ref] ?? {}]), ...allOf, ...anyOf, ...oneOf];
}

function propertiesOf(schema: Schema): Map<string, Schema> {
  const inherited = partsOf(schema).flatMap((part) => Array.from(propertiesOf(part)));
  return new Map([...inherited, ...Object.entries(schema.properties ?? {})]);
}

function typesOf(schema: Schema): readonly string[] {
  return schema.type === undefined ? partsOf(schema).flatMap(typesOf) : [schema.type].flat();
}
