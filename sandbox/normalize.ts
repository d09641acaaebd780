import type { Schema } from "../generated/schemas.js";
import { normalizeText } from "../src/request/rules.js";
import { partsOf } from "./declared.js";
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
    const items = parts.find((part) => part.items)?.items;
    return items ? sent.map((item) => normalizeInput(items, item)) : sent;
  }
  if (!isObject(sent) || sent instanceof Blob) return sent;
  const properties = parts.flatMap((part) => Object.entries(part.properties ?? {}));
  const declared = properties.filter(([name]) => Object.hasOwn(sent, name));
  return {
    ...sent,
    ...Object.fromEntries(declared.map(([name, property]) => [name, normalizeInput(property, sent[name])])),
  };
}
