import { describe, expect, test } from "vitest";
import { createSandbox } from "../../sandbox/index.js";
import { issuesOf, send } from "../support/send.js";

const bad = { body: {} };

describe("the order of the checks of create", () => {
  test("credential, CAPTCHA, input, quota, moderation, unclaimed account", async () => {
    const sandbox = createSandbox({ captcha: true, quota: 0, blockedWords: ["bad"], rateLimits: false });
    const full = sandbox.createAccount({ claimed: false }).session;
    const token = (): Record<string, string> => ({ "X-Captcha-Token": sandbox.captchaToken() });
    expect((await send(sandbox, { ...bad, authorization: null })).json["code"]).toBe("UNAUTHORIZED");
    expect((await send(sandbox, { ...bad, authorization: full })).json["code"]).toBe("CAPTCHA_REQUIRED");
    const invalid = await send(sandbox, { ...bad, authorization: full, headers: token() });
    expect(issuesOf(invalid)).toEqual([["name", "INVALID_FORMAT"]]);
    const blocked = { body: { name: "bad" }, authorization: full };
    expect((await send(sandbox, { ...blocked, headers: token() })).json["code"]).toBe("MAX_APPLICATIONS");
  });

  test("moderation comes before the unclaimed account", async () => {
    const sandbox = createSandbox({ blockedWords: ["bad"] });
    const authorization = sandbox.createAccount({ claimed: false }).session;
    expect((await send(sandbox, { authorization, body: { name: "BAD" } })).json["code"]).toBe("CONTENT_BLOCKED");
    const { status, json } = await send(sandbox, { authorization });
    expect([status, json["code"]]).toEqual([400, "UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS"]);
  });

  test("the derived username is moderated, too", async () => {
    const sandbox = createSandbox({ blockedWords: ["bad_word"] });
    expect((await send(sandbox, { body: { name: "bad-word" } })).json["code"]).toBe("CONTENT_BLOCKED");
  });

  test("nothing refused exists", async () => {
    const sandbox = createSandbox({ blockedWords: ["bad"] });
    await send(sandbox, { body: { name: "bad" } });
    await send(sandbox, bad);
    expect(sandbox.applications).toEqual([]);
  });
});

describe("CAPTCHA", () => {
  test("a bad body spends the token", async () => {
    const sandbox = createSandbox({ captcha: true });
    const headers = { "X-Captcha-Token": sandbox.captchaToken() };
    expect((await send(sandbox, { ...bad, headers })).json["code"]).toBe("INVALID_FORM_BODY");
    expect((await send(sandbox, { headers })).json["code"]).toBe("INVALID_CAPTCHA");
  });

  test("a token lives ten minutes", async () => {
    let nowMs = 1_800_000_000_000;
    const sandbox = createSandbox({ captcha: true, now: () => nowMs });
    const [early, late] = [sandbox.captchaToken(), sandbox.captchaToken()];
    nowMs += 10 * 60_000 - 1;
    expect((await send(sandbox, { headers: { "X-Captcha-Token": early } })).status).toBe(200);
    nowMs += 1;
    expect((await send(sandbox, { headers: { "X-Captcha-Token": late } })).json["code"]).toBe("INVALID_CAPTCHA");
  });

  test("a token is the base64 of challenge and solution, a refusal carries a challenge", async () => {
    const sandbox = createSandbox({ captcha: true });
    const challenge = {
      parameters: expect.objectContaining({ algorithm: "PBKDF2/SHA-256" }) as unknown,
      signature: expect.any(String) as unknown,
    };
    const solution = { counter: expect.any(Number) as unknown, derivedKey: expect.any(String) as unknown };
    expect(JSON.parse(atob(sandbox.captchaToken()))).toEqual({ challenge, solution });
    const { json } = await send(sandbox);
    expect(json).toMatchObject({ captcha_provider: "altcha", altcha_challenge: challenge });
  });

  test("is not asked for, and a token is not to be had, where it is off", async () => {
    const sandbox = createSandbox();
    expect((await send(sandbox)).status).toBe(200);
    expect(() => sandbox.captchaToken()).toThrow("{ captcha: true }");
  });
});

describe("the quota", () => {
  test("is the spec's unless given", async () => {
    const sandbox = createSandbox({ quota: 1 });
    expect((await send(sandbox)).status).toBe(200);
    expect((await send(sandbox)).json["code"]).toBe("MAX_APPLICATIONS");
    expect((await send(sandbox, { authorization: sandbox.createAccount().session })).status).toBe(200);
  });

  test.each([-1, NaN])("rejects %d with its limits", (quota) => {
    expect(() => createSandbox({ quota })).toThrow(`quota must be a number from 0 to Infinity, not ${quota}`);
  });
});
