import { createSandbox } from "../../sandbox/index.js";
import { describe, expect, test } from "vitest";
import type { Sandbox, SandboxAccount } from "../../sandbox/index.js";
import { createClock, issuesOf, type Reply, send, times } from "../support/send.js";

const applications = "/oauth2/applications";
const required = { status: 403, code: "SUDO_MODE_REQUIRED" };

function reset(sandbox: Sandbox, account: SandboxAccount, id: string, body: object = {}, jwt?: string): Promise<Reply> {
  const headers = jwt === undefined ? {} : { "X-Fluxer-Sudo-Mode-JWT": jwt };
  const path = `${applications}/${id}/client-secret/reset`;
  return send(sandbox, { path, authorization: account.session, body, headers });
}

function summary({ status, json }: Reply): object {
  return { status, code: json["code"] };
}

describe("sudo with a password", () => {
  test("sudo is checked before existence and ownership", async () => {
    const sandbox = createSandbox();
    const reply = await reset(sandbox, sandbox.account, "1");
    expect(summary(reply)).toEqual(required);
    const methods = { totp: false, webauthn: false, backup_codes: false };
    expect(reply.json).toMatchObject({ has_mfa: false, methods });
    const { password } = sandbox.account;
    expect((await reset(sandbox, sandbox.account, "1", { password })).json["code"]).toBe("UNKNOWN_APPLICATION");
    const { id } = sandbox.createAccount().createApplication();
    expect((await reset(sandbox, sandbox.account, id, { password })).json["code"]).toBe("ACCESS_DENIED");
  });

  test.each([
    [{ password: "wrong password" }, ["password", "INVALID_PASSWORD"]],
    [{ password: "x" }, ["password", "PASSWORD_LENGTH_INVALID"]],
    [{ password: null }, ["password", "INVALID_FORMAT"]],
    [{ mfa_method: "sms", mfa_code: "000000" }, ["mfa_method", "INVALID_FORMAT"]],
    [{ mfa_method: " totp", mfa_code: "000000" }, ["mfa_method", "INVALID_FORMAT"]],
  ])("rejects the sudo verification %o", async (body, issue) => {
    const sandbox = createSandbox();
    expect(issuesOf(await reset(sandbox, sandbox.account, "1", body))).toEqual([issue]);
  });

  test("a verified password issues no sudo token and echoes the one sent, even if it is invalid", async () => {
    const sandbox = createSandbox();
    const { id } = sandbox.account.createApplication();
    const { password } = sandbox.account;
    const header = "x-fluxer-sudo-mode-jwt";
    expect((await reset(sandbox, sandbox.account, id, { password })).headers.has(header)).toBe(false);
    expect((await reset(sandbox, sandbox.account, id, { password }, "garbage")).headers.get(header)).toBe("garbage");
    expect(summary(await reset(sandbox, sandbox.account, id, {}, "garbage"))).toEqual(required);
    expect((await reset(sandbox, sandbox.account, id, { password }, "")).headers.has(header)).toBe(false);
  });

  test.each([
    { mfa_method: "totp", mfa_code: "123456" },
    { mfa_method: "webauthn", webauthn_response: {}, webauthn_challenge: "x" },
    { webauthn_response: "x" },
  ])("the sudo verification %o is invalid for an account without MFA", async (body) => {
    const sandbox = createSandbox();
    expect(summary(await reset(sandbox, sandbox.account, "1", body))).toEqual(required);
  });

  test("an account without a password requires no sudo verification", async () => {
    const sandbox = createSandbox();
    const account = sandbox.createAccount({ claimed: false });
    expect((await reset(sandbox, account, account.createApplication().id)).status).toBe(200);
  });

  test("requests rejected for lack of sudo count toward the rate limit, which both resets share", async () => {
    const sandbox = createSandbox({ now: createClock().now });
    await times(10, () => reset(sandbox, sandbox.account, "1"));
    const path = `${applications}/1/bot/reset-token`;
    expect((await send(sandbox, { path, body: {} })).json["code"]).toBe("RATE_LIMITED");
  });
});

