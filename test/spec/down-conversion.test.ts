import { expect, test } from "vitest";
import { isObject } from "../../scripts/shared/json.js";
import { document, generated } from "../support/documents.js";

/** Converts the parts of the 3.0 document that differ in 3.1 back to 3.1. */
function up(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(up);
  if (!isObject(value)) return value;
  const { nullable, example, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, up(member)]),
  );
  if (nullable === true) rest["type"] = [rest["type"], "null"];
  // In 3.1, parameters keep `example`, and schemas, which also have a type, have `examples`.
  if (example !== undefined) Object.assign(rest, "type" in rest ? { examples: [example] } : { example });
  return rest;
}

test("the 3.0 document specifies everything that the 3.1 document specifies", () => {
  const { openapi, info, ...rest } = generated("openapi-3.0.json");
  const { openapi: newer, info: newerInfo, ...newerRest } = document;
  expect([openapi, newer]).toEqual(["3.0.3", "3.1.0"]);
  const { summary, ...sayable } = newerInfo as Record<string, unknown>;
  expect(summary).toBeDefined();
  expect(info).toEqual(sayable);
  expect(up(rest)).toEqual(newerRest);
});
