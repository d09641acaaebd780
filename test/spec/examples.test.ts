import { describe, expect, test } from "vitest";
import { isObject } from "../../scripts/shared/json.js";
import { operationsOf, resolve } from "../../scripts/spec/openapi.js";
import { oracle } from "../support/oracle.js";
import { document, media, visit } from "../support/documents.js";

test("every operation describes the responses 429, 500 and 503", () => {
  for (const { object } of operationsOf(document))
    expect(Object.keys(object.responses)).toEqual(expect.arrayContaining(["429", "500", "503"]));
});

describe.each(media)("$name", ({ schema, examples }) => {
  const isValid = oracle(schema);

  test("has named examples", () => {
    expect(Object.keys(examples)).not.toEqual([]);
  });

  test.each(Object.entries(examples))("has the example %s, which matches the schema", (_, { value }) => {
    expect(value).toBeDefined();
    expect(isValid(value)).toBe(true);
  });
});

test.each([
  [
    "400",
    [
      "CAPTCHA_REQUIRED",
      "INVALID_CAPTCHA",
      "INVALID_FORM_BODY",
      "MAX_APPLICATIONS",
      "UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS",
    ],
  ],
  ["401", ["UNAUTHORIZED"]],
  ["403", ["ACCESS_DENIED", "CONTENT_BLOCKED", "GLOBAL_IP_BANNED", "GLOBAL_IP_TEMPORARILY_BANNED", "TOR_BLOCKED"]],
  ["429", ["RATE_LIMITED"]],
  ["500", ["BOT_USER_GENERATION_FAILED", "INTERNAL_SERVER_ERROR"]],
  ["503", ["SERVICE_UNAVAILABLE"]],
])("createApplication has an example for each code that it returns with status %s", (status, codes) => {
  const examples = media.find(({ name }) => name.startsWith(`createApplication ${status} `))?.examples ?? {};
  const shown = Object.values(examples).map(({ value }) => (isObject(value) ? value["code"] : undefined));
  expect([...new Set(shown.filter(Boolean))].sort()).toEqual(codes);
});

test("every code of an example is a known value", () => {
  const { ErrorCode } = document.components.schemas;
  const codes = media.flatMap(({ examples }) =>
    Object.values(examples).map(({ value }) => (isObject(value) && "message" in value ? value["code"] : undefined)),
  );
  expect(ErrorCode?.["x-extensible-enum"]).toEqual(expect.arrayContaining(codes.filter(Boolean)));
});

test("every header and parameter has an example", () => {
  const without: string[] = [];
  visit(document, (object, keys) => {
    if (keys.at(-2) !== "headers" && keys.at(-2) !== "parameters") return;
    const target = resolve(document, object);
    const { example, schema } = target as { example?: unknown; schema?: unknown };
    const { examples } = resolve(document, schema) as { examples?: unknown[] };
    if (example === undefined && examples?.[0] === undefined) without.push(keys.join("/"));
  });
  expect(without).toEqual([]);
});

test("every secret in an example is visibly made up", () => {
  visit(document, (object, keys) => {
    for (const name of ["token", "client_secret"])
      if (keys.includes("value") && name in object) expect(object[name]).toMatch(/madeUp/);
  });
  expect(JSON.stringify(document)).toContain("madeUpBotToken");
});
