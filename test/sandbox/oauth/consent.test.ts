import { beforeEach, describe, expect, test } from "vitest";
import { callback, exchangeOf, OAuthClient, refreshOf } from "../../support/oauth-client.js";

let client: OAuthClient;
beforeEach(() => {
  client = new OAuthClient();
});

const login = { response_type: "code", redirect_uri: callback, scope: "identify" };

describe("a consent", () => {
  test("a consent encodes the state as a form and does not require `response_type`", async () => {
    const { json } = await client.consent({ ...login, response_type: undefined, state: "a b+c&d" });
    expect(String(json["redirect_to"])).toMatch(/^https:\/\/app\.example\/cb\?code=[\w-]{43}&state=a\+b%2Bc%26d$/);
  });

  test("accepts scopes between whitespace and plus signs, in any order and twice", async () => {
    const { json } = await client.consent({ ...login, scope: "email+identify \t email" });
    const code = new URL(String(json["redirect_to"])).searchParams.get("code") ?? "";
    const tokens = await client.form("token", { ...exchangeOf(code), ...client.credentials });
    expect(tokens.json["scope"]).toBe("identify email");
  });

  test("an unclaimed account can consent", async () => {
    const { session } = client.sandbox.createAccount({ claimed: false });
    expect((await client.consent(login, session)).status).toBe(200);
  });

  test.each([
    ["an unknown application", { client_id: "1" }, "invalid_client", "Invalid client credentials"],
    ["an unknown scope", { scope: "identify admin" }, "invalid_scope", "The requested scope is invalid or unsupported"],
    [
      "a redirect URI of another case",
      { redirect_uri: "https://APP.example/cb" },
      "invalid_request",
      "Invalid redirect_uri",
    ],
    [
      "another response type",
      { response_type: "token" },
      "invalid_request",
      "response_type must be code for non-bot scopes",
    ],
    ["no redirect URI", { redirect_uri: undefined }, "invalid_request", "redirect_uri required for non-bot scopes"],
    ["permissions that are not a number", { permissions: "x" }, "invalid_request", "INVALID_PERMISSIONS_INTEGER"],
    ["negative permissions", { permissions: "-8" }, "invalid_request", "INVALID_PERMISSIONS_NEGATIVE"],
    [
      "a response type with whitespace around it",
      { response_type: " code " },
      "invalid_request",
      "response_type must be code for non-bot scopes",
    ],
  ])("rejects a consent with an OAuth error for %s", async (_, change, error, error_description) => {
    const { status, json } = await client.consent({ ...login, ...change });
    expect([status, json]).toEqual([400, { error, error_description }]);
  });

  test.each([
    ["a community and a channel", { guild_id: "1", channel_id: "2" }, 400, "INVALID_FORM_BODY"],
    ["an unknown community", { scope: "bot", guild_id: "1" }, 403, "MISSING_PERMISSIONS"],
    ["an unknown channel", { scope: "bot", channel_id: "1" }, 404, "UNKNOWN_CHANNEL"],
    ["a state of 257 characters", { state: "x".repeat(257) }, 400, "INVALID_FORM_BODY"],
    ["a redirect URI that is not a URL", { redirect_uri: "nope" }, 400, "INVALID_FORM_BODY"],
    ["a redirect URI without a host", { redirect_uri: "app:callback" }, 400, "INVALID_FORM_BODY"],
  ])("rejects a consent with an API error for %s", async (_, change, status, code) => {
    const reply = await client.consent({ ...login, ...change });
    expect([reply.status, reply.json["code"]]).toEqual([status, code]);
  });

  test("checks a consent in the server's order", async () => {
    const owner = client.sandbox.createAccount();
    const hidden = owner.createApplication({ redirectUris: [callback], botPublic: false, botRequireCodeGrant: true });
    const next = async (body: object) => {
      const { json } = await client.consent(body);
      return json["error_description"] ?? json["code"];
    };
    let wrong: object = {
      ...{ guild_id: "1", channel_id: "2", permissions: "x", response_type: "token" },
      client_id: "1",
    };
    wrong = { ...wrong, scope: "bot admin", redirect_uri: undefined };
    expect(await next(wrong)).toBe("INVALID_FORM_BODY");
    expect(await next((wrong = { ...wrong, channel_id: undefined }))).toBe("INVALID_PERMISSIONS_INTEGER");
    expect(await next((wrong = { ...wrong, permissions: "0x8" }))).toMatch(/^response_type/);
    expect(await next((wrong = { ...wrong, response_type: "code" }))).toMatch(/^redirect_uri/);
    expect(await next((wrong = { ...wrong, redirect_uri: "https://evil.example/" }))).toMatch(/client/);
    expect(await next((wrong = { ...wrong, client_id: hidden.id }))).toMatch(/scope/);
    expect(await next((wrong = { ...wrong, scope: "bot", redirect_uri: undefined }))).toBe("BOT_IS_PRIVATE");
    const own = async (body: object) => (await client.consent(body, owner.session)).json;
    expect(await own(wrong)).toMatchObject({ error_description: "Missing redirect_uri" });
    expect(await own((wrong = { ...wrong, redirect_uri: "https://evil.example/" }))).toMatchObject({
      error_description: "Invalid redirect_uri",
    });
    expect(await own({ ...wrong, redirect_uri: callback })).toMatchObject({ code: "MISSING_PERMISSIONS" });
  });

  test("reports every invalid field of a consent in the server's order", async () => {
    const body = { ...{ client_id: "x", redirect_uri: "y", scope: null, state: "" }, guild_id: "z", permissions: 1 };
    const { json } = await client.consent({
      ...body,
      response_type: 1,
      code_challenge: "",
      code_challenge_method: "s256",
    });
    expect((json["errors"] as { path: string }[]).map(({ path }) => path)).toEqual([
      ...["response_type", "client_id", "redirect_uri", "scope", "state", "guild_id", "permissions"],
      ...["code_challenge", "code_challenge_method"],
    ]);
  });

  test("accepts any response type for `bot`, and permissions in any form that a number can have", async () => {
    for (const permissions of ["0x8", " 8 ", "8".repeat(257)])
      expect((await client.consent({ scope: "bot", response_type: "token", permissions })).status).toBe(200);
  });

  test.each([
    [1, { error: "invalid_client" }],
    [" 1 ", { error: "invalid_client" }],
    [-1, { errors: [{ path: "client_id", code: "INVALID_SNOWFLAKE_FORMAT" }] }],
    ["1\u202e", { errors: [{ path: "client_id", code: "INVALID_SNOWFLAKE_FORMAT" }] }],
    [1.5, { errors: [{ path: "client_id", code: "INVALID_FORMAT" }] }],
    [1e21, { errors: [{ path: "client_id", code: "INVALID_FORMAT" }] }],
  ])("reads the client ID %j as the server does", async (client_id, json) => {
    expect(await client.consent({ ...login, client_id })).toMatchObject({ status: 400, json });
  });

  test("a consent without any scope gives a code that cannot be exchanged", async () => {
    const { json } = await client.consent({ ...login, scope: "+" });
    const code = new URL(String(json["redirect_to"])).searchParams.get("code") ?? "";
    const exchange = () => client.form("token", { ...exchangeOf(code), ...client.credentials });
    for (const reply of [await exchange(), await exchange()])
      expect(reply).toMatchObject({ status: 400, json: { error: "invalid_grant" } });
  });

  test("rejects a consent to a private application for `bot` only, and not for its owner", async () => {
    const owner = client.sandbox.createAccount();
    const { id } = owner.createApplication({ redirectUris: [callback], botPublic: false });
    expect((await client.consent({ ...login, client_id: id })).status).toBe(200);
    const bot = { client_id: id, scope: "bot" };
    expect(await client.consent(bot)).toMatchObject({ status: 403, json: { code: "BOT_IS_PRIVATE" } });
    expect((await client.consent(bot, owner.session)).status).toBe(200);
  });

  test("a consent to a bot without redirect URI gives a code for the web app, unless the code grant is required", async () => {
    const { json } = await client.consent({ scope: "bot" });
    const target = new URL(String(json["redirect_to"]));
    const home = new URL("/", client.sandbox.url).href;
    expect(target.href.startsWith(`${home}?code=`)).toBe(true);
    const exchange = exchangeOf(target.searchParams.get("code") ?? "", home);
    expect((await client.form("token", { ...exchange, ...client.credentials })).json["scope"]).toBe("bot");
    const { id } = client.sandbox.account.createApplication({ botRequireCodeGrant: true });
    expect((await client.consent({ client_id: id, scope: "bot" })).status).toBe(400);
  });
});

