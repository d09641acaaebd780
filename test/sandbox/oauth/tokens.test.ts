import { beforeEach, describe, expect, test } from "vitest";
import { createPkce } from "../../../src/oauth2.js";
import { callback, exchangeOf, OAuthClient, refreshOf } from "../../support/oauth-client.js";

let client: OAuthClient;
beforeEach(() => {
  client = new OAuthClient();
});

const invalidGrant = { status: 400, json: { error: "invalid_grant" } };
const statuses = (replies: readonly { status: number }[]) => replies.map(({ status }) => status).sort();

describe("a code", () => {
  const exchange = (code: string, more: Readonly<Record<string, string>> = {}) =>
    client.form("token", { ...exchangeOf(code), ...client.credentials, ...more });

  test("a code is valid for 600 seconds, as on the newest servers", async () => {
    const [early, late] = [await client.code(), await client.code()];
    client.wait(600);
    expect((await exchange(early)).status).toBe(200);
    client.wait(1);
    expect(await exchange(late)).toMatchObject(invalidGrant);
  });

  test("a code can be exchanged once, even by four parallel requests", async () => {
    const code = await client.code();
    expect(statuses(await Promise.all([1, 2, 3, 4].map(() => exchange(code))))).toEqual([200, 400, 400, 400]);
  });

  test("a code with an S256 challenge requires its verifier, and survives a wrong one", async () => {
    const { codeVerifier, codeChallenge } = await createPkce();
    const code = await client.code({ codeChallenge });
    expect(await exchange(code)).toMatchObject(invalidGrant);
    expect(await exchange(code, { code_verifier: codeChallenge })).toMatchObject(invalidGrant);
    expect((await exchange(code, { code_verifier: codeVerifier })).status).toBe(200);
  });

  test("a code with a challenge without method requires the challenge itself", async () => {
    const { json } = await client.consent({ scope: "identify", redirect_uri: callback, code_challenge: "x" });
    const code = new URL(String(json["redirect_to"])).searchParams.get("code") ?? "";
    expect((await exchange(code, { code_verifier: "x" })).status).toBe(200);
  });

  test("a code requires the redirect URI as a URL parser serializes it", async () => {
    const bare = client.sandbox.account.createApplication({ redirectUris: ["https://bare.example"] });
    const options = { scopes: ["identify"], redirectUri: "https://bare.example" };
    const target = await client.sandbox.authorize(bare, options);
    const code = new URL(target).searchParams.get("code") ?? "";
    const credentials = { client_id: bare.id, client_secret: bare.client_secret };
    const send = (uri: string) => client.form("token", { ...exchangeOf(code, uri), ...credentials });
    expect(await send("https://bare.example")).toMatchObject(invalidGrant);
    expect((await send("https://bare.example/")).status).toBe(200);
  });

  test("a code cannot be exchanged with a redirect URI that has no host", async () => {
    for (const uri of ["nope", "app:callback", "https://", "/cb"])
      expect((await client.form("token", { ...exchangeOf("", uri), ...client.credentials })).json).toMatchObject({
        code: "INVALID_FORM_BODY",
        errors: [{ path: "code" }, { path: "redirect_uri" }],
      });
  });

  test("removes whitespace around the fields of a token request", async () => {
    const padded = { client_secret: ` ${client.application.client_secret}\t` };
    expect((await exchange(` ${await client.code()} `, padded)).status).toBe(200);
  });
});

describe("a refresh token", () => {
  const refresh = (token: string, more: Readonly<Record<string, string>> = {}) =>
    client.form("token", { grant_type: "refresh_token", refresh_token: token, ...client.credentials, ...more });

  test("a refresh token can be used once, even by four parallel requests", async () => {
    const { refresh_token } = await client.tokens();
    const replies = await Promise.all([1, 2, 3, 4].map(() => refresh(refresh_token)));
    expect(statuses(replies)).toEqual([200, 400, 400, 400]);
  });

  test("a refresh leaves the old access token valid, and reuse of its token revokes nothing", async () => {
    const old = await client.tokens();
    const { json } = await client.form("token", { ...refreshOf(old), ...client.credentials });
    expect(await refresh(old.refresh_token)).toMatchObject(invalidGrant);
    for (const token of [old.access_token, json["access_token"]])
      expect((await client.get("userinfo", `Bearer ${token}`)).status).toBe(200);
    expect((await refresh(String(json["refresh_token"]))).status).toBe(200);
  });

  test("a refresh keeps the scopes and ignores `scope`", async () => {
    const { refresh_token } = await client.tokens();
    expect((await refresh(refresh_token, { scope: "guilds" })).json["scope"]).toBe("identify email");
  });

  test("a refresh token is valid after 30 days", async () => {
    const { refresh_token } = await client.tokens();
    client.wait(31 * 24 * 60 * 60);
    expect((await refresh(refresh_token)).status).toBe(200);
  });
});

