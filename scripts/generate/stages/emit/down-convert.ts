import { isObject } from "../../../shared/json.js";
import { type OpenApi } from "../../../spec/openapi.js";
import { mapValues, type Pointer, SchemaConverter, unsupported } from "./down-convert-schema.js";

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
