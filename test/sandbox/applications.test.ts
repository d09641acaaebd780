import { createSandbox } from "../../sandbox/index.js";
import { describe, expect, test } from "vitest";
import { applications, create, get } from "../support/application-requests.js";
import { issuesOf, send } from "../support/send.js";

const none = { code: "UNKNOWN_APPLICATION" };

describe("an owner's view", () => {
  test.each(["/users/@me/applications", "/oauth2/applications/@me"])(
    "%s lists the caller's applications, oldest first, without secrets and with sorted URIs",
    async (path) => {
      const sandbox = createSandbox();
      expect((await get(sandbox, path)).json).toEqual([]);
      const first = await create(sandbox, { name: "A", redirect_uris: ["https://z.example", "https://a.example"] });
      const second = await create(sandbox);
      await send(sandbox, { authorization: sandbox.createAccount().session });
      const { json } = await get(sandbox, path);
      expect(json).toMatchObject([
        { id: first.id, redirect_uris: ["https://a.example", "https://z.example"] },
        { id: second.id },
      ]);
      expect(JSON.stringify(json)).not.toMatch(/client_secret|token/);
    },
  );

  test("returns every property of the application to its owner, except the secrets", async () => {
    const sandbox = createSandbox();
    const { client_secret: _, bot, ...rest } = await create(sandbox);
    const { token: __, ...publicBot } = bot as Record<string, unknown>;
    expect((await get(sandbox, `${applications}/${rest.id}`)).json).toEqual({ ...rest, bot: publicBot });
  });

  test("returns a 403 for another owner's application and a 404 for an unknown one", async () => {
    const sandbox = createSandbox();
    const { id } = await create(sandbox);
    const denied = await get(sandbox, `${applications}/${id}`, sandbox.createAccount().session);
    expect([denied.status, denied.json["code"]]).toEqual([403, "ACCESS_DENIED"]);
    const missing = await get(sandbox, `${applications}/0`);
    expect([missing.status, missing.json["code"]]).toEqual([404, "UNKNOWN_APPLICATION"]);
  });

  test.each([
    ["-1", "INVALID_SNOWFLAKE_FORMAT"],
    ["1.5", "INVALID_SNOWFLAKE_FORMAT"],
    ["0001574301443089760372", "INVALID_SNOWFLAKE_FORMAT"],
    ["0x10", "INVALID_SNOWFLAKE_FORMAT"],
    ["%20", "INVALID_SNOWFLAKE_FORMAT"],
    ["1%2F2", "INVALID_SNOWFLAKE_FORMAT"],
    ["%zz", "INVALID_SNOWFLAKE_FORMAT"],
    ["%40me", "INVALID_SNOWFLAKE_FORMAT"],
    ["%EF%BC%91", "INVALID_SNOWFLAKE_FORMAT"],
    ["9223372036854775808", "SNOWFLAKE_OUT_OF_RANGE"],
  ])("rejects the ID %s with %s", async (id, code) => {
    expect(issuesOf(await get(createSandbox(), `${applications}/${id}`))).toEqual([["id", code]]);
  });

  test("accepts the largest ID", async () => {
    expect((await get(createSandbox(), `${applications}/9223372036854775807`)).json).toMatchObject(none);
  });

  test("returns an owner's view to HEAD without its body", async () => {
    const sandbox = createSandbox();
    const { id } = await create(sandbox);
    const { status, json } = await send(sandbox, { method: "HEAD", path: `${applications}/${id}` });
    expect([status, json]).toEqual([200, {}]);
  });

  test.each([
    "/oauth2/applications/@me/",
    "/OAuth2/applications/@me",
    "//oauth2/applications/@me",
    "/oauth2/applications/1/",
    "/oauth2/applications/",
  ])("returns a 404 for the path %s", async (path) => {
    expect((await get(createSandbox(), path)).json["code"]).toBe("NOT_FOUND");
  });
});

describe("the public view", () => {
  test("the public view requires no credential and omits the MFA properties, with sorted redirect URIs", async () => {
    const sandbox = createSandbox();
    const redirect_uris = ["https://b.example", "https://a.example"];
    const { id } = await create(sandbox, { name: "App", bot_public: false, redirect_uris });
    const { json } = await get(sandbox, `${applications}/${id}/public`, null);
    expect(json).toEqual({
      ...{ id, name: "App", icon: null, description: null, redirect_uris: redirect_uris.toSorted(), scopes: ["bot"] },
      bot_public: false,
      bot: {
        ...{ id, username: "App", avatar: null, banner: null, bio: null, flags: 0 },
        discriminator: expect.any(String) as unknown,
      },
      current_user: null,
    });
  });

  test("the public view includes an authenticated caller, and has bot_public true for the owner", async () => {
    const sandbox = createSandbox();
    const { id } = await create(sandbox, { name: "App", bot_public: false });
    const other = sandbox.createAccount();
    const seen = async (authorization: string): Promise<unknown> =>
      (await get(sandbox, `${applications}/${id}/public`, authorization)).json;
    expect(await seen(sandbox.account.session)).toMatchObject({
      bot_public: true,
      current_user: { id: sandbox.account.id },
    });
    expect(await seen(other.session)).toMatchObject({ bot_public: false, current_user: { id: other.id } });
    expect(await seen("Bot unknown")).toMatchObject({ current_user: null });
    const viewer = sandbox.account.createApplication();
    expect(await seen(`Bot ${viewer.bot.token}`)).toMatchObject({ current_user: { id: viewer.id, bot: true } });
  });
});

