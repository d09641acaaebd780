import { describe, expect, it, vi } from "vitest";
import { created, failure, json, scripted } from "../../support/client.js";
import { limited, refused, scriptedClient, settle, stopClock } from "../../support/clock.js";

stopClock();

describe("a 429", () => {
  it.each<[body: object, header: string, seconds: number | undefined]>([
    [{ retry_after: 0 }, "7", 0],
    [{ retry_after: -1 }, "7", 7],
    [{}, "1.25", undefined],
    [{}, "x7", undefined],
    [{}, "7x", undefined],
  ])("a 429 is retried after the stated wait: body %j, Retry-After %s, %s seconds", async (body, header, seconds) => {
    const script = scripted(limited(body, { "Retry-After": header }));
    const error = await settle(failure(scriptedClient(script, { maxRetries: 0 }).applications.create({ name: "x" })));
    expect(error).toMatchObject({ name: "FluxerRateLimitError", retryAfterSeconds: seconds });
  });

  it("a 429 that states no wait is retried after a backoff of less than 500 ms", async () => {
    const script = scripted(new Response("", { status: 429, headers: { "Retry-After": "soon" } }), json(created));
    const delays: number[] = [];
    await settle(
      scriptedClient(script, { onRetry: ({ delayMs }) => void delays.push(delayMs) }).applications.create({
        name: "x",
      }),
    );
    expect(delays).toHaveLength(1);
    expect(delays[0]).toBeLessThan(500);
  });

  it("a 429 fails at once with retryAt if the wait is longer than maxRetryWaitMs", async () => {
    const headers = {
      "X-RateLimit-Bucket": "2c1f",
      "X-RateLimit-Limit": "10",
      "X-RateLimit-Scope": "user",
      "X-Request-ID": "r-9",
    };
    const script = scripted(limited({ retry_after: 359.897, global: false }, headers));
    const error = await failure(scriptedClient(script).applications.create({ name: "x" }));
    expect(error).toMatchObject({
      name: "FluxerRateLimitError",
      status: 429,
      sent: "yes",
      requestId: "r-9",
      global: false,
      retryAfterSeconds: 359.897,
      retryAt: new Date("2026-11-23T12:05:59.897Z"),
      bucket: { id: "2c1f", limit: 10, scope: "user" },
    });
    expect(error.message).toContain("Try again at 2026-11-23T12:05:59.897Z");
  });

  it("a 429 is retried if the wait is at most maxRetryWaitMs, to the millisecond", async () => {
    const within = scripted(limited({ retry_after: 360 }), json(created));
    await settle(scriptedClient(within, { maxRetryWaitMs: 360_000 }).applications.create({ name: "x" }));
    expect(within.requests).toHaveLength(2);
    const over = scripted(limited({ retry_after: 360.001 }));
    await failure(scriptedClient(over, { maxRetryWaitMs: 360_000 }).applications.create({ name: "x" }));
    expect(over.requests).toHaveLength(1);
  });

  it("a global 429 is never retried, and its error warns that the session can be revoked", async () => {
    const script = scripted(limited({ retry_after: 0.02, global: true }));
    const error = await failure(scriptedClient(script).applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerRateLimitError", global: true });
    expect(error.message).toContain("the session may be revoked");
  });
});

describe("a 503", () => {
  it.each([500, 502, 504])("a 503 is the only 5xx after which a create is retried, unlike a %i", async (status) => {
    const busy = json({ code: "BUSY", message: "Busy." }, { status, headers: { "Retry-After": "1" } });
    const script = scripted(busy, json(created));
    const error = await settle(failure(scriptedClient(script).applications.create({ name: "x" })));
    expect(error).toMatchObject({ name: "FluxerApiError", status, retryAfterSeconds: 1 });
    expect(error.message).toContain("Check before you retry");
    expect(error.message).not.toContain("Try again at");
    expect(script.requests).toHaveLength(1);
  });

  it("a 503 fails at once with retryAfterSeconds if Retry-After is longer than maxRetryWaitMs", async () => {
    const script = scripted(
      json({ code: "SERVICE_UNAVAILABLE", message: "Busy." }, { status: 503, headers: { "Retry-After": "6" } }),
    );
    const error = await failure(scriptedClient(script).applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerApiError", retryAfterSeconds: 6 });
    expect(error.message).toContain("Try again at 2026-11-23T12:00:06.000Z");
  });
});

describe("the backoff", () => {
  it("the backoff doubles its limit with each attempt, up to maxRetryWaitMs", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.999);
    const script = scripted(refused, refused, refused, refused, json(created));
    const delays: number[] = [];
    const client = scriptedClient(script, {
      maxRetries: 4,
      maxRetryWaitMs: 1500,
      onRetry: ({ delayMs }) => void delays.push(delayMs),
    });
    await settle(client.applications.create({ name: "x" }));
    expect(delays.map(Math.round)).toEqual([500, 999, 1499, 1499]);
  });
});
