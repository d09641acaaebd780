import { describe, expect, test } from "vitest";
import type { OpenApi, Schema } from "../../../../../scripts/spec/openapi.js";
import { BundleError } from "../../../../../scripts/shared/problem.js";
import { downConvert } from "../../../../../scripts/generate/stages/emit/down-convert.js";

function documentWith(schema: Schema, rest: object = {}): OpenApi {
  return {
    openapi: "3.1.0",
    info: { title: "A", version: "1", summary: "S" },
    servers: [{ url: "https://a.example" }],
    security: [],
    paths: {},
    components: { schemas: { A: schema, B: { allOf: [{ type: "object" }] } }, securitySchemes: {} },
    ...rest,
  };
}

const convert = (schema: Schema) => downConvert(documentWith(schema));

describe("a schema in OpenAPI 3.0", () => {
  test.each<[name: string, said: Schema, says: Schema]>([
    ["null beside a type", { type: ["string", "null"] }, { type: "string", nullable: true }],
    ["one type in a list", { type: ["integer"] }, { type: "integer" }],
    ["examples", { type: "string", examples: ["a", "b"] }, { type: "string", example: "a" }],
    ["a constant", { type: "string", const: "a" }, { type: "string", enum: ["a"] }],
    [
      "an exclusive minimum",
      { type: "number", exclusiveMinimum: 0 },
      { type: "number", minimum: 0, exclusiveMinimum: true },
    ],
    [
      "an exclusive maximum",
      { type: "number", exclusiveMaximum: 9 },
      { type: "number", maximum: 9, exclusiveMaximum: true },
    ],
    [
      "words beside a $ref",
      { $ref: "#/components/schemas/B", description: "d" },
      { description: "d", allOf: [{ $ref: "#/components/schemas/B" }] },
    ],
    [
      "null beside a reference",
      { anyOf: [{ $ref: "#/components/schemas/B" }, { type: "null" }], description: "d" },
      { type: "object", nullable: true, description: "d", allOf: [{ $ref: "#/components/schemas/B" }] },
    ],
    [
      "null beside an alternative",
      { anyOf: [{ type: "null" }, { type: "string", minLength: 1 }] },
      { type: "string", minLength: 1, nullable: true },
    ],
    ["a $ref alone", { $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/B" }],
    [
      "extensions, bounds and defaults",
      { type: "string", minLength: 1, maxLength: 2, pattern: "a", default: "a", deprecated: true, "x-sensitive": true },
      { type: "string", minLength: 1, maxLength: 2, pattern: "a", default: "a", deprecated: true, "x-sensitive": true },
    ],
    [
      "all of that within others",
      { type: "object", properties: { type: { type: "array", items: { anyOf: [{ type: ["string", "null"] }] } } } },
      {
        type: "object",
        properties: { type: { type: "array", items: { anyOf: [{ type: "string", nullable: true }] } } },
      },
    ],
    [
      "members that are called as keywords are",
      { type: "object", properties: { examples: { type: "string" }, const: { type: "string" } } },
      { type: "object", properties: { examples: { type: "string" }, const: { type: "string" } } },
    ],
  ])("supports %s", (_, said, says) => {
    expect(convert(said)).toMatchObject({ components: { schemas: { A: says } } });
    expect(convert(said)).toHaveProperty("components.schemas.A", says);
  });

  test.each<[keyword: string, schema: Schema, pointer: string]>([
    ["prefixItems", { type: "array", prefixItems: [] }, "components/schemas/A/prefixItems"],
    ["contentEncoding", { type: "string", contentEncoding: "base64" }, "components/schemas/A/contentEncoding"],
    ["$defs", { type: "object", $defs: {} }, "components/schemas/A/$defs"],
    ["one type", { type: ["string", "number"] }, "components/schemas/A/type"],
    ["one type", { type: "null" }, "components/schemas/A/type"],
    [
      "can express null only with exactly one",
      { anyOf: [{ type: "string" }, { type: "object" }, { type: "null" }] },
      "components/schemas/A/anyOf",
    ],
    ["if", { type: "object", properties: { b: { if: {} } } }, "components/schemas/A/properties/b/if"],
  ])("does not support every case: %s", (keyword, schema, pointer) => {
    let thrown: unknown;
    try {
      convert(schema);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(BundleError);
    expect(thrown).toMatchObject({ message: expect.stringContaining(keyword), pointer: pointer.split("/") });
  });
});

describe("the rest of a document in OpenAPI 3.0", () => {
  test("has its own version and no summary in info", () => {
    expect(convert({ type: "string" })).toMatchObject({ openapi: "3.0.3", info: { title: "A", version: "1" } });
    expect(convert({ type: "string" })).not.toHaveProperty("info.summary");
  });

  test("keeps examples of bodies unchanged, whatever their property names", () => {
    const examples = {
      one: { summary: "s", value: { type: ["string", "null"], schema: { const: 1 }, examples: [1] } },
    };
    const content = { "application/json": { schema: { type: ["string", "null"] }, examples } };
    const paths = { "/a": { get: { operationId: "a", summary: "A", responses: { "200": { content } } } } };
    const old = downConvert(documentWith({ type: "string" }, { paths }));
    const media = { schema: { type: "string", nullable: true }, examples };
    expect(old).toHaveProperty(["paths", "/a", "get", "responses", "200", "content", "application/json"], media);
  });

  test("converts the schemas of headers and parameters, whatever their names", () => {
    const schema = { type: "integer", examples: [1] };
    const components = {
      schemas: {},
      securitySchemes: {},
      headers: { "x-a": { schema } },
      parameters: { example: { schema } },
    };
    const old = downConvert(documentWith({ type: "string" }, { components }));
    expect(old).toHaveProperty(["components", "headers", "x-a", "schema"], { type: "integer", example: 1 });
    expect(old).toHaveProperty(["components", "parameters", "example", "schema"], { type: "integer", example: 1 });
  });

  test("cannot have webhooks, whose location the error states", () => {
    const convertHooks = () => downConvert(documentWith({ type: "string" }, { webhooks: {} }));
    expect(convertHooks).toThrow(expect.objectContaining({ pointer: ["webhooks"] }));
  });
});
