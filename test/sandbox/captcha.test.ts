import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../../sandbox/index.js";
import { createClock } from "../support/send.js";

const startedAt = Date.UTC(2026, 10, 24);

function start() {
  const clock = createClock(startedAt);
  const sandbox = createSandbox({ captcha: true, rateLimits: false, now: clock.now });
  const create = async (token?: string) => {
    const headers = { Authorization: sandbox.account.session, ...(token && { "X-Captcha-Token": token }) };
    const init = { method: "POST", headers, body: '{"name":"Weather bot"}' };
    const response = await sandbox.fetch(`${sandbox.url}/oauth2/applications`, init);
    const body = (await response.json()) as { code?: string; altcha_challenge: Challenge };
    return { status: response.status, code: body.code, challenge: body.altcha_challenge };
  };
  return { clock, create };
}

async function solve(challenge: Challenge) {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error("the challenge has no solution");
  return solution;
}

const toToken = (payload: unknown) => Buffer.from(JSON.stringify(payload)).toString("base64");
const invalid = { status: 400, code: "INVALID_CAPTCHA" };

describe("an ALTCHA challenge of the sandbox", () => {
  it("CAPTCHA_REQUIRED has a challenge that altcha-lib can solve", async () => {
    const { create } = start();
    const { status, code, challenge } = await create();
    expect([status, code]).toEqual([400, "CAPTCHA_REQUIRED"]);
    expect(challenge.parameters).toMatchObject({ algorithm: "PBKDF2/SHA-256", expiresAt: startedAt / 1000 + 600 });
    const token = toToken({ challenge, solution: await solve(challenge) });
    expect((await create(token)).status).toBe(200);
  });

  it("INVALID_CAPTCHA has a new challenge, so that a client can solve it", async () => {
    const { create } = start();
    const { challenge, ...rest } = await create("wrong");
    expect(rest).toEqual(invalid);
    expect((await create(toToken({ challenge, solution: await solve(challenge) }))).status).toBe(200);
  });

  it("a CAPTCHA challenge can be used once, even by two requests in parallel", async () => {
    const { create } = start();
    const { challenge } = await create();
    const token = toToken({ challenge, solution: await solve(challenge) });
    const both = await Promise.all([create(token), create(token)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await create(token)).toMatchObject(invalid);
  });

  it("a CAPTCHA challenge expires after 10 minutes", async () => {
    const { clock, create } = start();
    const { challenge } = await create();
    const token = toToken({ challenge, solution: await solve(challenge) });
    clock.advance(10 * 60 * 1000);
    expect(await create(token)).toMatchObject(invalid);
  });

  it("a CAPTCHA challenge is only valid in the sandbox that created it", async () => {
    const { challenge } = await start().create();
    const token = toToken({ challenge, solution: await solve(challenge) });
    expect(await start().create(token)).toMatchObject(invalid);
  });

  it("accepts the parameters of a CAPTCHA challenge in any order, and a solution without the time", async () => {
    const { create } = start();
    const { challenge } = await create();
    const { counter, derivedKey } = await solve(challenge);
    const parameters = Object.fromEntries(Object.entries(challenge.parameters).reverse());
    expect(
      (await create(toToken({ challenge: { ...challenge, parameters }, solution: { counter, derivedKey } }))).status,
    ).toBe(200);
  });

  it.each<[string, (payload: { challenge: Challenge; solution: { counter: number; derivedKey: string } }) => unknown]>([
    ["a lower cost", ({ challenge, solution }) => ({ challenge: withParameter(challenge, { cost: 1 }), solution })],
    [
      "a later expiration",
      ({ challenge, solution }) => ({ challenge: withParameter(challenge, { expiresAt: 9e9 }), solution }),
    ],
    ["another signature", ({ challenge, solution }) => ({ challenge: { ...challenge, signature: "00" }, solution })],
    [
      "another counter",
      ({ challenge, solution: { counter, ...rest } }) => ({ challenge, solution: { ...rest, counter: counter + 1 } }),
    ],
    ["another key", ({ challenge, solution }) => ({ challenge, solution: { ...solution, derivedKey: "00" } })],
    ["a negative counter", ({ challenge, solution }) => ({ challenge, solution: { ...solution, counter: -1 } })],
    ["no solution", ({ challenge }) => ({ challenge })],
    ["null", () => null],
    ["more than 4096 characters", (payload) => ({ ...payload, padding: "x".repeat(4096) })],
  ])("rejects a CAPTCHA token with %s, which does not consume the challenge", async (_, change) => {
    const { create } = start();
    const { challenge } = await create();
    const payload = { challenge, solution: await solve(challenge) };
    expect(await create(toToken(change(payload)))).toMatchObject(invalid);
    expect((await create(toToken(payload))).status).toBe(200);
  });
});

function withParameter(challenge: Challenge, changed: Partial<Challenge["parameters"]>): Challenge {
  return { ...challenge, parameters: { ...challenge.parameters, ...changed } };
}