describe("an access token", () => {
  test("an access token expires after seven days, for introspection too", async () => {
    const { access_token } = await client.tokens();
    client.wait(7 * 24 * 60 * 60);
    expect((await client.get("@me", `Bearer ${access_token}`)).status).toBe(200);
    client.wait(1);
    expect(await client.get("@me", `Bearer ${access_token}`)).toMatchObject({ status: 401 });
    const { json } = await client.form("introspect", { token: access_token, ...client.credentials });
    expect(json).toEqual({ active: false });
  });

  test.each(["access_token", "refresh_token"])(
    "revoking an access token with the hint %s revokes all that the user granted",
    async (hint) => {
      const [first, second] = [await client.tokens(), await client.tokens({ scopes: ["identify"] })];
      const other = await client.tokens({ account: client.sandbox.createAccount() });
      const code = await client.code();
      const form = { token: first.access_token, token_type_hint: hint, ...client.credentials };
      expect((await client.form("token/revoke", form)).status).toBe(200);
      expect((await client.get("userinfo", `Bearer ${second.access_token}`)).status).toBe(401);
      expect(await client.form("token", { ...refreshOf(second), ...client.credentials })).toMatchObject(invalidGrant);
      expect((await client.get("userinfo", `Bearer ${other.access_token}`)).status).toBe(200);
      expect((await client.form("token", { ...exchangeOf(code), ...client.credentials })).status).toBe(200);
    },
  );

  test("a refresh token revokes the grants only with its hint", async () => {
    const { access_token, refresh_token } = await client.tokens();
    const revoke = (hint: object) =>
      client.form("token/revoke", { token: refresh_token, ...hint, ...client.credentials });
    for (const hint of [{}, { token_type_hint: "access_token" }]) {
      expect((await revoke(hint)).status).toBe(200);
      expect((await client.get("userinfo", `Bearer ${access_token}`)).status).toBe(200);
    }
    await revoke({ token_type_hint: "refresh_token" });
    expect((await client.get("userinfo", `Bearer ${access_token}`)).status).toBe(401);
  });

  test("an access token is invalid for the owner's operations and identifies the user to the public one", async () => {
    const { access_token } = await client.tokens();
    const authorization = `Bearer ${access_token}`;
    expect(await client.get("applications/@me", authorization)).toMatchObject({ status: 403 });
    const { json } = await client.get(`applications/${client.application.id}/public`, authorization);
    expect(json).toMatchObject({ current_user: { id: client.sandbox.account.id } });
    expect(await client.get("../applications/@me", authorization)).toMatchObject({
      status: 401,
      json: { code: "INVALID_TOKEN" },
    });
  });
});

describe("the operations for access tokens", () => {
  test("getUserInfo checks the scope before the application", async () => {
    const [silent, speaking] = [await client.tokens({ scopes: ["guilds"] }), await client.tokens()];
    await client.asOwner("DELETE", "", { password: client.owner.password });
    const userInfo = async ({ access_token }: { access_token: string }) =>
      (await client.get("userinfo", `Bearer ${access_token}`)).json["code"];
    expect([await userInfo(silent), await userInfo(speaking)]).toEqual(["MISSING_OAUTH_SCOPE", "INVALID_TOKEN"]);
  });

  test("getCurrentAuthorization has no icon of the application, although the list of authorizations does", async () => {
    const { access_token } = await client.tokens();
    await client.asOwner("PATCH", "/bot", { avatar: btoa("GIF89a") });
    const { json } = await client.get("@me", `Bearer ${access_token}`);
    expect(json["application"]).toMatchObject({ icon: null });
    const list = await client.get("@me/authorizations", client.sandbox.account.session);
    expect(list.json).toMatchObject([{ application: { icon: expect.any(String) as unknown } }]);
  });

  test.each(["userinfo", "@me"])("%s rejects every other credential in the same way", async (path) => {
    const { access_token, refresh_token } = await client.tokens();
    const { session } = client.sandbox.account;
    const bot = `Bot ${client.application.bot.token}`;
    const others = ["", session, `Bearer ${session}`, bot, `Bearer ${refresh_token}`, `bearer ${access_token}`];
    for (const authorization of others)
      expect(await client.get(path, authorization)).toMatchObject({ status: 401, json: { code: "UNAUTHORIZED" } });
  });

  test.each([
    ["a claimed account", true],
    ["an account without an email address", false],
  ])("userinfo and @me show the email address of %s with its scope", async (_, claimed) => {
    const account = client.sandbox.createAccount({ claimed });
    const { access_token } = await client.tokens({ account });
    const userInfo = await client.get("userinfo", `Bearer ${access_token}`);
    const me = await client.get("@me", `Bearer ${access_token}`);
    for (const user of [userInfo.json, me.json["user"]])
      expect(user).toMatchObject(
        claimed ? { email: expect.stringContaining("@") as unknown, verified: true } : { email: null },
      );
    expect("verified" in userInfo.json).toBe(claimed);
  });
});
