import { describe, expect, test } from "vitest";
import { differences, type Json, object, taking, text } from "../../support/upstream-documents.js";

describe("two schemas", () => {
  test.each<[how: string, theirs: Json, ours: Json]>([
    [
      "with a reference and without",
      taking({ $ref: "#/components/schemas/A" }, { A: { $ref: "#/components/schemas/B" }, B: text }),
      taking(text),
    ],
    [
      "with different descriptions, order and extensions",
      taking({ "x-theirs": 1, ...object({ a: text, b: { ...text, description: "B." } }, "a", "b") }),
      taking(object({ b: text, a: { ...text, title: "A" } }, "b", "a")),
    ],
    [
      "with null among the types and as an alternative",
      taking({ anyOf: [{ type: "string", maxLength: 3 }, { type: "null" }] }),
      taking({ type: ["null", "string"], maxLength: 3 }),
    ],
    [
      "with null in the syntax of OpenAPI 3.0",
      taking({ $ref: "#/components/schemas/A", nullable: true }, { A: text }),
      taking({ type: ["string", "null"] }),
    ],
    [
      "with null next to a reference, and in an enum",
      taking({ oneOf: [{ $ref: "#/components/schemas/A" }, { type: "null" }] }, { A: { enum: ["x", "y"] } }),
      taking({ type: ["string", "null"], enum: ["y", "x", null] }),
    ],
    [
      "as one object and as an allOf",
      taking({ allOf: [{ $ref: "#/components/schemas/A" }, object({ b: text }, "b")] }, { A: object({ a: text }) }),
      taking(object({ a: text, b: text }, "b")),
    ],
    [
      "with known values and with an enum",
      taking({ type: "integer", enum: [2, 1] }),
      taking({ type: "integer", "x-extensible-enum": [1, 2] }),
    ],
    [
      "with several types and with alternatives",
      taking({
        anyOf: [
          { type: "string", pattern: "^a$" },
          { type: "integer", minimum: 1 },
        ],
      }),
      taking({ type: ["integer", "string"], pattern: "^a$", minimum: 1 }),
    ],
    ["with a constant and with one value", taking({ const: "x" }), taking({ type: "string", enum: ["x"] })],
  ])("are equal %s", (_, theirs, ours) => {
    expect(differences(theirs, ours)).toEqual([]);
  });

  test("are equal if they contain themselves in the same way", () => {
    const node = {
      type: "object",
      properties: { children: { type: "array", items: { $ref: "#/components/schemas/Node" } } },
    };
    const twice = {
      type: "object",
      properties: { children: { type: "array", items: { $ref: "#/components/schemas/Other" } } },
    };
    const theirs = taking(
      { $ref: "#/components/schemas/Node" },
      { Node: twice, Other: { $ref: "#/components/schemas/Node" } },
    );
    expect(differences(theirs, taking({ $ref: "#/components/schemas/Node" }, { Node: node }))).toEqual([]);
    const circle = {
      A: { allOf: [{ $ref: "#/components/schemas/B" }] },
      B: { anyOf: [{ $ref: "#/components/schemas/A" }] },
      C: { $ref: "#/components/schemas/C" },
    };
    for (const start of ["A", "C"])
      expect(differences(taking({ $ref: `#/components/schemas/${start}` }, circle), taking({}))).toEqual([]);
  });
});
