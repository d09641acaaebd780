import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFluxerClient, type FluxerClient, type FluxerClientOptions, sessionToken } from "../../src/index.js";
import { created, failure, json, scripted } from "../support/client.js";

const refused = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } });
const reset = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } });
const limited = (body: object, headers: Record<string, string> = {}) =>
  json({ code: "RATE_LIMITED", message: "Slow down.", ...body }, { status: 429, headers });

function clientOf(script: ReturnType<typeof scripted>, options: Partial<FluxerClientOptions> = {}) {
  return createFluxerClient({ auth: sessionToken("flx_abc"), fetch: script.fetch, ...options });
}

/** Runs a call to its end, however long it waits: the clock is ours. */
async function settle<T>(call: Promise<T>): Promise<T> {
  call.catch(() => {});
  await vi.runAllTimersAsync();
  return call;
}

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 12) }));
afterEach(() => void vi.useRealTimers());

describe("a request that never reached the server", () => {
  it.each<[what: string, cause: object]>([
    ["a connect that failed for every address", { errors: [{ code: "ECONNREFUSED" }, { code: "EHOSTUNREACH" }] }],
    ["a time-out of the connect call", { code: "ETIMEDOUT", syscall: "connect" }],
    ...[
      ...["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL"],
      ...["UND_ERR_CONNECT_TIMEOUT", "ERR_TLS_CERT_ALTNAME_INVALID", "ERR_SSL_WRONG_VERSION_NUMBER"],
      ...["CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN"],
      ...["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "ConnectionRefused", "FailedToOpenSocket"],
    ].map((code): [string, object] => [code, { code }]),
  ])("is repeated after %s", async (_, cause) => {
    const script = scripted(Object.assign(new TypeError("fetch failed"), { cause }), json(created));
    const application = await settle(clientOf(script).applications.create({ name: "x" }));
    expect(application.id).toBe(created.id);
    expect(script.requests).toHaveLength(2);
  });

  it("carries the same body and headers when it is repeated", async () => {
    const script = scripted(refused, json(created));
    await settle(clientOf(script).applications.create({ name: "x" }, { requestId: "r-1" }));
    expect(await Promise.all(script.requests.map((request) => request.text()))).toEqual([
      '{"name":"x"}',
      '{"name":"x"}',
    ]);
    expect(script.requests.map(({ headers }) => headers.get("x-request-id"))).toEqual(["r-1", "r-1"]);
  });

  it("ends in FluxerConnectionError after maxRetries repetitions", async () => {
    const script = scripted(refused, refused, refused, json(created));
    const error = await settle(failure(clientOf(script).applications.create({ name: "x" })));
    expect(error).toMatchObject({ name: "FluxerConnectionError", sent: "no", attempts: 3, cause: refused });
    expect(error.message).toContain("nothing was sent");
  });

  it("is not repeated with maxRetries 0", async () => {
    const script = scripted(refused);
    const error = await settle(failure(clientOf(script, { maxRetries: 0 }).applications.create({ name: "x" })));
    expect(error).toMatchObject({ name: "FluxerConnectionError", attempts: 1 });
  });
});

describe("a call that may have happened and is repeated", () => {
  const answer = (status: number) => json({ code: `CODE_${status}`, message: "No." }, { status });
  const calls = {
    delete: ({ applications }: FluxerClient) => applications.delete("5"),
    update: ({ applications }: FluxerClient) => applications.update("5", { name: "x" }),
    get: ({ applications }: FluxerClient) => applications.get("5"),
  };

  it.each<[method: keyof typeof calls, last: number | "refused" | "reset", what: string, attempts: number]>([
    // Whether the first attempt deleted it, none of these says.
    ["delete", 400, "FluxerOutcomeUnknownError undefined", 1],
    ["delete", 403, "FluxerOutcomeUnknownError undefined", 1],
    ["delete", 499, "FluxerOutcomeUnknownError undefined", 1],
    ["delete", "refused", "FluxerOutcomeUnknownError undefined", 1],
    ["update", "refused", "FluxerOutcomeUnknownError undefined", 1],
    // The last attempt says more than the first.
    ["delete", 500, "FluxerApiError 500", 2],
    ["delete", "reset", "FluxerOutcomeUnknownError undefined", 2],
    ["update", 403, "FluxerApiError 403", 2],
    ["update", 500, "FluxerApiError 500", 2],
    ["update", "reset", "FluxerOutcomeUnknownError undefined", 2],
    ["get", 404, "FluxerApiError 404", 2],
  ])("%s, reset and then %s: ends in %s of attempt %i", async (method, last, what, attempts) => {
    const ending = typeof last === "number" ? answer(last) : { refused, reset }[last];
    const script = scripted(reset, ending);
    const error = await settle(failure(calls[method](clientOf(script, { maxRetries: 1 }))));
    expect(`${error.name} ${String(Reflect.get(error, "status"))}`).toBe(what);
    expect(error.attempts).toBe(attempts);
    expect(script.requests).toHaveLength(2);
  });

  it("is done where the server no longer knows what it deletes", async () => {
    const script = scripted(reset, answer(404));
    await settle(calls.delete(clientOf(script)));
    expect(script.requests).toHaveLength(2);
  });

  it("is not done where nothing was in doubt", async () => {
    const error = await settle(failure(calls.delete(clientOf(scripted(answer(404))))));
    expect(error).toMatchObject({ name: "FluxerApiError", status: 404 });
  });
});

describe("a create that may have happened", () => {
  it.each([
    ["a reset connection", reset],
    ["a failure that says nothing", new TypeError("fetch failed")],
    ["a code that only looks like one", Object.assign(new Error("x"), { code: "XENOTFOUND" })],
    ["a code that only begins like one", Object.assign(new Error("x"), { code: "CERT_" })],
    ["no address at all", Object.assign(new Error("x"), { errors: [] })],
    [
      "one address refused, another reset",
      Object.assign(new Error("x"), { errors: [{ code: "ECONNREFUSED" }, { code: "ECONNRESET" }] }),
    ],
  ])("is not repeated after %s", async (_, cause) => {
    const script = scripted(cause, json(created));
    const error = await settle(failure(clientOf(script).applications.create({ name: "x" })));
    expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe", attempts: 1, cause });
    expect(error.message).toBe(
      "createApplication: the connection broke before an answer came. It may have been carried out: look before you try again, after a create with applications.reconcile(error)",
    );
    expect(script.requests).toHaveLength(1);
  });

  it("is not repeated after a time-out, even where the fetch does not listen to its signal", async () => {
    const script = scripted(() => new Promise<Response>(() => {}));
    const error = await settle(failure(clientOf(script, { timeoutMs: 1234 }).applications.create({ name: "x" })));
    expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe", attempts: 1 });
    expect(error.message).toContain("no answer within 1234 ms");
    expect(script.requests[0]?.signal.aborted).toBe(true);
  });

  it.each([502, 504, 500, 503])("is not repeated after a %i that is not the server's own", async (status) => {
    const script = scripted(new Response("<html>", { status }));
    const error = await settle(failure(clientOf(script).applications.create({ name: "x" })));
    expect(error).toMatchObject({
      name: "FluxerOutcomeUnknownError",
      sent: "maybe",
      cause: { name: "FluxerApiError", status },
    });
    expect(script.requests).toHaveLength(1);
  });

  it("is not repeated after the server's own 500", async () => {
    const script = scripted(json({ code: "INTERNAL_SERVER_ERROR", message: "Failed." }, { status: 500 }));
    const error = await settle(failure(clientOf(script).applications.create({ name: "x" })));
    expect(error).toMatchObject({ name: "FluxerApiError", sent: "yes", status: 500, code: "INTERNAL_SERVER_ERROR" });
    expect(error.message).toContain("look before you try again");
    expect(script.requests).toHaveLength(1);
  });
});

describe("a 429", () => {
  it.each<[body: object, header: string, seconds: number | undefined]>([
    [{ retry_after: 0 }, "7", 0],
    [{ retry_after: -1 }, "7", 7],
    [{}, "1.25", undefined],
    [{}, "x7", undefined],
    [{}, "7x", undefined],
  ])("of %j with Retry-After %s is over in %s seconds", async (body, header, seconds) => {
    const script = scripted(limited(body, { "Retry-After": header }));
    const error = await settle(failure(clientOf(script, { maxRetries: 0 }).applications.create({ name: "x" })));
    expect(error).toMatchObject({ name: "FluxerRateLimitError", retryAfterSeconds: seconds });
  });

  it("is repeated after a backoff below 500 ms where nothing is said", async () => {
    const script = scripted(new Response("", { status: 429, headers: { "Retry-After": "soon" } }), json(created));
    const delays: number[] = [];
    await settle(
      clientOf(script, { onRetry: ({ delayMs }) => void delays.push(delayMs) }).applications.create({ name: "x" }),
    );
    expect(delays).toHaveLength(1);
    expect(delays[0]).toBeLessThan(500);
  });

  it("is an error at once, with the time at which to try again, where the wait is over budget", async () => {
    const headers = {
      "X-RateLimit-Bucket": "2c1f",
      "X-RateLimit-Limit": "10",
      "X-RateLimit-Scope": "user",
      "X-Request-ID": "r-9",
    };
    const script = scripted(limited({ retry_after: 359.897, global: false }, headers));
    const error = await failure(clientOf(script).applications.create({ name: "x" }));
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

  it("takes the budget from maxRetryWaitMs, to the millisecond", async () => {
    const within = scripted(limited({ retry_after: 360 }), json(created));
    await settle(clientOf(within, { maxRetryWaitMs: 360_000 }).applications.create({ name: "x" }));
    expect(within.requests).toHaveLength(2);
    const over = scripted(limited({ retry_after: 360.001 }));
    await failure(clientOf(over, { maxRetryWaitMs: 360_000 }).applications.create({ name: "x" }));
    expect(over.requests).toHaveLength(1);
  });

  it("that is global is never repeated and warns of the session", async () => {
    const script = scripted(limited({ retry_after: 0.02, global: true }));
    const error = await failure(clientOf(script).applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerRateLimitError", global: true });
    expect(error.message).toContain("may have revoked the session");
  });
});

describe("a 503", () => {
  it.each([500, 502, 504])(
    "is the only failure of the server that says when to try a create again: not %i",
    async (status) => {
      const busy = json({ code: "BUSY", message: "Busy." }, { status, headers: { "Retry-After": "1" } });
      const script = scripted(busy, json(created));
      const error = await settle(failure(clientOf(script).applications.create({ name: "x" })));
      expect(error).toMatchObject({ name: "FluxerApiError", status, retryAfterSeconds: 1 });
      expect(error.message).toContain("look before you try again");
      expect(error.message).not.toContain("Try again at");
      expect(script.requests).toHaveLength(1);
    },
  );

  it("with a Retry-After over budget says when to try again", async () => {
    const script = scripted(
      json({ code: "SERVICE_UNAVAILABLE", message: "Busy." }, { status: 503, headers: { "Retry-After": "6" } }),
    );
    const error = await failure(clientOf(script).applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerApiError", retryAfterSeconds: 6 });
    expect(error.message).toContain("Try again at 2026-11-23T12:00:06.000Z");
  });
});

describe("backoff", () => {
  it("doubles its bound with each attempt, up to maxRetryWaitMs", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.999);
    const script = scripted(refused, refused, refused, refused, json(created));
    const delays: number[] = [];
    const client = clientOf(script, {
      maxRetries: 4,
      maxRetryWaitMs: 1500,
      onRetry: ({ delayMs }) => void delays.push(delayMs),
    });
    await settle(client.applications.create({ name: "x" }));
    expect(delays.map(Math.round)).toEqual([500, 999, 1499, 1499]);
  });
});

describe("the caller's signal", () => {
  it("rejects with its reason, before, during and between attempts", async () => {
    const reason = new Error("changed my mind");
    const before = scripted();
    await expect(
      clientOf(before).applications.create({ name: "x" }, { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    expect(before.requests).toHaveLength(0);

    const during = new AbortController();
    const call = clientOf(scripted(() => new Promise<Response>(() => {}))).applications.create({ name: "x" }, during);
    const rejected = expect(call).rejects.toBe(reason);
    await vi.advanceTimersByTimeAsync(10);
    during.abort(reason);
    await rejected;

    const between = new AbortController();
    const script = scripted(limited({ retry_after: 4 }), json(created));
    const waiting = clientOf(script).applications.create({ name: "x" }, between);
    const ended = expect(waiting).rejects.toBe(reason);
    await vi.advanceTimersByTimeAsync(100);
    between.abort(reason);
    await ended;
    expect(script.requests).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is left without listeners when a call is over", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const script = scripted(limited({ retry_after: 1 }), json(created));
    await settle(clientOf(script).applications.create({ name: "x" }, { signal }));
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("an answer", () => {
  it("with a redirect is refused, never followed", async () => {
    const script = scripted(new Response(null, { status: 307, headers: { Location: "https://other.example/" } }));
    const error = await failure(clientOf(script).applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerApiError", status: 307 });
    expect(error.message).toContain("a redirect, which is never followed; check baseUrl");
    expect(script.requests[0]?.redirect).toBe("manual");
  });

  it("is read to maxResponseBytes and no further", async () => {
    const long = { ...created, name: "x".repeat(200) };
    const size = JSON.stringify(long).length;
    const fits = await clientOf(scripted(json(long)), { maxResponseBytes: size }).applications.create({ name: "x" });
    expect(fits.name).toHaveLength(200);
    const error = await failure(
      clientOf(scripted(json(long)), { maxResponseBytes: size - 1 }).applications.create({ name: "x" }),
    );
    expect(error.name === "FluxerResponseError" && error.rawBody.length).toBe(size - 1);
    expect(error.message).toContain(`the body is larger than maxResponseBytes (${size - 1})`);
  });

  it("whose text is cut within a character is still read whole", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...created, name: "日本語" }));
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const application = await clientOf(scripted(new Response(body))).applications.create({ name: "x" });
    expect(application.name).toBe("日本語");
  });

  it.each([
    ["HTML", "<html>", "the body is not JSON"],
    ["cut JSON", '{"id":"147', "the body is not JSON"],
    ["nothing", "", "the body is empty"],
    ["a member of a wrong type", JSON.stringify({ ...created, name: 5 }), "name must be a string"],
    ["a member missing", JSON.stringify({ ...created, client_secret: undefined }), "client_secret is required"],
    ["another kind of value", "[]", "root must be an object"],
  ])("200 with %s keeps the raw body and is not repeated", async (_, text, problem) => {
    const script = scripted(new Response(text));
    const error = await failure(clientOf(script).applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerResponseError", sent: "yes", status: 200 });
    expect(error.name === "FluxerResponseError" && error.rawBody).toBe(text);
    expect(error.message).toContain(problem);
    expect(script.requests).toHaveLength(1);
  });

  it("is returned as it is with checkResponses false", async () => {
    const odd = { ...created, name: 5 };
    const application = await clientOf(scripted(json(odd)), { checkResponses: false }).applications.create({
      name: "x",
    });
    expect(application).toEqual(odd);
  });

  it("may hold members and values that the spec does not name", async () => {
    const bot = {
      id: "1",
      username: "x",
      discriminator: "0001",
      bio: null,
      flags: 2 ** 30,
      token: "t",
      authenticator_types: [7],
    };
    const newer = { ...created, bot, added_later: { deep: true } };
    expect(await clientOf(scripted(json(newer))).applications.create({ name: "x" })).toEqual(newer);
  });

  it.each([
    [404, '{"code":"NOT_FOUND","message":"Not found."}', "NOT_FOUND", "404 NOT_FOUND - Not found."],
    [418, '{"code":"BRAND_NEW","message":"New."}', "BRAND_NEW", "418 BRAND_NEW - New."],
    [400, '{"error":"invalid_request","error_description":"no"}', undefined, "400 without a Fluxer error code - see"],
    [431, "", undefined, "431 without a Fluxer error code - see"],
    [403, "null", undefined, "403 without a Fluxer error code - see"],
    [413, "<html>", undefined, "413 without a Fluxer error code - see"],
  ])("%i %s is a FluxerApiError", async (status, text, code, message) => {
    const error = await failure(clientOf(scripted(new Response(text, { status }))).applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerApiError", status, code, sent: "yes" });
    expect(error.message).toContain(`createApplication: ${message}`);
  });

  it("that refuses the input lists every item", async () => {
    const errors = [
      { path: "name", code: "STRING_LENGTH_INVALID", message: "Too long." },
      { path: "redirect_uris.0", message: "Bad." },
      "not an item",
    ];
    const body = { code: "INVALID_FORM_BODY", message: "Invalid form body.", errors };
    const error = await failure(clientOf(scripted(json(body, { status: 400 }))).applications.create({ name: "x" }));
    expect(error.message).toContain("name Too long.; redirect_uris.0 Bad.");
    expect(error.name === "FluxerApiError" && error.errors).toEqual(errors.slice(0, 2));
  });
});
