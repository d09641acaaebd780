import type { Schema } from "../generated/schemas.js";
import { normalizeText } from "../src/request/normalize.js";
import { partsOf } from "./declared.js";
import { isObject } from "./json.js";

/** Normalizes the strings of a query or a body, except those that must be one of a few words: the server does not trim those. */
export function normalizeInput(schema: Schema, sent: unknown): unknown {
  const normalized = normalizeText(sent);
  if (!isObject(sent) || !isObject(normalized)) return normalized;
  const properties = partsOf(schema).flatMap((part) => Object.entries(part.properties ?? {}));
  const words = properties.filter(([name, property]) => Object.hasOwn(sent, name) && isWord(property));
  return { ...normalized, ...Object.fromEntries(words.map(([name]) => [name, sent[name]])) };
}

function isWord(property: Schema): boolean {
  return partsOf(property).some(({ values, pattern = "" }) => values || /^\^\([\w|]+\)\$$/.test(pattern));
}