describe("an ID in the path", () => {
  test("removes whitespace around an ID in the path", async () => {
    const sandbox = createSandbox();
    const { id } = sandbox.account.createApplication();
    for (const sent of [`%20${id}`, `${id}%0A`]) {
      expect((await get(sandbox, `/oauth2/applications/${sent}`, sandbox.account.session)).json["id"]).toBe(id);
    }
    const { json } = await get(sandbox, "/oauth2/applications/%20", sandbox.account.session);
    expect(json["errors"]).toMatchObject([{ path: "id", code: "INVALID_SNOWFLAKE_FORMAT" }]);
  });
});

describe("a path", () => {
  test("decodes letters in a path, but no reserved characters", async () => {
    const sandbox = createSandbox();
    const status = async (path: string) => (await get(sandbox, path, sandbox.account.session)).status;
    for (const path of ["/%6fauth2/applications/@me", "/users/@me/applic%61tions"])
      expect(await status(path)).toBe(200);
    for (const path of ["/users/%40me/applications", "/oauth2%2Fapplications/@me"])
      expect(await status(path)).toBe(404);
  });
});

describe("the bot's view", () => {
  test.each(["/oauth2/applications/@me", "/applications/@me"])("%s returns the bot's application", async (path) => {
    const sandbox = createSandbox();
    const redirectUris = ["https://b.example", "https://a.example"];
    const { id, bot } = sandbox.account.createApplication({ name: "My bot", redirectUris });
    const { json } = await get(sandbox, path, `Bot ${bot.token}`);
    expect(json).toMatchObject({ id, name: "My bot", verify_key: "0".repeat(64), owner: { id: sandbox.account.id } });
    expect(json).toMatchObject({ bot: { id, mfa_enabled: false }, redirect_uris: redirectUris.toSorted() });
    expect(json).toMatchObject({ icon: null, description: null });
    expect(JSON.stringify(json)).not.toContain(bot.token);
  });

  test("/applications/@me accepts the prefix in any case and rejects everything except bot tokens with INVALID_TOKEN", async () => {
    const sandbox = createSandbox();
    const { bot } = sandbox.account.createApplication();
    const path = "/applications/@me";
    expect((await get(sandbox, path, `bot ${bot.token}`)).status).toBe(200);
    expect((await get(sandbox, path, `Bot  ${bot.token}`)).status).toBe(200);
    for (const authorization of [
      null,
      sandbox.account.session,
      `Bearer ${sandbox.account.createAccessToken()}`,
      "Bot x.y",
    ]) {
      const { status, json } = await get(sandbox, path, authorization);
      expect([status, json["code"]]).toEqual([401, "INVALID_TOKEN"]);
    }
  });

  test("/oauth2/applications/@me accepts a bot token with leading zeros or a hexadecimal ID", async () => {
    const sandbox = createSandbox();
    const { id, bot } = sandbox.account.createApplication();
    const secret = bot.token.slice(id.length + 1);
    const status = async (sent: string) => (await get(sandbox, "/oauth2/applications/@me", `Bot ${sent}`)).status;
    for (const number of [`00${id}`, `0x${BigInt(id).toString(16)}`])
      expect(await status(`${number}.${secret}`), number).toBe(200);
    for (const wrong of [
      ` ${bot.token}`,
      `${bot.token}.`,
      `${bot.token}.x`,
      `${id}.`,
      `${id}`,
      `x.${secret}`,
      `.${secret}`,
      secret,
    ])
      expect(await status(wrong), wrong).toBe(401);
  });

  test("/oauth2/applications/@me rejects the prefix in lowercase and an OAuth2 access token", async () => {
    const sandbox = createSandbox();
    const path = "/oauth2/applications/@me";
    expect((await get(sandbox, path, `bot ${sandbox.account.createApplication().bot.token}`)).json["code"]).toBe(
      "UNAUTHORIZED",
    );
    expect((await get(sandbox, path, `Bearer ${sandbox.account.createAccessToken()}`)).json["code"]).toBe(
      "ACCESS_DENIED",
    );
  });
});