describe("sudo with MFA", () => {
  function setUp() {
    const clock = createClock();
    const sandbox = createSandbox({ now: clock.now, rateLimits: false });
    const account = sandbox.createAccount({ mfa: true });
    const { id } = account.createApplication();
    const prove = (body: object, jwt?: string): Promise<Reply> => reset(sandbox, account, id, body, jwt);
    const totp = (mfa_code: string): object => ({ mfa_method: "totp", mfa_code });
    return { clock, sandbox, account, prove, totp };
  }

  test("an account with MFA must send a code and its method, not a password", async () => {
    const { account, prove } = setUp();
    const reply = await prove({ password: account.password });
    expect(summary(reply)).toEqual(required);
    expect(reply.json).toMatchObject({ has_mfa: true, methods: { totp: true } });
    expect(summary(await prove({ mfa_code: account.mfaCode() }))).toEqual(required);
  });

  test("reports INVALID_MFA_CODE for a missing code and for a passkey", async () => {
    const { account, prove } = setUp();
    const wrong = ["mfa_code", "INVALID_MFA_CODE"];
    expect(issuesOf(await prove({ mfa_method: "totp", password: account.password }))).toEqual([wrong]);
    const passkey = { mfa_method: "webauthn", webauthn_response: { id: "x" }, webauthn_challenge: "x" };
    expect(issuesOf(await prove(passkey))).toEqual([wrong]);
  });

  test("omits the sudo token header in an error response, even after a successful verification", async () => {
    const { sandbox, account, prove, totp } = setUp();
    const jwt = (await prove(totp(account.mfaCode()))).headers.get("x-fluxer-sudo-mode-jwt")!;
    const unknown = await reset(sandbox, account, "5", {}, jwt);
    expect([unknown.status, unknown.headers.has("x-fluxer-sudo-mode-jwt")]).toEqual([404, false]);
  });

  test("accepts an MFA code once, within 90 seconds, for its account only", async () => {
    const { clock, sandbox, account, prove, totp } = setUp();
    const [code, late] = [account.mfaCode(), account.mfaCode()];
    expect((await prove(totp(code))).status).toBe(200);
    for (const wrong of [code, sandbox.createAccount({ mfa: true }).mfaCode(), "abc"]) {
      expect(issuesOf(await prove(totp(wrong)))).toEqual([["mfa_code", "INVALID_MFA_CODE"]]);
    }
    clock.advance(90_000);
    expect(issuesOf(await prove(totp(late)))).toEqual([["mfa_code", "INVALID_MFA_CODE"]]);
  });

  test("a verified MFA code issues a sudo token that is valid for five minutes, for the same account only", async () => {
    const { clock, sandbox, account, prove, totp } = setUp();
    const jwt = (await prove(totp(account.mfaCode()))).headers.get("x-fluxer-sudo-mode-jwt")!;
    expect(jwt).toMatch(/^[\w+/]+\.[\w+/]+\.[\w-]+$/);
    clock.advance(5 * 60_000 - 1);
    const repeated = await prove({}, jwt);
    expect(repeated.status).toBe(200);
    expect(repeated.headers.get("x-fluxer-sudo-mode-jwt")).toBe(jwt);
    const other = sandbox.createAccount({ mfa: true });
    expect(summary(await reset(sandbox, other, other.createApplication().id, {}, jwt))).toEqual(required);
    clock.advance(1);
    expect(summary(await prove({}, jwt))).toEqual(required);
  });

  test("rejects a correct MFA code after 10 wrong ones in 15 minutes, and a correct code resets the count", async () => {
    const { clock, account, prove, totp } = setUp();
    for (let round = 0; round < 2; round++) {
      await times(9, () => prove(totp("wrong")));
      expect((await prove(totp(account.mfaCode()))).status).toBe(200);
    }
    await times(10, () => prove(totp("wrong")));
    expect(issuesOf(await prove(totp(account.mfaCode())))).toEqual([["mfa_code", "INVALID_MFA_CODE"]]);
    clock.advance(15 * 60_000);
    expect((await prove(totp(account.mfaCode()))).status).toBe(200);
  });

  test("the MFA properties of a bot show the second factor of its owner", async () => {
    const { sandbox, account } = setUp();
    const { json } = await send(sandbox, { authorization: account.session });
    expect(json).toMatchObject({ bot: { mfa_enabled: true, authenticator_types: [0] } });
  });

  test("mfaCode() throws for an account without MFA", () => {
    expect(() => createSandbox().account.mfaCode()).toThrow("{ mfa: true }");
  });
});

describe("an operation with sudo", () => {
  test("resetBotToken replaces the token at once and returns it outside `bot`", async () => {
    const sandbox = createSandbox();
    const { id, bot } = sandbox.account.createApplication();
    const path = `${applications}/${id}/bot/reset-token`;
    const { json } = await send(sandbox, { path, body: { password: sandbox.account.password } });
    expect(json).toEqual({ token: expect.stringMatching(`^${id}\\.`) as unknown, bot: expect.any(Object) as unknown });
    expect(json["bot"]).not.toHaveProperty("token");
    const asBot = (token: unknown): Promise<Reply> =>
      send(sandbox, { method: "GET", path: "/applications/@me", authorization: `Bot ${String(token)}` });
    expect((await asBot(bot.token)).json["code"]).toBe("INVALID_TOKEN");
    expect((await asBot(json["token"])).status).toBe(200);
  });

  test("resetClientSecret replaces the secret at once and returns it without the bot", async () => {
    const sandbox = createSandbox();
    const { json: created } = await send(sandbox);
    const id = String(created["id"]);
    const { json } = await reset(sandbox, sandbox.account, id, { password: sandbox.account.password });
    expect(Object.keys(json).sort()).toEqual([
      "bot_public",
      "bot_require_code_grant",
      "client_secret",
      "id",
      "name",
      "redirect_uris",
    ]);
    expect(sandbox.isClientSecret(id, String(created["client_secret"]))).toBe(false);
    expect(sandbox.isClientSecret(id, String(json["client_secret"]))).toBe(true);
  });

  test("deletes an application with its bot token, after which the quota allows another", async () => {
    const sandbox = createSandbox({ quota: 1 });
    const { id, bot } = sandbox.account.createApplication();
    const remove = { method: "DELETE", path: `${applications}/${id}`, body: { password: sandbox.account.password } };
    const gone = await send(sandbox, remove);
    expect([gone.status, gone.json, gone.headers.get("content-type")]).toEqual([204, {}, "text/plain; charset=UTF-8"]);
    expect((await send(sandbox, remove)).json["code"]).toBe("UNKNOWN_APPLICATION");
    const asBot = { method: "GET", path: "/applications/@me", authorization: `Bot ${bot.token}` };
    expect((await send(sandbox, asBot)).json["code"]).toBe("INVALID_TOKEN");
    expect((await send(sandbox)).status).toBe(200);
  });
});
