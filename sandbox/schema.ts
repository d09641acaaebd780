import { type Schema, schemas } from "../generated/schemas.js";
import { normalizeText } from "../src/request/input.js";
import { isObject } from "./json.js";

/**
 * Normalizes the declared values of a query or a body as the server does. An ID can be an integer and is only trimmed.
 * Other strings stay unchanged if the spec limits them to a few words or does not limit their length.
 */
export function normalizeInput(schema: Schema, sent: unknown): unknown {
  const parts = partsOf(schema);
  if (parts.some(({ rule }) => rule?.name === "snowflake")) {
    return typeof sent === "string" || Number.isSafeInteger(sent) ? String(sent).trim() : sent;
  }
  if (typeof sent === "string")
    return parts.some(({ maxLength }) => maxLength !== undefined) ? normalizeText(sent) : sent;
  if (Array.isArray(sent)) {
    const items = itemsOf(schema);
    return items ? sent.map((item) => normalizeInput(items, item)) : sent;
  }
  if (!isObject(sent) || sent instanceof Blob) return sent;
  const declared = propertiesOf(schema).filter(([name]) => Object.hasOwn(sent, name));
  return {
    ...sent,
    ...Object.fromEntries(declared.map(([name, property]) => [name, normalizeInput(property, sent[name])])),
  };
}

/** Returns a copy of a JSON value without the properties that the schema does not declare, unless it declares none. */
export function pickDeclared(value: unknown, schema: Schema): unknown {
  if (Array.isArray(value)) return value.map((item) => pickDeclared(item, itemsOf(schema) ?? {}));
  if (!isObject(value)) return value;
  const properties = propertiesOf(schema);
  if (properties.length === 0) return value;
  const present = properties.filter(([name]) => Object.hasOwn(value, name));
  return Object.fromEntries(present.map(([name, property]) => [name, pickDeclared(value[name], property)]));
}

/** Returns all properties that a schema declares, by name. */
export function propertiesOf(schema: Schema): readonly (readonly [name: string, property: Schema])[] {
  return partsOf(schema).flatMap((part) => Object.entries(part.properties ?? {}));
}

export function typesOf(schema: Schema): readonly string[] {
  return partsOf(schema).flatMap(({ type = [] }) => type);
}

function itemsOf(schema: Schema): Schema | undefined {
  return partsOf(schema).find((part) => part.items)?.items;
}

/** Returns a schema and all schemas that it combines or refers to. */
function partsOf(schema: Schema): readonly Schema[] {
  const { ref, allOf = [], anyOf = [], oneOf = [] } = schema;
  const parts = [...(ref === undefined ? [] : [schemas[ref] ?? {}]), ...allOf, ...anyOf, ...oneOf];
  return [schema, ...parts.flatMap(partsOf)];
}