describe("the account's authorizations", () => {
  const list = async () =>
    (await client.get("@me/authorizations", client.sandbox.account.session)).json as unknown as readonly {
      readonly scopes: readonly string[];
      readonly authorized_at: string;
    }[];

  test("an authorization joins the scopes of all grants, from the time of the first", async () => {
    await client.tokens({ scopes: ["email"] });
    client.wait(60);
    await client.tokens({ scopes: ["guilds", "identify"] });
    expect(await list()).toMatchObject([
      { scopes: ["identify", "email", "guilds"], authorized_at: "2026-11-24T00:00:00.000Z" },
    ]);
  });

  test("the authorizations leave out grants of `bot` alone and codes that were not exchanged", async () => {
    await client.code();
    await client.tokens({ scopes: ["bot"] });
    expect(await list()).toEqual([]);
    await client.tokens({ scopes: ["identify", "bot"] });
    expect(await list()).toMatchObject([{ scopes: ["identify"] }]);
  });

  test("revokes authorizations by application IDs that are numbers", async () => {
    const init = {
      headers: { Authorization: client.sandbox.account.session },
      body: JSON.stringify({ application_ids: [1, " 2 "] }),
    };
    const { status, json } = await client.send("POST", "@me/authorizations/revoke", init);
    expect([status, json["code"]]).toEqual([404, "UNKNOWN_APPLICATION"]);
  });

  test("an authorization dates from the oldest refresh token, which a refresh replaces", async () => {
    const tokens = await client.tokens();
    client.wait(60);
    await client.form("token", { ...refreshOf(tokens), ...client.credentials });
    expect(await list()).toMatchObject([{ authorized_at: "2026-11-24T00:01:00.000Z" }]);
  });
});

