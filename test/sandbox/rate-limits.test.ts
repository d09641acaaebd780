import { describe, expect, test } from "vitest";
import { createSandbox } from "../../sandbox/index.js";
import { createClock, send, times } from "../support/send.js";

const minuteMs = 60_000;

describe("the rate limit of createApplication", () => {
  test("allows 10 requests at once and rejects the 11th with a wait of 6 minutes", async () => {
    const clock = createClock();
    const sandbox = createSandbox({ now: clock.now });
    await times(10, async () => expect((await send(sandbox)).status).toBe(200));
    clock.advance(103);
    const denied = await send(sandbox);
    expect(denied.status).toBe(429);
    expect(denied.json).toEqual({
      code: "RATE_LIMITED",
      message: expect.any(String) as unknown,
      global: false,
      retry_after: 359.897,
    });
    expect(Object.fromEntries(denied.headers)).toMatchObject({
      "retry-after": "360",
      "x-ratelimit-limit": "10",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(Date.UTC(2026, 10, 23, 1) / 1000),
      "x-ratelimit-reset-after": "3599.897",
      "x-ratelimit-bucket": "2c1fbeaefa6a002b",
      "x-ratelimit-scope": "user",
    });
    expect(denied.headers.has("x-ratelimit-global")).toBe(false);
    expect(sandbox.applications).toHaveLength(10);
  });

  test("allows exactly one more request after 6 minutes", async () => {
    const clock = createClock();
    const sandbox = createSandbox({ now: clock.now });
    await times(10, () => send(sandbox));
    clock.advance(6 * minuteMs - 1);
    expect((await send(sandbox)).json).toMatchObject({ code: "RATE_LIMITED", retry_after: 0.001 });
    clock.advance(1);
    expect((await send(sandbox)).status).toBe(200);
    expect((await send(sandbox)).json).toMatchObject({ code: "RATE_LIMITED", retry_after: 360 });
  });

  test("does not count a rate-limited request", async () => {
    const clock = createClock();
    const sandbox = createSandbox({ now: clock.now });
    await times(15, () => send(sandbox));
    clock.advance(6 * minuteMs);
    expect((await send(sandbox)).status).toBe(200);
  });

  test("counts an invalid request, and checks the limit before the input", async () => {
    const sandbox = createSandbox({ now: createClock().now });
    await times(10, async () => expect((await send(sandbox, { body: {} })).status).toBe(400));
    expect((await send(sandbox, { body: {} })).json["code"]).toBe("RATE_LIMITED");
  });

  test("the rate limit is separate for each user and kind of credential", async () => {
    const sandbox = createSandbox({ now: createClock().now });
    const bot = `Bot ${sandbox.account.createApplication().bot.token}`;
    await times(11, () => send(sandbox));
    expect((await send(sandbox, { authorization: sandbox.account.createSession() })).status).toBe(429);
    expect((await send(sandbox, { authorization: sandbox.createAccount().session })).status).toBe(200);
    expect((await send(sandbox, { authorization: bot })).status).toBe(403);
  });

  test("counts unauthenticated requests by IP address", async () => {
    const sandbox = createSandbox({ now: createClock().now });
    const anonymous = { authorization: null };
    await times(10, async () => expect((await send(sandbox, anonymous)).status).toBe(401));
    expect((await send(sandbox, anonymous)).status).toBe(429);
    expect((await send(sandbox, { authorization: "flx_unknown" })).status).toBe(429);
    expect((await send(sandbox, { ...anonymous, headers: { "X-Forwarded-For": "203.0.113.7" } })).status).toBe(401);
    expect((await send(sandbox)).status).toBe(200);
  });

  test("counts the addresses of an IPv6 /64 network together", async () => {
    const sandbox = createSandbox({ now: createClock().now });
    const from = (address: string) =>
      send(sandbox, { authorization: null, headers: { "X-Forwarded-For": `${address}, 10.0.0.1` } });
    await times(10, (index) => from(`2001:db8:0:1::${index}`));
    expect((await from("2001:db8:0:1:ffff::")).status).toBe(429);
    expect((await from("2001:db8:0:2::1")).status).toBe(401);
  });

  test("adds no headers to a session's successful response or to a bot's error response", async () => {
    const sandbox = createSandbox({ now: createClock().now });
    const bot = { authorization: `Bot ${sandbox.account.createApplication().bot.token}` };
    for (const sent of [{}, bot, { ...bot, method: "GET", path: "/oauth2/applications/5/public" }]) {
      const { headers } = await send(sandbox, sent);
      expect([...headers.keys()].filter((name) => name.startsWith("x-ratelimit"))).toEqual([]);
    }
  });

  test("adds headers to a bot's successful response, with the reset time rounded down", async () => {
    const nowMs = Date.UTC(2026, 10, 23) + 900;
    const sandbox = createSandbox({ now: () => nowMs });
    const bot = {
      method: "GET",
      path: "/oauth2/applications/@me",
      authorization: `Bot ${sandbox.account.createApplication().bot.token}`,
    };
    const { headers } = await send(sandbox, bot);
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-ratelimit-limit": "60",
      "x-ratelimit-remaining": "59",
      "x-ratelimit-reset": String(Math.floor((nowMs + 1000) / 1000)),
      "x-ratelimit-reset-after": "1",
    });
    expect(headers.has("x-ratelimit-scope")).toBe(false);
    expect(headers.has("retry-after")).toBe(false);
  });

  test("no rate limit is enforced if rate limits are off", async () => {
    const sandbox = createSandbox({ rateLimits: false, quota: Infinity });
    await times(60, async () => expect((await send(sandbox)).status).toBe(200));
  });
});

describe("the global rate limit", () => {
  test("the global rate limit is 50 requests per second and adds only the global headers", async () => {
    const sandbox = createSandbox({ now: createClock().now });
    await times(50, () => send(sandbox));
    const denied = await send(sandbox);
    expect(denied.status).toBe(429);
    expect(denied.json).toMatchObject({ code: "RATE_LIMITED", global: true, retry_after: 0.02 });
    const headers = Object.fromEntries(denied.headers);
    expect(headers).toMatchObject({ "retry-after": "1", "x-ratelimit-global": "true", "x-ratelimit-scope": "global" });
    expect(headers).not.toHaveProperty("x-ratelimit-limit");
    expect(headers).not.toHaveProperty("x-ratelimit-bucket");
  });

  test("the global rate limit permanently revokes the session that exceeds it, but no other session", async () => {
    const clock = createClock();
    const sandbox = createSandbox({ now: clock.now });
    const other = sandbox.account.createSession();
    await times(51, () => send(sandbox));
    clock.advance(60 * minuteMs);
    expect((await send(sandbox)).json["code"]).toBe("UNAUTHORIZED");
    expect((await send(sandbox, { authorization: other })).status).toBe(200);
  });

  test("the global rate limit does not revoke the token of a bot that exceeds it", async () => {
    const clock = createClock();
    const sandbox = createSandbox({ now: clock.now });
    const authorization = `Bot ${sandbox.account.createApplication().bot.token}`;
    await times(51, () => send(sandbox, { authorization }));
    clock.advance(60 * minuteMs);
    expect((await send(sandbox, { authorization })).json["code"]).toBe("ACCESS_DENIED");
  });

  test("the global rate limit allows another request after 20 ms", async () => {
    const clock = createClock();
    const sandbox = createSandbox({ now: clock.now });
    await times(50, () => send(sandbox));
    clock.advance(20);
    expect((await send(sandbox)).json).toMatchObject({ global: false });
  });
});
