import { isObject } from "../shared/json.js";

/**
 * Returns an equivalent document, with the inline parts of each `allOf` merged into the schema around it. Redocly
 * compares such a part as a whole, so it reports an added property as one removed part and one added part.
 */
export function withoutInlineParts<Value>(value: Value): Value {
  return move(value) as Value;
}

function move(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(move);
  if (!isObject(value)) return value;
  const moved = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, move(member)]));
  if (!Array.isArray(moved["allOf"])) return moved;
  const { allOf, ...schema } = moved;
  const rest = (allOf as unknown[]).filter((part) => !absorb(schema, part));
  return rest.length > 0 ? { ...schema, allOf: rest } : schema;
}

/** Merges an inline part into the schema, unless they have a property or keyword in common. */
function absorb(schema: Record<string, unknown>, part: unknown): boolean {
  if (!isObject(part) || "$ref" in part) return false;
  const { properties = {}, required = [], ...others } = part;
  const [own, ownRequired] = [schema["properties"] ?? {}, schema["required"] ?? []];
  if (!isObject(properties) || !isObject(own) || !Array.isArray(required) || !Array.isArray(ownRequired)) return false;
  const isNew = ([key, value]: [string, unknown]) => !(key in schema) || schema[key] === value;
  if (!Object.entries(others).every(isNew) || Object.keys(properties).some((name) => name in own)) return false;
  Object.assign(schema, others);
  if ("properties" in part) schema["properties"] = { ...own, ...properties };
  if ("required" in part)
    schema["required"] = [...new Set([...(ownRequired as unknown[]), ...(required as unknown[])])];
  return true;
}
