import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyToNull, normalizeBody, normalizeText } from "../../src/request/input.js";

const blank = fc.constantFrom("", " ", "\u00a0", "\ufeff", "\f", "\u202e", "\u200b", "a\u202e ", "\t x \f");
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, 0, -1.5),
    blank,
    fc.string(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constant("__proto__")), tie("value"), { maxKeys: 4 }),
  ),
})).value;

/** Returns a value as JSON.parse returns it. */
function parsed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function nested(depth: number): unknown {
  return JSON.parse("[".repeat(depth) + '" x "' + "]".repeat(depth));
}

describe("normalizeBody()", () => {
  test.each([
    ["an empty string is null", { name: "" }, { name: null }],
    ["whitespace is trimmed and does not become null", { name: "   " }, { name: "" }],
    [
      "NBSP and BOM are whitespace, U+200B is not",
      { name: "\u00a0a\ufeff", other: "\u200b" },
      { name: "a", other: "\u200b" },
    ],
    ["U+202E and U+000C go wherever they stand", { name: "a\u202eb\fc" }, { name: "abc" }],
    ["what is left is trimmed after that", { name: "\u202e a" }, { name: "a" }],
    ["other control characters stay", { name: "a\tb\u0000c\u202dd" }, { name: "a\tb\u0000c\u202dd" }],
    ["an empty object inside is null", { name: {} }, { name: null }],
    ["an object with nothing but nulls is null, from the inside out", { a: { b: { c: "" }, d: null } }, { a: null }],
    ["an object with a value keeps its nulls", { a: { b: "", c: 0 } }, { a: { b: null, c: 0 } }],
    ["an empty array stays", { a: [] }, { a: [] }],
    ["an array of nulls stays", { a: ["", {}] }, { a: [null, null] }],
    ["the root object is exempt", {}, {}],
    ["a root with nothing but nulls is exempt", { a: "" }, { a: null }],
    ["keys are left alone", { " a ": 1, "": 2 }, { " a ": 1, "": 2 }],
  ])("normalizeBody() follows the rules of the server: %s", (_, body, expected) => {
    expect(normalizeBody(body)).toEqual(expected);
  });

  test.each([null, true, 5, ""])("leaves a root of %j unchanged", (root) => {
    expect(normalizeBody(root)).toBe(root);
  });

  test("normalizeBody() does not change its argument", () => {
    const body = { a: [" x ", { b: "" }], c: {} };
    normalizeBody(body);
    expect(body).toEqual({ a: [" x ", { b: "" }], c: {} });
  });

  test("treats a property named __proto__ like any other", () => {
    const normalized = normalizeBody(JSON.parse('{"a": {"__proto__": {"x": " 1 "}}, "__proto__": ""}'));
    expect(JSON.stringify(normalized)).toBe('{"a":{"__proto__":{"x":"1"}},"__proto__":null}');
    expect(Object.getPrototypeOf(normalized)).toBe(Object.prototype);
  });

  test("leaves values that JSON does not have unchanged", () => {
    const date = new Date(0);
    const bytes = new Uint8Array([1]);
    class Custom {
      text = " x ";
    }
    const custom = new Custom();
    const normalized = normalizeBody({ date, bytes, custom, nothing: undefined, big: 1n }) as Record<string, unknown>;
    expect(normalized["date"]).toBe(date);
    expect(normalized["bytes"]).toBe(bytes);
    expect(normalized["custom"]).toBe(custom);
    expect(normalized).toHaveProperty("nothing", undefined);
    expect(normalized["big"]).toBe(1n);
  });

  test("treats an object without a prototype as a plain object", () => {
    const body: unknown = Object.assign(Object.create(null), { a: " x " });
    expect(normalizeBody({ body })).toEqual({ body: { a: "x" } });
  });

  test("handles 100,000 nested arrays without a stack overflow", () => {
    let inner = normalizeBody(nested(100_000));
    while (Array.isArray(inner)) inner = inner[0] as unknown;
    expect(inner).toBe("x");
  });
});

describe("emptyToNull() and normalizeText()", () => {
  test("emptyToNull() is idempotent", () => {
    fc.assert(
      fc.property(json, (value) => {
        const once = emptyToNull(parsed(value));
        expect(emptyToNull(once)).toEqual(once);
      }),
    );
  });

  test("normalizeText() is idempotent", () => {
    fc.assert(
      fc.property(json, (value) => {
        const once = normalizeText(parsed(value));
        expect(normalizeText(once)).toEqual(once);
      }),
    );
  });

  test("emptyToNull() and normalizeText() are idempotent together unless a string has only whitespace, which differs from an empty string", () => {
    fc.assert(
      fc.property(json, (value) => {
        const once = normalizeBody(parsed(value));
        fc.pre(!JSON.stringify(once).includes('""'));
        expect(normalizeBody(once)).toEqual(once);
      }),
    );
    expect(normalizeBody(normalizeBody({ name: " " }))).toEqual({ name: null });
  });

  test("normalizeText() accepts a string", () => {
    expect(normalizeText(" a\f ")).toBe("a");
  });

  test("emptyToNull() leaves no nested empty string or empty object", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.stringify([emptyToNull(parsed({ value }))])).not.toMatch(/:""|:\{\}/);
      }),
    );
  });
});
