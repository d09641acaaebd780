import { describe, expect, test } from "vitest";
import type { OpenApi, OperationObject, Schema } from "../../../../../scripts/spec/openapi.js";
import { client } from "../../../../../scripts/generate/stages/emit/client.js";
import { type Case, startPipeline } from "../../../../support/pipeline-run.js";
import { documentOf } from "../../../../support/compiled.js";

const { isTold } = startPipeline();
const named = (ref: Schema) => ({ content: { "application/json": { schema: ref } } });
const Sky = { $ref: "#/components/schemas/Sky" };

/** Returns the methods of a document with one operation, on one line without their documentation. */
function methodsOf(object: Partial<OperationObject>): string {
  const get = { operationId: "getSky", summary: "Get the sky", responses: { "200": named(Sky) }, ...object };
  const document: OpenApi = { ...documentOf({ type: "object" }), paths: { "/skies/{id}/{day}": { get } } };
  return client(document)
    .replace(/\/\*\*[^]*?\*\//g, "")
    .replace(/\s+/g, " ");
}

const inPath = ["id", "day"].map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));

describe("the method of an operation with x-method", () => {
  test("has its group and name, and an argument for each path parameter", () => {
    const text = methodsOf({ "x-method": "weather.sky", parameters: inPath });
    expect(text).toContain(
      "interface WeatherMethods<Options> { sky(id: string, day: string, options?: Options): Promise<schema.Sky>; }",
    );
    expect(text).toContain(
      'weather: { sky: (id, day, options) => run(operations.getSky, { params: { path: { id, day } } }, options, (init) => client.GET("/skies/{id}/{day}", init)) }',
    );
  });

  test("accepts the body and returns a list", () => {
    const list = { type: "array", items: Sky };
    const object = { "x-method": "weather.sky", requestBody: named(Sky), responses: { "200": named(list) } };
    const text = methodsOf(object);
    expect(text).toContain("sky(body: schema.Sky, options?: Options): Promise<schema.Sky[]>;");
    expect(text).toContain("sky: (body, options) => run(operations.getSky, { body }, options, (init) => client.GET(");
  });

  test("accepts no body if that is the sudo solution, and returns nothing if the response has no body", () => {
    const object = { "x-method": "weather.sky", "x-sudo": true, requestBody: named(Sky), responses: { "204": {} } };
    expect(methodsOf(object)).toContain("sky(options?: Options): Promise<void>;");
  });

  test("has the operation's documentation, which cannot end the comment", () => {
    const document = documentOf({ type: "object" });
    const object = { operationId: "getSky", summary: "Get the sky", description: "Up */ there.\n\nAnd above.\n" };
    const get = {
      ...object,
      "x-method": "weather.sky",
      security: [{ sessionToken: [] }, { botToken: [] }],
      responses: { "204": {} },
    };
    const text = client({ ...document, paths: { "/sky": { get } } });
    const lines = [
      "Get the sky: `GET /sky`.",
      "",
      "Up *\\/ there.",
      "",
      "And above.",
      "",
      "Credential: sessionToken or botToken.",
      "",
      "@throws {FluxerError}",
    ];
    expect(text).toContain(`/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\nsky(`);
  });
});

test("a method accepts the query and the required headers after the body, each as an object", () => {
  const schema = { type: "string" };
  const parameters = [
    ...inPath.slice(0, 1),
    { name: "limit", in: "query", schema },
    { name: "X-Sum", in: "header", required: true, schema },
    { name: "X-Option", in: "header", schema },
  ];
  const text = methodsOf({ "x-method": "weather.sky", parameters, requestBody: named({ type: "object" }) });
  const types = 'schema.operations["getSky"]';
  expect(text).toContain(
    `sky( id: string, body: NonNullable<${types}["requestBody"]>["content"]["application/json"], query: NonNullable<${types}["parameters"]["query"]> | undefined, header: Pick<${types}["parameters"]["header"], "X-Sum">, options?: Options ): Promise<schema.Sky>;`
      .replaceAll("( ", "(")
      .replaceAll(" )", ")"),
  );
  expect(text).toContain("run(operations.getSky, { params: { path: { id }, query, header }, body }, options,");
});

test("an operation without x-method has no method", () => {
  expect(methodsOf({})).not.toContain("getSky");
});

const method = "x-method: applications.list\n";
const cases: readonly Case[] = [
  [
    "has a method that another operation has",
    "openapi/paths/user-applications.yaml",
    method,
    "‸x-method: applications.create\n",
    '‸ "applications.create" is already the method of createApplication; choose another for listApplications',
  ],
  [
    "has a method without a group",
    "openapi/paths/user-applications.yaml",
    method,
    "‸x-method: list\n",
    /^‸ "x-method" must be a group and a name in camelCase, such as `applications\.create`/,
  ],
];

describe("an operation's x-method", () => test.each(cases)("is rejected: %s", isTold));
