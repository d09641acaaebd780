import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Schema } from "../../../scripts/spec/openapi.js";
import { oracle } from "../../support/oracle.js";
import { compile } from "../../support/compiled.js";

const text = { type: "string" };

/** Schemas with every supported keyword, and values that almost match them. */
const samples: Readonly<Record<string, { schema: Schema; near: readonly unknown[] }>> = {
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
  "one of two": {
    schema: {
      oneOf: [
        { type: "string", maxLength: 3 },
        { type: "string", minLength: 2 },
        { type: "object", required: ["a"], properties: { a: text } },
      ],
    },
    near: ["", "a", "abc", "abcd", { a: "x" }, { a: 1 }, null],
  },
  "one of two types": {
    schema: { type: ["string", "integer", "null"], minLength: 2 },
    near: ["", "ab", 1, 1.5, null, true],
  },
  "names that objects inherit": {
    schema: {
      type: "object",
      required: ["constructor", "hasOwnProperty"],
      properties: { constructor: { type: "integer" }, hasOwnProperty: text },
    },
    near: [{}, { constructor: 1, hasOwnProperty: "a" }, { constructor: "a", hasOwnProperty: 1 }],
  },
  "a reference with more beside it": {
    schema: { type: "object", properties: { tree: { $ref: "#/components/schemas/Tree", required: ["more"] } } },
    near: [{ tree: { below: [] } }, { tree: { below: [], more: 1 } }, { tree: { more: 1 } }],
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

describe.each(Object.entries(samples))("%s", (_, { schema, near }) => {
  const ajv = oracle(schema, { schemas: components });
  const value = fc.oneof({ arbitrary: fc.constantFrom(...near), weight: 1 }, { arbitrary: fc.jsonValue(), weight: 2 });

  test("the validation of a request agrees with JSON Schema", () => {
    const checks = compile(schema, components);
    for (const one of near) expect([one, checks.request(one).length === 0]).toEqual([one, ajv(one)]);
    fc.assert(fc.property(value, (one) => (checks.request(one).length === 0) === ajv(one)));
  });

  test("the validation accepts every response that JSON Schema accepts", () => {
    const checks = compile(schema, components);
    fc.assert(fc.property(value, (one) => !ajv(one) || checks.response(one).length === 0));
  });
});

describe("a response", () => {
  test("a response can violate limits and patterns, but not types", async () => {
    const bounded: Schema = {
      type: "object",
      required: ["a"],
      properties: {
        a: { type: "string", maxLength: 1, pattern: "^x$" },
        b: { type: "array", maxItems: 1, items: { type: "integer", maximum: 1 } },
      },
    };
    const { response } = compile(bounded);
    expect(response({ a: "much longer", b: [2, 3] })).toEqual([]);
    expect(response({ b: ["2"] }).map(({ path }) => path)).toEqual(["a", "b.0"]);
  });
});

describe("a validation issue", () => {
  test("an issue has a path from the root, joined with dots", () => {
    const { request } = compile({
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

  test("an issue occurs once for each path and code", () => {
    const part = { type: "string", minLength: 2, pattern: "^b" };
    const codes = compile({ allOf: [part, part] })
      .request("a")
      .map(({ code }) => code);
    expect(codes).toEqual(["STRING_LENGTH_INVALID", "INVALID_FORMAT"]);
  });

  test("a string that does not match the pattern of its rule has only that issue", () => {
    const rule = { name: "never", message: "no" };
    const codes = { length: "TOO_LONG", pattern: "NO_DIGITS", rule: "TOO_LARGE" };
    const schema = { type: "string", maxLength: 2, pattern: "^[0-9]+$", "x-rule": rule, "x-issue-codes": codes };
    const codesOf = (value: string) =>
      compile(schema)
        .request(value, { rules: { never: () => false } })
        .map(({ code }) => code);
    expect(codesOf("abc")).toEqual(["NO_DIGITS"]);
    expect(codesOf("123")).toEqual(["TOO_LONG", "TOO_LARGE"]);
  });

  test("an issue about the number of items comes after the issues of the items", () => {
    const { request } = compile({ type: "array", maxItems: 1, items: text });
    expect(request(["a", 1]).map(({ path }) => path)).toEqual(["1", "root"]);
  });

  test("an issue about a number out of range has the code that the schema states", () => {
    const { request } = compile({ type: "integer", minimum: 0, "x-issue-codes": { range: "TOO_LOW", other: ["X"] } });
    expect(request(-1)).toEqual([{ path: "root", code: "TOO_LOW", message: "must be at least 0, is -1" }]);
  });

  test("an issue states the limits and the actual size, not the value", () => {
    const { request } = compile({ type: "string", minLength: 2, maxLength: 4 });
    expect(request("12345")[0]?.message).toBe("must be 2 to 4 characters (UTF-16 code units), is 5");
    // The server reads an empty string as null.
    expect(request(null)[0]?.message).toBe("must be a non-empty string");
  });

  test.each<[what: string, schema: Schema, value: unknown, message: string]>([
    ["a maximum", { type: "integer", maximum: 3 }, 4, "must be at most 3, is 4"],
    [
      "a maximum length",
      { type: "string", maxLength: 1 },
      "ab",
      "must be at most 1 characters (UTF-16 code units), is 2",
    ],
    [
      "a number of items",
      { type: "array", maxItems: 2, items: text },
      ["a", "b", "c"],
      "must be at most 2 items, is 3",
    ],
    ["words", { type: "string", pattern: "^(red|green)$" }, "blue", "must be red or green"],
    [
      "a pattern of words without an end",
      { type: "string", pattern: "^(red|green)" },
      "blue",
      "must match ^(red|green)",
    ],
    [
      "a pattern of words without a start",
      { type: "string", pattern: "(red|green)$" },
      "blue",
      "must match (red|green)$",
    ],
    ["a list of values", { type: "string", enum: ["red", "green"] }, "blue", "must be red or green"],
    ["a code point", { type: "string", pattern: "^.$" }, "ab", "must match ^.$"],
  ])("an issue names what the schema requires: %s", (_, schema, value, message) => {
    expect(compile(schema).request(value)).toMatchObject([{ path: "root", message }]);
  });

  test("a code point beyond U+FFFF matches a pattern of one character", () => {
    expect(compile({ type: "string", pattern: "^.$" }).request("\u{1F600}")).toEqual([]);
  });

  test("a long list is valid, however many values it has", () => {
    const list = { type: "array", items: { type: "object", properties: { a: text } } };
    expect(compile(list).request(Array.from({ length: 2000 }, () => ({ a: "x" })))).toEqual([]);
  });
});

describe("a validation rule", () => {
  const schema = { type: "string", "x-rule": { name: "even", message: "must be even" } };

  test("a rule is called by its name, only for strings", () => {
    const { request } = compile(schema);
    const even = (value: string) => value.length % 2 === 0;
    expect(request("ab", { rules: { even } })).toEqual([]);
    expect(request("abc", { rules: { even } })).toEqual([
      { path: "root", code: "INVALID_FORMAT", message: "must be even" },
    ]);
    expect(request(5, { rules: { even: () => true } })).toMatchObject([{ message: "must be a string" }]);
  });

  test("a rule replaces the message of the pattern next to it", () => {
    const { request } = compile({ ...schema, pattern: "^(..)*$" });
    expect(request("abc", { rules: { even: () => true } })).toMatchObject([{ message: "must be even" }]);
    const { request: withoutRule } = compile({ type: "string", pattern: "^(..)*$" });
    expect(withoutRule("abc")).toMatchObject([{ message: "must match ^(..)*$" }]);
  });

  test("a rule that is not defined rejects every value", () => {
    const { request } = compile(schema);
    expect(request("ab")).toHaveLength(1);
  });
});

describe("a property that is not in the schema", () => {
  const schema: Schema = {
    allOf: [
      {
        type: "object",
        properties: { redirect_uris: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
      },
      {
        anyOf: [
          { type: "object", properties: { a: text } },
          { type: "object", required: ["b"] },
        ],
      },
    ],
  };
  const unknown = { redirectUris: [], a: "x", b: 1, redirect_uris: [{ below: [], above: 1 }], free: { x: 1 } };
  const checks = compile(schema, components);

  test("a property that is not in the schema is rejected with its path and the most similar known name if the caller asks for that", () => {
    expect(checks.request(unknown, { closed: true })).toEqual([
      {
        path: "redirectUris",
        code: "INVALID_FORMAT",
        message: 'is not a known property (did you mean "redirect_uris"?)',
      },
      { path: "free", code: "INVALID_FORMAT", message: "is not a known property" },
      { path: "redirect_uris.0.above", code: "INVALID_FORMAT", message: "is not a known property" },
    ]);
  });

  test("a property that is not in the schema is accepted by default, in requests and in responses", () => {
    expect(checks.request(unknown)).toEqual([]);
    expect(checks.response(unknown)).toEqual([]);
  });

  test("any property is accepted in an object without properties in the schema", () => {
    expect(compile({ type: "object" }).request({ anything: 1 }, { closed: true })).toEqual([]);
  });
});

describe("a value that matches no alternative", () => {
  const object: Schema = { type: "object", required: ["a", "b"] };

  test("a value that matches no alternative has the issues of the alternative with its type", () => {
    const { request } = compile({ anyOf: [{ type: "null" }, object, text] });
    expect(request({}).map(({ path }) => path)).toEqual(["a", "b"]);
  });

  test("a value that matches no alternative has an issue that lists the types of all alternatives", () => {
    const { request } = compile({ oneOf: [text, { type: "integer" }, { type: "null" }] });
    expect(request(5.5)).toMatchObject([{ message: "must be a string or a whole number or null" }]);
  });

  test("a value that matches more than one of oneOf is rejected", () => {
    const { request, response } = compile({ oneOf: [text, { type: "string", maxLength: 3 }] });
    expect(request("a")).toMatchObject([{ message: "must match exactly one of 2 alternatives, but matches 2" }]);
    expect(response("a")).toEqual([]);
  });
});

describe("a value that is nested 400,000 levels deep", () => {
  const nested = (open: string, close: string): unknown => JSON.parse(open.repeat(400_000) + close.repeat(400_000));

  test("a deeply nested value has an issue if a recursive schema describes every level", () => {
    const checks = compile({ $ref: "#/components/schemas/Tree" }, components);
    const deep: unknown = JSON.parse(`${'{"below":['.repeat(400_000)}${"]}".repeat(400_000)}`);
    for (const issues of [checks.request(deep), checks.response(deep)])
      expect(issues.map(({ message }) => message)).toEqual(["must be at most 500 levels deep"]);
  });

  test("a deeply nested value is accepted if the schema does not describe the levels", () => {
    expect(compile({ type: "array" }).response(nested("[", "]"))).toEqual([]);
    expect(compile({ type: "object" }).response({ a: nested("[", "]") })).toEqual([]);
  });
});

test("a schema can have the name of an inherited object property", () => {
  const Constructor: Schema = { type: "string", minLength: 1 };
  const schemas = JSON.parse(JSON.stringify({ constructor: Constructor, BotShape: text, Bot: Constructor })) as Record<
    string,
    Schema
  >;
  for (const name of ["constructor", "Bot"])
    expect(compile({ $ref: `#/components/schemas/${name}` }, schemas).request("")).toHaveLength(1);
});

test("a property named __proto__ is validated like any other", () => {
  // ajv skips it.
  const schema = JSON.parse(
    '{"type":"object","required":["__proto__"],"properties":{"__proto__":{"type":"string"}}}',
  ) as Schema;
  const { request } = compile(schema);
  expect(request(JSON.parse('{"__proto__":"a"}'))).toEqual([]);
  for (const value of [JSON.parse('{"__proto__":1}'), {}])
    expect(request(value)).toMatchObject([{ path: "__proto__" }]);
});

test("a value with a million issues has the first 1000 of them", () => {
  const { request, response } = compile({ type: "array", items: { anyOf: [text, { type: "null" }] } });
  const values = Array.from({ length: 2 ** 20 }, (_, index) => index);
  for (const issues of [request(values), response(values)])
    expect([issues.length, issues.at(-1)?.path]).toEqual([1000, "999"]);
});
