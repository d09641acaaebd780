import { expect, test } from "vitest";
import { server } from "../../../../../scripts/generate/stages/emit/server.js";
import { documentOf } from "../../../../support/compiled.js";

test("a created resource has the example of its body and of its Location", () => {
  const headers = { Location: { schema: { type: "string", examples: ["/it/5"] } } };
  const content = { "application/json": { schema: {}, examples: { one: { value: { id: "5" } } } } };
  const post = { operationId: "createIt", summary: "Create it", responses: { "201": { headers, content } } };
  const limit = { "x-global-rate-limit": {} };
  const text = server({ ...documentOf({ type: "object" }), ...limit, paths: { "/it": { post } } });
  expect(text).toContain('"location": "/it/5", "example": { "id": "5" }');
});
