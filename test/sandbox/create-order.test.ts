import { describe, expect, test } from "vitest";
import { createSandbox } from "../../sandbox/index.js";
import { issuesOf, send } from "../support/send.js";

const bad = { body: {} };

describe("createApplication", () => {
  test("checks the credential, CAPTCHA, input and quota in this order, before moderation", async () => {
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

  test("checks moderation before it rejects an unclaimed account", async () => {
    const sandbox = createSandbox({ blockedWords: ["bad"] });
    const authorization = sandbox.createAccount({ claimed: false }).session;
    expect((await send(sandbox, { authorization, body: { name: "BAD" } })).json["code"]).toBe("CONTENT_BLOCKED");
    const { status, json } = await send(sandbox, { authorization });
    expect([status, json["code"]]).toEqual([400, "UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS"]);
  });

  test("checks the derived username for blocked words", async () => {
    const sandbox = createSandbox({ blockedWords: ["bad_word"] });
    expect((await send(sandbox, { body: { name: "bad-word" } })).json["code"]).toBe("CONTENT_BLOCKED");
  });

  test("a rejected createApplication creates nothing", async () => {
    const sandbox = createSandbox({ blockedWords: ["bad"] });
    await send(sandbox, { body: { name: "bad" } });
    await send(sandbox, bad);
    expect(sandbox.applications).toEqual([]);
  });
});

describe("a CAPTCHA token", () => {
  test("a request with an invalid body consumes its CAPTCHA token", async () => {
    const sandbox = createSandbox({ captcha: true });
    const headers = { "X-Captcha-Token": sandbox.captchaToken() };
    expect((await send(sandbox, { ...bad, headers })).json["code"]).toBe("INVALID_FORM_BODY");
    expect((await send(sandbox, { headers })).json["code"]).toBe("INVALID_CAPTCHA");
  });

  test("a CAPTCHA token expires after 10 minutes", async () => {
    let nowMs = 1_800_000_000_000;
    const sandbox = createSandbox({ captcha: true, now: () => nowMs });
    const [early, late] = [sandbox.captchaToken(), sandbox.captchaToken()];
    nowMs += 10 * 60_000 - 1;
    expect((await send(sandbox, { headers: { "X-Captcha-Token": early } })).status).toBe(200);
    nowMs += 1;
    expect((await send(sandbox, { headers: { "X-Captcha-Token": late } })).json["code"]).toBe("INVALID_CAPTCHA");
  });

  test("captchaToken() returns the base64 of a challenge like the one in CAPTCHA_REQUIRED, with its solution", async () => {
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

  test("requires no CAPTCHA token, and captchaToken() throws, if CAPTCHAs are off", async () => {
    const sandbox = createSandbox();
    expect((await send(sandbox)).status).toBe(200);
    expect(() => sandbox.captchaToken()).toThrow("{ captcha: true }");
  });
});

describe("the quota", () => {
  test("the quota limits the applications of each account", async () => {
    const sandbox = createSandbox({ quota: 1 });
    expect((await send(sandbox)).status).toBe(200);
    expect((await send(sandbox)).json["code"]).toBe("MAX_APPLICATIONS");
    expect((await send(sandbox, { authorization: sandbox.createAccount().session })).status).toBe(200);
  });

  test.each([-1, NaN])("createSandbox() rejects the quota %d with the valid values", (quota) => {
    expect(() => createSandbox({ quota })).toThrow(`quota must be a number from 0 to Infinity, not ${quota}`);
  });
});
