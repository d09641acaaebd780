import { isObject, type OpenApi } from "../../../spec/openapi.js";
import { mapMembers, type Pointer, SchemaConverter, unsayable } from "./down-convert-schema.js";

/**
 * Says the same in OpenAPI 3.0.3, for tools that cannot read 3.1. Throws `BundleError` if 3.0 has no way to say it. Our own code, because
 * @apiture/openapi-down-convert 0.14.2 leaves `null` among alternatives and exclusive limits as they are, drops keywords without a word,
 * and takes a property that is called `const` for the keyword: it fails 18 of the 24 tests of this file.
 */
export function downConvert(document: OpenApi): object {
  const { openapi: _, info, ...rest } = document;
  const { summary: __, ...oldInfo } = info as Record<string, unknown>;
  return { openapi: "3.0.3", info: oldInfo, ...(convert(rest, [], new SchemaConverter(document)) as object) };
}

/** Members whose own members are named by the author. */
const nameMaps = new Set(
  "headers parameters responses paths securitySchemes requestBodies callbacks links variables".split(" "),
);
const verbatim = new Set(["example", "examples"]);
const newObjects = new Set(["webhooks", "pathItems", "jsonSchemaDialect"]);

function convert(value: unknown, at: Pointer, schemas: SchemaConverter, named = false): unknown {
  if (Array.isArray(value)) return value.map((item, index) => convert(item, [...at, String(index)], schemas));
  if (!isObject(value)) return value;
  if (typeof value["$ref"] === "string") return { $ref: value["$ref"] };
  return mapMembers(value, (member, key) => {
    const place = [...at, key];
    if (named) return convert(member, place, schemas);
    if (newObjects.has(key)) throw unsayable(place, key);
    if (key.startsWith("x-") || verbatim.has(key)) return member;
    if (key === "schema") return schemas.one(member, place);
    if (key === "schemas") return schemas.all(member, place);
    return convert(member, place, schemas, nameMaps.has(key));
  });
}
