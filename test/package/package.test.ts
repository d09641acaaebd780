import * as bare from "fluxer-oauth2/client";
import openapi from "fluxer-oauth2/openapi.json" with { type: "json" };
import { createSandbox } from "fluxer-oauth2/sandbox";
import { createFluxerClient, sessionToken } from "fluxer-oauth2";
import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.js";
import { validate } from "../../src/request/validate.js";
import manifest from "../../package.json" with { type: "json" };
import { version } from "../../generated/operations.js";

/** The request of the documentation page with values for its placeholders, and the properties of its response. */
const example = {
  name: "Example",
  redirect_uris: ["https://example.com/callback"],
  bot_public: true,
  bot_require_code_grant: true,
};
const members = ["id", "name", "redirect_uris", "bot_public", "bot_require_code_grant", "client_secret", "bot"];
const botMembers = [
  "id",
  "username",
  "discriminator",
  "bio",
  "flags",
  "avatar",
  "banner",
  "token",
  "mfa_enabled",
  "authenticator_types",
];

describe("the built package", () => {
  it("creates the documentation page's application over HTTP, with every property of its example", async () => {
    const sandbox = createSandbox();
    await using server = await sandbox.listen();
    const client = createFluxerClient({ auth: sessionToken(sandbox.account.session), baseUrl: server.url });
    const application = await client.applications.create(example);
    expect(application).toMatchObject(example);
    expect(Object.keys(application).sort()).toEqual(members.sort());
    expect(Object.keys(application.bot ?? {}).sort()).toEqual(botMembers.sort());
    expect(validate(operations.createApplication.responses[200]?.schema ?? {}, application, { strict: false })).toEqual(
      [],
    );
  });

  it("exports the plain openapi-fetch client, typed by the spec", async () => {
    const sandbox = createSandbox();
    const client = bare.createClient({ baseUrl: sandbox.url, fetch: (request) => sandbox.fetch(request) });
    const headers = { Authorization: sandbox.account.session };
    const { data, error } = await client.POST("/oauth2/applications", { body: { name: "x" }, headers });
    expect(error).toBeUndefined();
    expect(data?.name).toBe("x");
    const { error: refusal } = await client.POST("/oauth2/applications", { body: { name: "" }, headers });
    expect(refusal).toMatchObject({ code: "INVALID_FORM_BODY" });
  });

  it("contains the bundled spec", () => {
    expect(openapi.paths["/oauth2/applications"].post.operationId).toBe("createApplication");
  });

  it("knows its own version", () => {
    expect(version).toBe(manifest.version);
  });
});
