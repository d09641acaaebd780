import { expect, test } from "vitest";
import type { OpenApi } from "../../../../../scripts/spec/openapi.js";
import { operations } from "../../../../../scripts/generate/stages/emit/operations.js";
import { documentOf } from "../../../../support/compiled.js";

function sensitiveNames(components: Partial<OpenApi["components"]>, rest: object = {}): unknown {
  const document = documentOf({ type: "object" });
  const { operations: text } = operations(
    {
      ...document,
      ...rest,
      components: { ...document.components, ...components },
    },
    "1.2.3",
  );
  return JSON.parse(/sensitiveNames[^[]*(\[.*?\])/.exec(text)?.[1] ?? "");
}

test("a credential's header name is the name of a secret", () => {
  const apiKey = { type: "apiKey", in: "header", name: "X-Api-Key" };
  const bearer = { type: "http", scheme: "bearer" };
  expect(sensitiveNames({ securitySchemes: { apiKey, bearer } })).toEqual(["authorization", "x-api-key"]);
});

test("a property name is the name of a secret only if the property is marked, wherever it occurs", () => {
  const marked = { type: "string", "x-sensitive": true };
  const properties = {
    name: marked,
    open_token: { type: "string", "x-sensitive": false },
    list: { type: "array", items: { allOf: [{ type: "object", properties: { Inner_Secret: marked } }] } },
  };
  expect(sensitiveNames({ schemas: { A: { type: "object", properties } } })).toEqual(["inner_secret", "name"]);
});

test("a header's name on the wire is the name of a secret, not its component's name", () => {
  const headers = { "X-Proof": { $ref: "#/components/headers/Proof" }, "X-Open": { schema: { type: "string" } } };
  const object = { operationId: "a", summary: "A", responses: { "200": { headers } } };
  const Proof = { "x-sensitive": true, schema: { type: "string" } };
  const paths = { "/a": { get: object } };
  expect(sensitiveNames({ headers: { Proof } }, { paths })).toEqual(["x-proof"]);
});

test.each([
  ["get", {}, true],
  ["put", {}, true],
  ["delete", {}, true],
  ["post", {}, false],
  ["patch", {}, false],
  ["post", { "x-idempotent": true }, true],
  ["delete", { "x-idempotent": false }, false],
])("%s with %j is safe to retry: %s", (method, extension, repeatable) => {
  const object = { operationId: "doIt", summary: "Do it", responses: { "204": {} }, ...extension };
  const { operations: text } = operations(
    {
      ...documentOf({ type: "object" }),
      paths: { "/it": { [method]: object } },
    },
    "1.2.3",
  );
  expect(text).toContain(`"idempotent": ${repeatable}`);
});

test.each([
  ["a reserved word", [{ default: 1 }], "default"],
  ["a name of the generated module", [{ version: 1 }], "version"],
  ["a name that occurs twice", [{ pageSize: 1 }, { pageSize: 2 }], "pageSize"],
])("a constant is rejected with its location if it has %s", (_, constants, name) => {
  const tags = constants.map((each) => ({ "x-constants": each }));
  const run = () => operations({ ...documentOf({ type: "object" }), tags } as OpenApi, "1.2.3");
  const pointer = ["tags", `${tags.length - 1}`, "x-constants", name];
  expect(run).toThrow(expect.objectContaining({ name: "BundleError", pointer }));
});