describe("GET /oauth2/authorize", () => {
  const open = (query: object, session = "") => {
    const search = new URLSearchParams({ client_id: client.application.id, redirect_uri: callback, ...query });
    return client.get(`authorize?${search}`, session);
  };

  test("passes an unknown client, an unknown scope and an unregistered redirect URI on to the page", async () => {
    const { status, location } = await open({
      client_id: "1",
      scope: "x",
      redirect_uri: "https://evil.example/?a=b c",
    });
    expect(status).toBe(302);
    const origin = new URL(client.sandbox.url).origin;
    expect(location).toBe(
      `${origin}/oauth2/authorize?client_id=1&scope=x&redirect_uri=https%3A%2F%2Fevil.example%2F%3Fa%3Db+c`,
    );
  });

  test("passes only known parameters on to the authorize page, in the server's order, without whitespace around them", async () => {
    const challenge = { code_challenge_method: "plain", code_challenge: "c" };
    const bot = { disable_guild_select: "true", permissions: "8", channel_id: "3", guild_id: "2" };
    const query = { ...challenge, ...bot, prompt: "consent", other: "x", state: " s ", response_type: "code" };
    const { location } = await open({ ...query, scope: " identify " });
    const passed = new URL(location ?? "").searchParams;
    expect([...passed.keys()]).toEqual([
      ...["client_id", "scope", "response_type", "redirect_uri", "state", "prompt", "guild_id", "channel_id"],
      ...["permissions", "disable_guild_select", "code_challenge", "code_challenge_method"],
    ]);
    expect([passed.get("scope"), passed.get("state")]).toEqual(["identify", "s"]);
  });

  test.each([
    [{ response_type: "token" }, ["response_type"]],
    [
      { scope: "", redirect_uri: "nope", client_id: "x", prompt: "login" },
      ["client_id", "redirect_uri", "scope", "prompt"],
    ],
    [{ scope: "x", state: "x".repeat(257) }, ["state"]],
    [{ scope: "x", prompt: " none " }, ["prompt"]],
  ])("GET /oauth2/authorize rejects the invalid query %j", async (query, paths) => {
    const { status, json } = await open({ scope: "identify", ...query });
    expect([status, (json["errors"] as { path: string }[]).map(({ path }) => path)]).toEqual([400, paths]);
  });

  test("prompt=none gives a code once all scopes were granted", async () => {
    const { session } = client.sandbox.account;
    const silent = { scope: "identify", prompt: "none", state: "s" };
    expect((await open(silent)).location).toBe(`${callback}?state=s&error=login_required`);
    expect((await open(silent, session)).location).toBe(`${callback}?state=s&error=consent_required`);
    await client.tokens();
    expect((await open({ ...silent, scope: "guilds" }, session)).location).toContain("consent_required");
    const { location } = await open(silent, session);
    const code = new URL(location ?? "").searchParams.get("code") ?? "";
    const tokens = await client.form("token", { ...exchangeOf(code), ...client.credentials });
    expect(tokens.json["scope"]).toBe("identify");
  });

  test("prompt=none never sends a code to an unregistered redirect URI", async () => {
    await client.tokens();
    const query = { scope: "identify", prompt: "none", redirect_uri: "https://evil.example/" };
    const { location } = await open(query, client.sandbox.account.session);
    expect(location).toBe(`${new URL("/", client.sandbox.url).href}?error=consent_required`);
  });

  test("prompt=none does not count `bot` among the scopes that must have been granted", async () => {
    const { session } = client.sandbox.account;
    const silent = { scope: "bot", prompt: "none" };
    expect((await open(silent, session)).location).toMatch(/\?code=/);
    await client.tokens({ scopes: ["identify"] });
    expect((await open({ ...silent, scope: "identify bot" }, session)).location).toMatch(/\?code=/);
  });

  test("prompt=none hides why a consent is impossible", async () => {
    const { id } = client.sandbox.createAccount().createApplication({ redirectUris: [callback], botPublic: false });
    const { session } = client.sandbox.account;
    const query = { client_id: id, scope: "bot", prompt: "none" };
    expect((await open(query, session)).location).toBe(`${callback}?error=consent_required`);
    const bot = `Bot ${client.application.bot.token}`;
    expect((await open({ scope: "identify", prompt: "none" }, bot)).location).toContain("consent_required");
  });
});
