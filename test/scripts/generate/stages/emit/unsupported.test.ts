import { describe, expect, test } from "vitest";
import { client } from "../../../../../scripts/generate/stages/emit/client.js";
import { stylesOf } from "../../../../../scripts/generate/stages/emit/parameters.js";
import { checkSupported } from "../../../../../scripts/generate/stages/emit/supported.js";
import type { OpenApi, OperationObject, Schema } from "../../../../../scripts/spec/openapi.js";
import { documentOf } from "../../../../support/compiled.js";

const text = { type: "string" };
const list = { type: "array", items: text };
const object = { type: "object", properties: { a: text } };
const at = ["paths", "/it", "get"];

function documentWith(operation: Partial<OperationObject>, method = "get"): OpenApi {
  const whole = { operationId: "getIt", summary: "Get it", responses: { "204": {} }, ...operation };
  return { ...documentOf({ type: "object" }), paths: { "/it": { [method]: whole } } };
}

const query = (schema: Schema, more: Schema = {}) => ({ name: "a", in: "query", schema, ...more });

test("stylesOf() returns the parameter styles that are not openapi-fetch's default", () => {
  const parameters = [
    query(list),
    query(list, { name: "b", style: "pipeDelimited", explode: false }),
    query(object, { name: "c" }),
    query(object, { name: "d", style: "deepObject" }),
    query(text, { name: "e" }),
    query(list, { name: "f", in: "path", style: "matrix", explode: true }),
    query(text, { name: "g", in: "path" }),
  ];
  expect(stylesOf(documentWith({ parameters }))).toEqual({
    query: {
      b: { array: { style: "pipeDelimited", explode: false } },
      c: { object: { style: "form", explode: true } },
    },
    path: { f: ";f*" },
  });
});

describe("a parameter", () => {
  test.each<[name: string, parameter: Schema, message: string]>([
    ["is a cookie", query(text, { in: "cookie" }), "is a cookie"],
    ["has no schema", { name: "a", in: "query", content: {} }, "requires a `schema`"],
    ["has a style of another place", query(list, { style: "matrix" }), "use form or spaceDelimited"],
    ["is nested", query({ type: "array", items: list }), "is nested or has several types"],
    ["is an array or an object", query({ anyOf: [list, object] }), "is nested or has several types"],
    ["is an object in a header", query(object, { in: "header" }), "is an object"],
    [
      "has a name that is not a header name",
      query(text, { in: "header", name: "X Check" }),
      "the name of a header can't have",
    ],
    ["is a header of the client", query(text, { in: "header", name: "authorization" }), "the client sets itself"],
    ["has a name that a URL must encode", query(text, { name: "a&b" }), "characters that a URL must encode"],
  ])("is rejected with its location if it %s", (_, parameter, message) => {
    const run = () => stylesOf(documentWith({ parameters: [parameter] }));
    expect(run).toThrow(expect.objectContaining({ name: "BundleError", pointer: [...at, "parameters", "0"] }));
    expect(run).toThrow(message);
  });

  test("is rejected if it has another style in another operation", () => {
    const parameters = [query(list)];
    const item = {
      parameters: [query(list, { explode: false })],
      operationId: "b",
      summary: "B",
      responses: { "204": {} },
    };
    const document = documentWith({ parameters });
    const run = () => stylesOf({ ...document, paths: { ...document.paths, "/b": { get: item } } });
    expect(run).toThrow("has another type or style in another operation");
  });
});

describe("an operation", () => {
  const content = (type: string) => ({ content: { [type]: { schema: text } } });
  test.each<[name: string, operation: Partial<OperationObject>, place: string[], message: string]>([
    [
      "takes XML",
      { requestBody: content("text/xml") },
      ["requestBody", "content", "text/xml"],
      "use application/json, ",
    ],
    [
      "returns an image",
      { responses: { "200": content("image/png") } },
      ["responses", "200", "content", "image/png"],
      "use application/json or text/plain",
    ],
    ["is a GET with a body", { requestBody: content("application/json") }, ["requestBody"], "use query parameters"],
    ["returns no success", { responses: { "404": {} } }, ["responses"], "a success response is missing"],
    [
      "returns two media types",
      { responses: { "200": { content: { ...content("text/csv").content, ...content("application/json").content } } } },
      ["responses", "200", "content", "application/json"],
      "one media type per success response",
    ],
    ["has a server of its own", { servers: [] } as object, ["servers"], "one base URL for all operations"],
    ["requires two credentials", { security: [{ a: [] }, { a: [], b: [] }] }, ["security", "1"], "name one credential"],
    ["accepts no credential among others", { security: [{}, { a: [] }] }, ["security", "0"], "use `[]` for none"],
    ["returns a range of statuses", { responses: { "2XX": {} } }, ["responses", "2XX"], "list each status"],
  ])("is rejected with its location if it %s", (_, operation, place, message) => {
    const run = () => checkSupported(documentWith(operation));
    expect(run).toThrow(expect.objectContaining({ name: "BundleError", pointer: [...at, ...place] }));
    expect(run).toThrow(message);
  });

  test("is rejected if two path parameters become one argument", () => {
    const parameters = ["thing-id", "thingId"].map((name) => query(text, { name, in: "path" }));
    const run = () => client(documentWith({ "x-method": "things.get", parameters }));
    expect(run).toThrow(expect.objectContaining({ name: "BundleError", pointer: [...at, "parameters"] }));
    expect(run).toThrow('two path parameters become the argument "thingId"; rename one');
  });

  test("is rejected if the client does not have its HTTP method", () => {
    expect(() => checkSupported(documentWith({}, "trace"))).toThrow("the client does not support TRACE");
  });
});

describe("a document", () => {
  const document = documentWith({});
  const item = document.paths["/it"]!;
  const apiKey = { type: "apiKey", in: "header", name: "Authorization" };
  const withScheme = (scheme: Schema) => ({
    components: { schemas: {}, securitySchemes: { key: { ...apiKey, ...scheme } } },
  });
  test.each<[name: string, change: Partial<OpenApi>, pointer: string[], message: string]>([
    [
      "has variables in its first server",
      { servers: [{ url: "https://{host}/v1" }] },
      ["servers", "0", "url"],
      "put such a server first",
    ],
    ["has only a path as its first server", { servers: [{ url: "/v1" }] }, ["servers", "0", "url"], "whole URL"],
    [
      "has a server for one path",
      { paths: { "/it": Object.assign({ servers: [] }, item) } },
      ["paths", "/it", "servers"],
      "one base URL",
    ],
    [
      "has one operation at two paths",
      { paths: { "/it": item, "/b": item } },
      ["paths", "/b", "get"],
      "/b and /it refer to this",
    ],
    ["has a fragment in a path", { paths: { "/it#a": item } }, ["paths", "/it#a"], "ends the path of a URL"],
    [
      "has a credential in a cookie",
      withScheme({ in: "cookie" }),
      ["components", "securitySchemes", "key"],
      "in: header",
    ],
    [
      "has a credential in another header",
      withScheme({ name: "X-Key" }),
      ["components", "securitySchemes", "key"],
      "name: Authorization",
    ],
  ])("is rejected with its location if it %s", (_, change, pointer, message) => {
    const run = () => checkSupported({ ...document, ...change });
    expect(run).toThrow(expect.objectContaining({ name: "BundleError", pointer }));
    expect(run).toThrow(message);
  });

  test("can have its credential in the Authorization header, in any case", () => {
    expect(() => checkSupported({ ...document, ...withScheme({ name: "authorization" }) })).not.toThrow();
  });
});
