import { describe, expect, test } from "vitest";
import { isObject } from "../../scripts/shared/json.js";
import { resolve } from "../../scripts/spec/openapi.js";
import { document, media } from "../support/documents.js";

// The properties that the public documentation page shows for `POST /oauth2/applications`, with their types.
const request = { name: "string", redirect_uris: "array", bot_public: "boolean", bot_require_code_grant: "boolean" };
const bot = {
  id: "string",
  username: "string",
  discriminator: "string",
  bio: "string",
  flags: "integer",
  avatar: "string",
  banner: "string",
  token: "string",
  mfa_enabled: "boolean",
  authenticator_types: "array",
};
const response = { id: "string", ...request, client_secret: "string", bot: "object" };

/** Returns the types of all properties of a schema, including its parts. */
function typesOf(schema: unknown): Record<string, string> {
  const target = resolve(document, schema);
  if (!isObject(target)) return {};
  const { properties = {}, allOf = [] } = target as { properties?: Record<string, unknown>; allOf?: unknown[] };
  const own = Object.entries(properties).map(([name, member]) => [name, typeOf(member)]);
  return Object.assign({}, ...allOf.map(typesOf), Object.fromEntries(own)) as Record<string, string>;
}

function typeOf(schema: unknown): string {
  const { type, allOf } = resolve(document, schema) as { type?: string | string[]; allOf?: unknown[] };
  return [type ?? (allOf ? "object" : "none")].flat().find((name) => name !== "null") ?? "none";
}

const schemaOf = (name: string) => media.find((one) => one.name === name)?.schema;

describe("the operation of Fluxer's documentation page", () => {
  test("is in the spec with its URL", () => {
    expect(document.servers[0].url).toBe("https://api.fluxer.app/v1");
    expect(document.paths["/oauth2/applications"]?.post?.operationId).toBe("createApplication");
  });

  test("accepts the request that the page shows", () => {
    expect(typesOf(schemaOf("createApplication request application/json"))).toEqual(request);
  });

  test("returns the response that the page shows", () => {
    expect(typesOf(schemaOf("createApplication 200 application/json"))).toEqual(response);
    expect(typesOf(document.components.schemas["CreatedBot"])).toEqual(bot);
  });

  test("has an ID that matches the page's pattern", () => {
    expect(document.components.schemas["Snowflake"]?.["pattern"]).toBe("^(0|[1-9][0-9]*)$");
  });

  test("has the page's response as an example, property by property", () => {
    const created = media.find(({ name }) => name.startsWith("createApplication 200"))?.examples["created"]?.value;
    const { bot: exampleBot, ...rest } = created as Record<string, object>;
    expect(Object.keys({ ...rest, bot: exampleBot }).sort()).toEqual(Object.keys(response).sort());
    expect(Object.keys(exampleBot ?? {}).sort()).toEqual(Object.keys(bot).sort());
  });

  test("describes the page's credential and the one that works", () => {
    expect(Object.keys(document.components.securitySchemes)).toEqual([
      "sessionToken",
      "botToken",
      "oauth2Token",
      "clientSecret",
    ]);
    expect(document.paths["/oauth2/applications"]?.post?.security).toEqual([{ sessionToken: [] }]);
  });
});
