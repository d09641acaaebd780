import { expect, test } from "vitest";
import { SchemaPruner } from "../../../../../scripts/generate/stages/emit/schemas.js";
import type { Schema } from "../../../../../scripts/spec/openapi.js";
import { documentOf } from "../../../../support/compiled.js";

const text = { type: "string" };
const named: Record<string, Schema> = {
  Limited: { type: "string", maxLength: 3, description: "Not checked." },
  Open: { type: "string", maxLength: 3, "x-extensible-enum": ["a"] },
  Loop: { allOf: [{ $ref: "#/components/schemas/Loop" }] },
};

function prune(schema: Schema, strict = true) {
  const pruner = new SchemaPruner(documentOf(schema, named));
  return { schema: pruner.prune(schema, strict, ["schema"]), pruner };
}

test("SchemaPruner keeps the keywords that the validator uses", () => {
  const rule = { name: "even", message: "must be even" };
  const codes = { length: "TOO_LONG" };
  const schema = {
    ...text,
    description: "A text.",
    format: "uri",
    maxLength: 3,
    "x-rule": rule,
    "x-issue-codes": codes,
  };
  expect(prune(schema).schema).toEqual({ type: "string", maxLength: 3, rule, codes });
  expect(prune(schema, false).schema).toEqual({ type: "string" });
});

test("SchemaPruner keeps the limits of a named schema that a request uses, even if a response uses it too", () => {
  const { pruner } = prune({ type: "array", items: { $ref: "#/components/schemas/Limited" } });
  pruner.prune({ $ref: "#/components/schemas/Limited" }, false, []);
  pruner.prune({ $ref: "#/components/schemas/Open" }, false, []);
  expect(pruner.named).toEqual({ Limited: { type: "string", maxLength: 3 }, Open: { type: "string" } });
});

test("SchemaPruner gives alternatives their combined types", () => {
  expect(prune({ anyOf: [text, { type: ["integer", "null"] }] }).schema["type"]).toEqual(["string", "integer", "null"]);
  expect(prune({ oneOf: [{ $ref: "#/components/schemas/Open" }, { type: "null" }] }).schema["type"]).toEqual([
    "string",
    "null",
  ]);
});

test.each<[name: string, schema: Schema, place: string]>([
  ["an unknown keyword", { type: "string", not: {} }, "not"],
  [
    "a keyword of a property",
    { type: "object", properties: { a: { type: "array", uniqueItems: true } } },
    "properties/a/uniqueItems",
  ],
  [
    "a property that only responses have",
    { type: "object", properties: { a: { ...text, readOnly: true } } },
    "properties/a/readOnly",
  ],
  [
    "a property that only requests have",
    { type: "object", properties: { a: { ...text, writeOnly: true } } },
    "properties/a/writeOnly",
  ],
  ["a number as an enum", { type: "integer", enum: [1] }, "enum"],
  ["true as a property", { type: "object", properties: { a: true } }, "properties/a"],
  ["true as the items", { type: "array", items: true }, "items"],
  ["true as an alternative", { anyOf: [text, true] }, ""],
  ["an unknown type", { type: ["string", "text"] }, "type"],
  ["a schema without a type", { minLength: 1 }, ""],
  ["parts that exclude each other", { allOf: [text, { type: "integer" }] }, ""],
  ["a keyword of an alternative", { anyOf: [text, { type: "string", const: "a" }] }, "anyOf/1/const"],
  ["a reference to something else", { $ref: "#/components/responses/Other" }, "$ref"],
])("SchemaPruner rejects %s with its location", (_, schema, place) => {
  const pointer = ["schema", ...place.split("/").filter(Boolean)];
  expect(() => prune(schema)).toThrow(expect.objectContaining({ name: "BundleError", pointer }));
});

test("SchemaPruner rejects a schema that is a part of itself", () => {
  expect(() => prune({ $ref: "#/components/schemas/Loop" })).toThrow("a schema can't be a part of itself");
});
