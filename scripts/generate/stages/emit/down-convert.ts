import { isObject } from "../../../shared/json.js";
import { BundleError } from "../../../shared/problem.js";
import { type OpenApi, resolve } from "../../../spec/openapi.js";

type Pointer = readonly string[];

/**
 * Converts a document to OpenAPI 3.0.3, for tools that don't support 3.1. Throws `BundleError` if 3.0 can't express it.
 *
 * Not a library, because @apiture/openapi-down-convert 0.14.2 fails 18 of the 24 tests of this file. It keeps `null` as
 * an alternative and exclusive limits, drops keywords silently, and reads a property named `const` as the keyword.
 */
export function downConvert(document: OpenApi): object {
  const { openapi: _, info, ...rest } = document;
  const { summary: __, ...oldInfo } = info as Record<string, unknown>;
  return { openapi: "3.0.3", info: oldInfo, ...(convert(rest, [], new SchemaConverter(document)) as object) };
}

/** Objects whose keys are names that the author chose. */
const nameMaps = new Set(
  "headers parameters responses paths securitySchemes requestBodies callbacks links variables".split(" "),
);
const verbatim = new Set(["example", "examples"]);
const newObjects = new Set(["webhooks", "pathItems", "jsonSchemaDialect"]);

function convert(value: unknown, at: Pointer, schemas: SchemaConverter, named = false): unknown {
  if (Array.isArray(value)) return value.map((item, index) => convert(item, [...at, String(index)], schemas));
  if (!isObject(value)) return value;
  if (typeof value["$ref"] === "string") return { $ref: value["$ref"] };
  return mapValues(value, (member, key) => {
    const place = [...at, key];
    if (named) return convert(member, place, schemas);
    if (newObjects.has(key)) throw unsupported(place, key);
    if (key.startsWith("x-") || verbatim.has(key)) return member;
    if (key === "schema") return schemas.one(member, place);
    if (key === "schemas") return schemas.all(member, place);
    return convert(member, place, schemas, nameMaps.has(key));
  });
}

const sameInBoth = new Set(
  (
    "$ref title multipleOf maximum minimum maxLength minLength pattern maxItems minItems uniqueItems maxProperties " +
    "minProperties required enum description format default discriminator readOnly writeOnly xml externalDocs example deprecated"
  ).split(" "),
);

/** Converts schemas from OpenAPI 3.1 to 3.0. */
class SchemaConverter {
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

function unsupported(at: Pointer, key: string): BundleError {
  return new BundleError(at, `generated/openapi-3.0.json can't express "${key}"; delete it`);
}

function mapValues(value: Record<string, unknown>, map: (member: unknown, key: string) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, map(member, key)]));
}
