import { describe, expect, test } from "vitest";
import { compare, differences, type Json, object, taking, text, thing } from "../../support/upstream-documents.js";

describe("spec:upstream", () => {
  test.each<[what: string, theirs: Json, ours: Json, found: string[]]>([
    [
      "properties that one side lacks",
      object({ a: text, c: text }),
      object({ b: text, c: text }),
      ["request a presence: true | -", "request b presence: - | true"],
    ],
    ["a type", { type: ["string", "integer"] }, { type: ["string", "boolean"] }, ["request type: integer | boolean"]],
    ["a type that only one side limits", {}, text, ["request type: any | string"]],
    [
      "limits of each type",
      { type: "string", minLength: 1, pattern: "^a" },
      { type: "string", maxLength: 9, pattern: "^b" },
      ["request minLength: 1 | -", "request maxLength: - | 9", "request pattern: ^a | ^b"],
    ],
    [
      "limits of numbers and lists",
      object({
        n: { type: "integer", minimum: 0 },
        l: { type: "array", items: { ...text, minLength: 2 }, maxItems: 3 },
      }),
      object({ n: { type: "integer" }, l: { type: "array", items: text, maxItems: 4 } }),
      ["request n minimum: 0 | -", "request l maxItems: 3 | 4", "request l[] minLength: 2 | -"],
    ],
    ["a default", { type: "boolean" }, { type: "boolean", default: false }, ["request default: - | false"]],
    [
      "required properties",
      object({ a: text, b: text }, "a"),
      object({ a: text, b: text }, "b"),
      ["request a required: true | -", "request b required: - | true"],
    ],
    ["nullable values", { type: ["string", "null"] }, text, ["request nullable: true | -"]],
    ["listed values", { ...text, enum: ["a", "b"] }, { ...text, enum: ["b", "c"] }, ["request values: a | c"]],
    [
      "nested properties, by path",
      object({ a: object({ b: { type: "array", items: object({ c: { type: "string" } }) } }) }),
      object({ a: object({ b: { type: "array", items: object({ c: { type: "integer" } }) } }) }),
      ["request a.b[].c type: string | integer"],
    ],
    [
      "types, but no properties of a type that one side lacks",
      { type: "array", items: text },
      { anyOf: [{ type: "array", items: text }, object({ a: text })] },
      ["request type: - | object"],
    ],
  ])("finds different %s of schemas", (_, theirs, ours, found) => {
    expect(differences(taking(theirs), taking(ours))).toEqual(found);
  });

  test.each<[what: string, theirs: Json, ours: Json, found: string[]]>([
    [
      "credentials",
      { security: [{ a: [], b: [] }, {}] },
      { security: [{ c: ["x"] }] },
      ["security security: a and b, nothing | c"],
    ],
    [
      "parameters",
      { parameters: [{ name: "q", in: "query", schema: text }] },
      { parameters: [{ name: "X-A", in: "header", required: true, schema: text }] },
      ["parameter query q presence: true | -", "parameter header X-A presence: - | true"],
    ],
    [
      "requirements of parameters",
      { parameters: [{ name: "x-a", in: "header", schema: { type: "integer" } }] },
      { parameters: [{ name: "X-A", in: "header", required: true, schema: text }] },
      ["parameter header X-A required: - | true", "parameter header X-A type: integer | string"],
    ],
    [
      "statuses",
      { responses: { "200": {}, "400": {} } },
      { responses: { "200": {}, "404": {} } },
      ["response 400 presence: true | -", "response 404 presence: - | true"],
    ],
    [
      "media types",
      { responses: { "200": { content: { "text/plain": {} } } } },
      { responses: { "200": { content: { "application/json": {} } } } },
      ["response 200 content: text/plain | application/json"],
    ],
    ["request bodies", { requestBody: { content: {} } }, {}, ["request presence: true | -"]],
    [
      "requirements to send a body",
      { requestBody: { required: true, content: {} } },
      { requestBody: { content: {} } },
      ["request required: true | -"],
    ],
  ])("finds different %s of operations", (_, theirs, ours, found) => {
    expect(differences(thing({ parameters: [], ...theirs }), thing({ parameters: [], ...ours }))).toEqual(found);
  });

  test("applies the document's security and the parameters of a path item to each operation", () => {
    const { paths, ...theirs } = thing({ parameters: [] });
    const item = {
      parameters: [{ $ref: "#/components/parameters/Id" }],
      ...(paths as Record<string, Json>)["/things/{id}"],
    };
    const parameters = { Id: { name: "thing", in: "path", required: true, schema: text } };
    const whole = { ...theirs, paths: { "/things/{thing}": item }, components: { parameters }, security: [{ a: [] }] };
    expect(differences(whole, thing({ security: [{ a: [] }] }))).toEqual([]);
  });

  test("finds operations of the resource that one side lacks, but no other operations", () => {
    const item = { get: { operationId: "x" } };
    const theirs = thing({}, {}, { "/things/{x}/parts": item, "/thingses": item, "/other": item });
    expect(differences(theirs, thing({}, {}, { "/things/all": { delete: { operationId: "deleteAll" } } }))).toEqual([
      "deleteAll operation presence: - | true",
      "GET /things/{x}/parts operation presence: true | -",
    ]);
  });
});

test("spec:upstream compares 2.5 MB with 400 recursive schemas in less than 5 seconds of processor time", () => {
  const names = Array.from({ length: 400 }, (_, index) => `Schema${index}`);
  const ref = (index: number) => ({ $ref: `#/components/schemas/${names[index % 400]}` });
  const members = Object.fromEntries(
    names.slice(0, 40).map((name) => [name, { ...text, description: "x".repeat(120) }]),
  );
  const theirs = Object.fromEntries(
    names.map((name, index) => [name, object({ ...members, next: ref(index + 1), other: ref(index * 7) })]),
  );
  const leaf = object(Object.fromEntries(names.slice(0, 20).map((name) => [name, { ...text, maxLength: 9 }])));
  const deep = (depth: number): Json =>
    depth === 0 ? leaf : object({ next: deep(depth - 1), other: deep(depth - 1) });
  const pathsTo = (schema: (index: number) => Json) =>
    names.map((name, index) => {
      const responses = { "200": { content: { "application/json": { schema: schema(index) } } } };
      return [`/things/${name}`, { get: { operationId: name, responses } }] as const;
    });
  const large = thing({}, { schemas: theirs }, Object.fromEntries(pathsTo(ref)));
  expect(JSON.stringify(large).length).toBeGreaterThan(2_500_000);
  const ours = thing({}, {}, Object.fromEntries(pathsTo(() => deep(4)).slice(0, 20)));
  const start = process.cpuUsage();
  const found = compare(large, ours).differences.filter(({ differs }) => differs === "maxLength");
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
  expect(found).toHaveLength(20 * 2 ** 4 * 20);
});
