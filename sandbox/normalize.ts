import type { Schema } from "../generated/schemas.js";
import { normalizeText } from "../src/request/normalize.js";
import { partsOf } from "./declared.js";
import { isObject } from "./json.js";

/**
 * Normalizes the strings of a query or a body. Like the server, leaves a property unchanged if the spec limits it to a few
 * words or does not limit its length.
 */
export function normalizeInput(schema: Schema, sent: unknown): unknown {
  const normalized = normalizeText(sent);
  if (!isObject(sent) || !isObject(normalized)) return normalized;
  const properties = partsOf(schema).flatMap((part) => Object.entries(part.properties ?? {}));
  const verbatim = properties.filter(([name, property]) => typeof sent[name] === "string" && !hasLimit(property));
  return { ...normalized, ...Object.fromEntries(verbatim.map(([name]) => [name, sent[name]])) };
}

function hasLimit(property: Schema): boolean {
  return partsOf(property).some(({ maxLength }) => maxLength !== undefined);
}
