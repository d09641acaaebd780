import type { Schema } from "../generated/schemas.js";
import { parseLosslessJson } from "./json.js";
import { propertiesOf, typesOf } from "./schema.js";

/** Returns the fields of a form as an object. Converts strings to the types in the schema. */
export function readFields(schema: Schema, fields: Iterable<readonly [string, unknown]>): object {
  const found = new Map<string, unknown[]>();
  for (const [name, value] of fields) {
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  const properties = new Map(propertiesOf(schema));
  const entries = [...found].map(([name, values]) => {
    const property = properties.get(name) ?? {};
    const items = values.map((value) => toType(value, typesOf(property.items ?? property)));
    return [name, typesOf(property).includes("array") || items.length > 1 ? items : items[0]];
  });
  return Object.fromEntries(entries) as object;
}

/**
 * Returns the schema of path or query parameters without arrays and objects, whose styles the sandbox does not parse.
 */
export function plainParameters({ properties = {}, required = [], ...schema }: Schema): Schema {
  const plain = Object.entries(properties).filter(([, property]) => !typesOf(property).some(isStructured));
  const names = plain.map(([name]) => name);
  return {
    ...schema,
    properties: Object.fromEntries(plain),
    required: required.filter((name) => names.includes(name)),
  };
}

function isStructured(type: string): boolean {
  return type === "array" || type === "object";
}

function toType(value: unknown, types: readonly string[]): unknown {
  if (typeof value !== "string" || types.includes("string")) return value;
  const isNumeric = types.includes("integer") || types.includes("number");
  if (isNumeric && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  // The client writes an object in a form as JSON.
  if (types.includes("object") && value.startsWith("{")) return parseLosslessJson(value);
  return types.includes("boolean") && /^(true|false)$/.test(value) ? value === "true" : value;
}
