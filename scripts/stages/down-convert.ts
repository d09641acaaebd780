import { isObject, type OpenApi } from "../openapi.js";
import { BundleError } from "../problem.js";

/** Says the same in OpenAPI 3.0.3, for tools that cannot read 3.1. Throws where 3.0 has no way to say it. */
export function downConvert(document: OpenApi): object {
  const { summary: _, ...info } = document.info as Record<string, unknown>;
  const { openapi: __, ...rest } = document;
  return { openapi: "3.0.3", ...(convert({ ...rest, info }, []) as object) };
}

const unsayable = [
  "patternProperties",
  "prefixItems",
  "if",
  "contains",
  "dependentSchemas",
  "propertyNames",
  "unevaluatedProperties",
];

/** Keys whose members are names chosen by the author, not keywords. */
const maps = new Set([
  "properties",
  "schemas",
  "examples",
  "headers",
  "responses",
  "parameters",
  "paths",
  "default",
  "example",
  "value",
]);
const verbatim = new Set(["example", "value", "default"]);

function convert(value: unknown, at: readonly string[], isMap = false): unknown {
  if (Array.isArray(value)) return value.map((item, index) => convert(item, [...at, String(index)]));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, member]) => {
    if (!isMap && unsayable.includes(key))
      throw new BundleError([...at, key], `OpenAPI 3.0 cannot say "${key}"; rephrase the schema`);
    const keep = !isMap && (verbatim.has(key) || key.startsWith("x-"));
    return [key, keep ? member : convert(member, [...at, key], !isMap && maps.has(key) && !Array.isArray(member))];
  });
  return isMap ? Object.fromEntries(entries) : keywords(Object.fromEntries(entries) as Record<string, unknown>, at);
}

function keywords(node: Record<string, unknown>, at: readonly string[]): Record<string, unknown> {
  const { type, examples, const: constant, ...rest } = node;
  if (Array.isArray(type)) {
    const others = type.filter((item) => item !== "null");
    if (others.length > 1)
      throw new BundleError(at, `OpenAPI 3.0 knows one type at a time, not ${JSON.stringify(type)}; use anyOf`);
    Object.assign(rest, { type: others[0] }, type.includes("null") ? { nullable: true } : {});
  } else if (type !== undefined) rest["type"] = type;
  if (Array.isArray(examples)) rest["example"] = examples[0];
  else if (examples !== undefined) rest["examples"] = examples;
  if (constant !== undefined) rest["enum"] = [constant];
  for (const bound of ["Minimum", "Maximum"]) {
    const exclusive = rest[`exclusive${bound}`];
    if (typeof exclusive === "number")
      Object.assign(rest, { [bound.toLowerCase()]: exclusive, [`exclusive${bound}`]: true });
  }
  const { $ref, ...beside } = rest;
  return typeof $ref === "string" && Object.keys(beside).length > 0 ? { ...beside, allOf: [{ $ref }] } : rest;
}
