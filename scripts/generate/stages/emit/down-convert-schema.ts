import { isObject } from "../../../shared/json.js";
import { type OpenApi, resolve } from "../../../spec/openapi.js";
import { BundleError } from "../../../shared/problem.js";

export type Pointer = readonly string[];

const sameInBoth = new Set(
  (
    "$ref title multipleOf maximum minimum maxLength minLength pattern maxItems minItems uniqueItems maxProperties " +
    "minProperties required enum description format default discriminator readOnly writeOnly xml externalDocs example deprecated"
  ).split(" "),
);

/** Converts schemas from OpenAPI 3.1 to 3.0. */
export class SchemaConverter {
  readonly #document: OpenApi;

  constructor(document: OpenApi) {
    this.#document = document;
  }

  all(value: unknown, at: Pointer): unknown {
    return isObject(value) ? mapValues(value, (member, name) => this.one(member, [...at, name])) : value;
  }

  one(value: unknown, at: Pointer): unknown {
    if (!isObject(value)) return value;
    const members = Object.entries(value).map(([key, member]) => this.#keyword(key, member, [...at, key]));
    const result: Record<string, unknown> = Object.assign({}, ...members);
    // OpenAPI 3.0 ignores the keywords next to a $ref.
    const { $ref, allOf, ...beside } = result;
    if ($ref === undefined || Object.keys(result).length === 1) return result;
    return { ...beside, allOf: [{ $ref }, ...(Array.isArray(allOf) ? allOf : [])] };
  }

  #keyword(key: string, value: unknown, at: Pointer): object {
    if (sameInBoth.has(key) || key.startsWith("x-")) return { [key]: value };
    switch (key) {
      case "type":
        return types(value, at);
      case "examples":
        return { example: [value].flat()[0] };
      case "const":
        return { enum: [value] };
      case "exclusiveMinimum":
        return { minimum: value, exclusiveMinimum: true };
      case "exclusiveMaximum":
        return { maximum: value, exclusiveMaximum: true };
      case "properties":
        return { properties: this.all(value, at) };
      case "items":
      case "not":
      case "additionalProperties":
        return { [key]: this.one(value, at) };
      case "allOf":
        return { allOf: this.#each(value, at) };
      case "anyOf":
      case "oneOf":
        return this.#alternatives(key, value, at);
      default:
        throw unsupported(at, key);
    }
  }

  #each(parts: unknown, at: Pointer): unknown[] {
    return [parts].flat().map((part, index) => this.one(part, [...at, String(index)]));
  }

  /** OpenAPI 3.0 supports null only together with a type, not as an alternative. */
  #alternatives(key: string, value: unknown, at: Pointer): object {
    const isNull = (part: unknown) => isObject(part) && part["type"] === "null";
    const parts = [value].flat();
    const [only, ...others] = parts.filter((part) => !isNull(part));
    if (!parts.some(isNull)) return { [key]: this.#each(parts, at) };
    const type = this.#typeOf(only);
    if (others.length > 0 || type === undefined)
      throw new BundleError(
        at,
        "generated/openapi-3.0.json can express null only with exactly one other schema, and that schema must have one type; rewrite this one",
      );
    const converted = this.one(only, [...at, String(parts.indexOf(only))]);
    if (isObject(converted) && "type" in converted) return { ...converted, nullable: true };
    return { type, nullable: true, allOf: [converted] };
  }

  #typeOf(schema: unknown): string | undefined {
    const target = resolve(this.#document, schema);
    if (!isObject(target)) return undefined;
    if (Array.isArray(target["allOf"])) return this.#typeOf(target["allOf"][0]);
    return typeof target["type"] === "string" ? target["type"] : undefined;
  }
}

function types(declared: unknown, at: Pointer): object {
  const all = [declared].flat();
  const [type, second] = all.filter((name) => name !== "null");
  if (type === undefined || second !== undefined)
    throw new BundleError(
      at,
      "generated/openapi-3.0.json can express one type, optionally with null; use anyOf for more",
    );
  return all.includes("null") ? { type, nullable: true } : { type };
}

export function unsupported(at: Pointer, key: string): BundleError {
  return new BundleError(at, `generated/openapi-3.0.json can't express "${key}"; delete it`);
}

export function mapValues(value: Record<string, unknown>, map: (member: unknown, key: string) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, map(member, key)]));
}
