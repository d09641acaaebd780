import { beforeEach, describe, expect, test } from "vitest";
import { callback, exchangeOf, OAuthClient } from "../../support/oauth-client.js";

let client: OAuthClient;
beforeEach(() => {
  client = new OAuthClient();
});

const login = { response_type: "code", redirect_uri: callback, scope: "identify" };

describe("a consent", () => {
  test("encodes the state as a form and does not require `response_type`", async () => {
    const { json } = await client.consent({ ...login, response_type: undefined, state: "a b+c&d" });
    expect(String(json["redirect_to"])).toMatch(/^https:\/\/app\.example\/cb\?code=[\w-]{43}&state=a\+b%2Bc%26d$/);
  });

  test("accepts scopes between whitespace and plus signs, in any order and twice", async () => {
    const { json } = await client.consent({ ...login, scope: "email+identify \t email" });
    const code = new URL(String(json["redirect_to"])).searchParams.get("code") ?? "";
    const tokens = await client.form("token", { ...exchangeOf(code), ...client.credentials });
    expect(tokens.json["scope"]).toBe("identify email");
  });

  test("works for an unclaimed account", async () => {
    const { session } = client.sandbox.createAccount({ claimed: false });
    expect((await client.consent(login, session)).status).toBe(200);
  });

  test.each([
    ["an unknown application", { client_id: "1" }, 404, "UNKNOWN_APPLICATION"],
    ["an unknown scope", { scope: "identify admin" }, 400, "invalid_scope"],
    ["no scope but a plus sign", { scope: "+" }, 400, "invalid_scope"],
    ["a redirect URI of another case", { redirect_uri: "https://APP.example/cb" }, 400, "invalid_request"],
    ["no redirect URI", { redirect_uri: undefined }, 400, "invalid_request"],
    ["a community and a channel", { guild_id: "1", channel_id: "2" }, 400, "INVALID_FORM_BODY"],
    ["an unknown community", { scope: "bot", guild_id: "1" }, 403, "MISSING_PERMISSIONS"],
    ["an unknown channel", { scope: "bot", channel_id: "1" }, 404, "UNKNOWN_CHANNEL"],
    ["permissions that are not a number", { scope: "bot", permissions: "x" }, 400, "invalid_request"],
    ["negative permissions", { scope: "bot", permissions: "-8" }, 400, "invalid_request"],
    ["a state of 257 characters", { state: "x".repeat(257) }, 400, "INVALID_FORM_BODY"],
  ])("is rejected for %s", async (_, change, status, code) => {
    const reply = await client.consent({ ...login, ...change });
    expect([reply.status, reply.json["code"] ?? reply.json["error"]]).toEqual([status, code]);
  });

  test("to a private application is rejected for `bot` only, and not for its owner", async () => {
    const owner = client.sandbox.createAccount();
    const { id } = owner.createApplication({ redirectUris: [callback], botPublic: false });
    expect((await client.consent({ ...login, client_id: id })).status).toBe(200);
    const bot = { client_id: id, scope: "bot" };
    expect(await client.consent(bot)).toMatchObject({ status: 403, json: { code: "BOT_IS_PRIVATE" } });
    expect((await client.consent(bot, owner.session)).status).toBe(200);
  });

  test("to a bot without redirect URI gives a code for the web app, unless the code grant is required", async () => {
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

  test("join the scopes of all grants, from the time of the first", async () => {
    await client.tokens({ scopes: ["email"] });
    client.wait(60);
    await client.tokens({ scopes: ["guilds", "identify"] });
    expect(await list()).toMatchObject([
      { scopes: ["identify", "email", "guilds"], authorized_at: "2026-11-24T00:00:00.000Z" },
    ]);
  });

  test("leave out `bot` alone and codes that were not exchanged", async () => {
    await client.code();
    await client.tokens({ scopes: ["bot"] });
    expect(await list()).toEqual([]);
    await client.tokens({ scopes: ["identify", "bot"] });
    expect(await list()).toHaveLength(1);
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
      `${origin}/oauth2/authorize?client_id=1&redirect_uri=https%3A%2F%2Fevil.example%2F%3Fa%3Db+c&scope=x`,
    );
  });

  test("with prompt=none gives a code once all scopes were granted", async () => {
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

  test("with prompt=none never sends a code to an unregistered redirect URI", async () => {
    await client.tokens();
    const query = { scope: "identify", prompt: "none", redirect_uri: "https://evil.example/" };
    const { location } = await open(query, client.sandbox.account.session);
    expect(location).toBe(`${new URL("/", client.sandbox.url).href}?error=consent_required`);
  });
});
