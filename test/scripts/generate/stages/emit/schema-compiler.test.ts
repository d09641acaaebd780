import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Schema } from "../../../../../scripts/spec/openapi.js";
import { validators } from "../../../../../scripts/generate/stages/emit/validators.js";
import { oracle } from "../../../../support/oracle.js";
import { compile, documentOf } from "../../../../support/compiled.js";

const text = { type: "string" };

/** Schemas that say each thing that the compiler knows, and values that come close to them. */
const schemas: Readonly<Record<string, { schema: Schema; near: readonly unknown[] }>> = {
  "a text": { schema: text, near: ["", "a", 1] },
  "a text or null": { schema: { type: ["string", "null"], minLength: 1 }, near: ["", "a", null] },
  "a bounded text": {
    schema: { type: "string", minLength: 2, maxLength: 4 },
    near: ["a", "ab", "abcd", "abcde", "😀", "😀😀😀"],
  },
  "a pattern": { schema: { type: "string", pattern: "^a/b\\/[0-9]{2}$" }, near: ["a/b/12", "a/b/1", "xa/b/12"] },
  "a whole number": { schema: { type: "integer", minimum: 1, maximum: 3 }, near: [0, 1, 2.5, 3, 4, "2", -0, 1e300] },
  "a number": { schema: { type: "number", minimum: 0.5 }, near: [0.5, 0.4, 1e300, true] },
  "a boolean": { schema: { type: "boolean" }, near: [true, false, 0, "true"] },
  "an array": {
    schema: { type: "array", minItems: 1, maxItems: 2, items: text },
    near: [[], ["a"], ["a", 1], ["a", "b", "c"], {}],
  },
  "an object": {
    schema: {
      type: "object",
      required: ["a", "undeclared"],
      properties: { a: text, b: { type: ["integer", "null"] }, "c.d": { type: "boolean" } },
    },
    near: [
      { a: "x", undeclared: null },
      { a: 1 },
      { a: "x", b: "y", undeclared: 1 },
      [],
      { a: "x", "c.d": 1, undeclared: 0 },
    ],
  },
  "all of two": {
    schema: {
      allOf: [
        { type: "object", required: ["a"], properties: { a: text } },
        { type: "object", required: ["b"] },
      ],
    },
    near: [{ a: "x", b: 1 }, { a: "x" }, { b: 1 }, {}],
  },
  "any of two": {
    schema: {
      anyOf: [
        { type: "string", maxLength: 1 },
        { type: "object", required: ["a"], properties: { a: text } },
      ],
    },
    near: ["a", "ab", { a: "x" }, { a: 1 }, {}, null],
  },
  "a reference or null": {
    schema: { anyOf: [{ $ref: "#/components/schemas/Tree" }, { type: "null" }] },
    near: [null, { below: [] }, {}, "null"],
  },
  "a tree": {
    schema: { $ref: "#/components/schemas/Tree" },
    near: [{ below: [{ below: [] }] }, { below: [{ below: 1 }] }, {}],
  },
};
const components: Record<string, Schema> = {
  Tree: {
    type: "object",
    required: ["below"],
    properties: { below: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
  },
};

describe.each(Object.entries(schemas))("%s", (_, { schema, near }) => {
  const ajv = oracle(schema, { schemas: components });
  const value = fc.oneof({ arbitrary: fc.constantFrom(...near), weight: 1 }, { arbitrary: fc.jsonValue(), weight: 2 });

  test("is checked in a request as JSON Schema checks it", async () => {
    const checks = await compile(schema, components);
    for (const one of near) expect([one, checks.request(one).length === 0]).toEqual([one, ajv(one)]);
    fc.assert(fc.property(value, (one) => (checks.request(one).length === 0) === ajv(one)));
  });

  test("is accepted in a response wherever JSON Schema accepts it", async () => {
    const checks = await compile(schema, components);
    fc.assert(fc.property(value, (one) => !ajv(one) || checks.response(one).length === 0));
  });
});

describe("a response", () => {
  test("may outgrow bounds and patterns, but not types", async () => {
    const bounded: Schema = {
      type: "object",
      required: ["a"],
      properties: {
        a: { type: "string", maxLength: 1, pattern: "^x$" },
        b: { type: "array", maxItems: 1, items: { type: "integer", maximum: 1 } },
      },
    };
    const { response } = await compile(bounded);
    expect(response({ a: "much longer", b: [2, 3] })).toEqual([]);
    expect(response({ b: ["2"] }).map(({ path }) => path)).toEqual(["a", "b.0"]);
  });
});

describe("an issue", () => {
  test("has a path from the root, joined with dots", async () => {
    const { request } = await compile({
      type: "array",
      items: { type: "object", properties: { a: { type: "array", items: text } } },
    });
    expect(request([{ a: ["x"] }, { a: ["x", 1] }, { a: 2 }, 3]).map(({ path }) => path)).toEqual([
      "1.a.1",
      "2.a",
      "3",
    ]);
    expect(request({})).toEqual([{ path: "root", code: "INVALID_FORMAT", message: "must be an array" }]);
  });

  test("comes once for each path and code", async () => {
    const { request } = await compile({
      type: "string",
      minLength: 2,
      pattern: "^b",
      "x-rule": { name: "never", message: "no" },
    });
    const codes = request("a", { never: () => false }).map(({ code }) => code);
    expect(codes).toEqual(["STRING_LENGTH_INVALID", "INVALID_FORMAT"]);
  });

  test("tells the bounds and what was found, not the value", async () => {
    const { request } = await compile({ type: "string", minLength: 2, maxLength: 4 });
    expect(request("12345")[0]?.message).toBe("must be 2 to 4 characters (UTF-16 code units), is 5");
    // The server reads an empty text as null.
    expect(request(null)[0]?.message).toBe("must be a string that is not empty");
  });
});

describe("a rule", () => {
  const schema = { type: "string", "x-rule": { name: "even", message: "must be even" } };

  test("is asked by its name, of texts alone", async () => {
    const { request } = await compile(schema);
    const even = (value: string) => value.length % 2 === 0;
    expect(request("ab", { even })).toEqual([]);
    expect(request("abc", { even })).toEqual([{ path: "root", code: "INVALID_FORMAT", message: "must be even" }]);
    expect(request(5, { even: () => true })).toMatchObject([{ message: "must be a string" }]);
  });

  test("says in words what a pattern beside it says in signs", async () => {
    const { request } = await compile({ ...schema, pattern: "^(..)*$" });
    expect(request("abc", { even: () => true })).toMatchObject([{ message: "must be even" }]);
    const { request: withoutRule } = await compile({ type: "string", pattern: "^(..)*$" });
    expect(withoutRule("abc")).toMatchObject([{ message: "must match ^(..)*$" }]);
  });

  test("that nobody gave refuses everything", async () => {
    const { request } = await compile(schema);
    expect(request("ab")).toHaveLength(1);
  });
});

test.each<[name: string, schema: Schema, keyword: string]>([
  ["an unknown keyword", { type: "string", not: {} }, "not"],
  [
    "a keyword of a member",
    { type: "object", properties: { a: { type: "array", uniqueItems: true } } },
    "properties/a/uniqueItems",
  ],
  ["two types", { type: ["string", "integer"] }, "type"],
  ["a pattern that is none", { type: "string", pattern: "(" }, "pattern"],
  ["a keyword of an alternative", { anyOf: [text, { type: "string", const: "a" }] }, "anyOf/1/const"],
])("%s is an error that says where it stands", (_, schema, place) => {
  const pointer = ["paths", "/it", "post", "requestBody", "content", "application/json", "schema", ...place.split("/")];
  expect(() => validators(documentOf(schema))).toThrow(expect.objectContaining({ name: "BundleError", pointer }));
});

test.each(["run", "member", "class"])("a schema may be called %s without harm", async (name) => {
  const { request } = await compile(
    { $ref: `#/components/schemas/${name}` },
    { [name]: { type: "string", minLength: 1 } },
  );
  expect(request("")).toHaveLength(1);
});
