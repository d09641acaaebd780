import type { Schema } from "../generated/schemas.js";
import { partsOf } from "./declared.js";

/** Returns the fields of a form as an object. Converts strings to the types in the schema. */
export function readFields(schema: Schema, fields: Iterable<readonly [string, unknown]>): object {
  const found = new Map<string, unknown[]>();
  for (const [name, value] of fields) {
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  const properties = new Map(partsOf(schema).flatMap((part) => Object.entries(part.properties ?? {})));
  const entries = [...found].map(([name, values]) => {
    const property = properties.get(name) ?? {};
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

function typesOf(schema: Schema): readonly string[] {
  return partsOf(schema).flatMap(({ type = [] }) => type);
}
