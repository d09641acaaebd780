import { beforeEach, describe, expect, test } from "vitest";
import { exchangeOf, OAuthClient } from "../../support/oauth-client.js";

let client: OAuthClient;
beforeEach(() => {
  client = new OAuthClient();
});

const rejected = (error_description: string) => ({ status: 400, json: { error: "invalid_client", error_description } });

describe("the client's credentials at the token endpoint", () => {
  const exchange = async (fields: Readonly<Record<string, string>>, authorization?: string) =>
    client.form("token", { ...exchangeOf(await client.code()), ...fields }, authorization);

  test("accepts the client ID of the form with the secret of the header", async () => {
    const { status } = await exchange({ client_id: client.application.id }, client.basic());
    expect(status).toBe(200);
  });

  test("prefers the client secret of the form to the one of the header", async () => {
    expect((await exchange(client.credentials, client.basic(undefined, "wrong"))).status).toBe(200);
    expect(await exchange({ client_secret: "wrong" }, client.basic())).toMatchObject(rejected("Invalid client_secret"));
  });

  test("prefers the client ID of the form to the one of the header", async () => {
    const { id } = client.sandbox.account.createApplication();
    expect(await exchange({ client_id: id }, client.basic())).toMatchObject(rejected("Invalid client_secret"));
  });

  test("accepts a hexadecimal client ID", async () => {
    const hexadecimal = `0x${BigInt(client.application.id).toString(16)}`;
    expect((await exchange({}, client.basic(hexadecimal))).status).toBe(200);
  });

  test("reads client credentials from base64 with any padding, after any whitespace and between foreign characters", async () => {
    const [, value = ""] = client.basic().split(" ");
    const bare = value.replaceAll("=", "");
    for (const sent of [bare, `  ${bare}====`, `\t${bare}=ignored`, `${bare.slice(0, 9)}!${bare.slice(9)}`])
      expect((await exchange({}, `Basic ${sent}`)).status, sent).toBe(200);
  });

  test.each(["grant_type", "token_type_hint"])(
    "does not check client credentials if %s has whitespace around it",
    async (name) => {
      const fields = { grant_type: " refresh_token", refresh_token: "x", token: "x", token_type_hint: "access_token " };
      const reply = await client.form(name === "grant_type" ? "token" : "token/revoke", {
        ...client.credentials,
        ...fields,
      });
      expect(reply.json).toMatchObject({ errors: [{ path: name, code: "INVALID_FORMAT" }] });
    },
  );

  test("rejects a client secret that was percent-encoded before Basic, and accepts it in the form", async () => {
    const { client_secret: secret } = client.application;
    expect(secret).toMatch(/-.*_|_.*-/);
    const encoded = secret.replaceAll("-", "%2D").replaceAll("_", "%5F");
    const { id } = client.application;
    expect(await exchange({}, client.basic(id, encoded))).toMatchObject(rejected("Invalid client_secret"));
    expect((await exchange(client.credentials)).status).toBe(200);
  });

  test.each([
    ["an empty secret in the header", (id: string) => `Basic ${btoa(`${id}:`)}`, "Missing client_secret"],
    ["no colon in the header", (id: string) => `Basic ${btoa(id)}`, "Invalid client credentials"],
    ["no header", () => undefined, "Invalid client credentials"],
    ["an unknown ID", () => `Basic ${btoa("1:x")}`, "Invalid client credentials"],
  ])("rejects client credentials with %s", async (_, header, description) => {
    expect(await exchange({}, header(client.application.id))).toMatchObject(rejected(description));
  });

  test("requires a client secret even with PKCE", async () => {
    const codeVerifier = "v".repeat(43);
    const code = await client.code({ codeChallenge: codeVerifier, codeChallengeMethod: "plain" });
    const form = { ...exchangeOf(code), code_verifier: codeVerifier, client_id: client.application.id };
    expect(await client.form("token", form)).toMatchObject(rejected("Missing client_secret"));
  });

  test("does not read client credentials from the query", async () => {
    const query = new URLSearchParams({ ...exchangeOf(await client.code()), ...client.credentials });
    const { status, json } = await client.send("POST", `token?${query}`, { body: new URLSearchParams({}) });
    expect([status, json["code"]]).toEqual([400, "INVALID_FORM_BODY"]);
  });
});

describe.each(["introspect", "token/revoke"])("the client's credentials at %s", (path) => {
  const send = (fields: Readonly<Record<string, string>>, authorization?: string) =>
    client.form(path, { token: "any", ...fields }, authorization);

  test("accepts client credentials after `basic` in any case", async () => {
    for (const scheme of ["basic", "BASIC"])
      expect((await send({}, client.basic().replace("Basic", scheme))).status).toBe(200);
  });

  test("rejects client credentials that are in the header and in the form", async () => {
    const twice = { status: 400, json: { error: "invalid_request", error_description: "INVALID_REQUEST" } };
    for (const fields of [client.credentials, { client_id: "1" }, { client_secret: "x" }])
      expect(await send(fields, client.basic())).toMatchObject(twice);
  });

  test("rejects client credentials without a secret before it checks the ID", async () => {
    for (const header of [undefined, "Bearer x", client.basic("abc", null), client.basic("abc", "")])
      expect(await send({}, header)).toMatchObject(rejected("Missing client_secret"));
    expect(await send({ client_secret: "x" })).toMatchObject(rejected("Invalid client credentials"));
  });

  test("returns a 500 if the client ID in the header is not a number", async () => {
    const { status, json } = await send({}, client.basic("abc", "x"));
    expect([status, json["message"]]).toEqual([500, expect.stringContaining("client ID in the Authorization header")]);
  });

  test("describes a wrong client secret in the words of the endpoint", async () => {
    const words = path === "introspect" ? "Invalid client credentials" : "Invalid client_secret";
    expect(await send({}, client.basic(undefined, "wrong"))).toMatchObject(rejected(words));
  });
});

test.each([
  ["JSON", { "Content-Type": "application/json" }],
  ["no Content-Type", { "Content-Type": "" }],
])("the token endpoint returns a 500 for %s", async (_, headers) => {
  const body = JSON.stringify({ ...exchangeOf(await client.code()), ...client.credentials });
  expect(await client.send("POST", "token", { headers, body: new TextEncoder().encode(body) })).toMatchObject({
    status: 500,
    json: { code: "INTERNAL_SERVER_ERROR", message: expect.stringContaining("Content-Type") as unknown },
  });
});
