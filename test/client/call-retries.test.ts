import { describe, expect, it } from "vitest";
import { createFluxerClient, type FluxerClientOptions, type ResponseEvent, sessionToken } from "../../src/index.js";
import { created, failure, json, scripted } from "../support/client.js";

const auth = sessionToken("flx_x");
const busy = (seconds: number) =>
  json({ message: "Busy." }, { status: 503, headers: { "Retry-After": String(seconds) } });

function clientOf(script: ReturnType<typeof scripted>, options: Partial<FluxerClientOptions> = {}) {
  return createFluxerClient({ auth, fetch: script.fetch, ...options });
}

describe("maxRetries of a call", () => {
  it.each([
    [0, 1],
    [1, 2],
    [4, 5],
  ])("maxRetries %i of a call allows %i requests, regardless of the client's option", async (maxRetries, requests) => {
    const script = scripted(...Array.from({ length: 9 }, () => busy(0)));
    const client = clientOf(script, { maxRetries: 2 });
    await failure(client.applications.get("5", { maxRetries }));
    expect(script.requests).toHaveLength(requests);
  });

  it("maxRetries of a call does not change the client's option for the next call", async () => {
    const script = scripted(...Array.from({ length: 9 }, () => busy(0)));
    const client = clientOf(script, { maxRetries: 2 });
    await failure(client.applications.get("5", { maxRetries: 0 }));
    await failure(client.applications.get("5"));
    expect(script.requests).toHaveLength(4);
  });
});

describe("maxRetryWaitMs of a call", () => {
  it("a call fails at once if the server requires a longer wait than its maxRetryWaitMs", async () => {
    const script = scripted(busy(1), json(created));
    const error = await failure(clientOf(script).applications.get("5", { maxRetryWaitMs: 999 }));
    expect(error).toMatchObject({ status: 503, retryAfterSeconds: 1, attempts: 1 });
  });

  it("maxRetryWaitMs lets a call wait longer than the client's option does", async () => {
    const limited = json({ code: "RATE_LIMITED", message: "", retry_after: 0.005 }, { status: 429 });
    const script = scripted(limited, json(created));
    const client = clientOf(script, { maxRetryWaitMs: 1 });
    expect(await client.applications.create({ name: "x" }, { maxRetryWaitMs: 100 })).toMatchObject({ id: created.id });
  });
});

describe("onResponse", () => {
  const eventsOf = async (...answers: Response[]) => {
    const events: ResponseEvent[] = [];
    const client = clientOf(scripted(...answers), { maxRetries: 0, onResponse: (event) => void events.push(event) });
    for (const _ of answers) await client.applications.get("5").catch(() => {});
    return events;
  };
  const headers = {
    "X-RateLimit-Limit": "60",
    "X-RateLimit-Remaining": "59",
    "X-RateLimit-Reset": "1795435200",
    "X-RateLimit-Bucket": "2c1fbeaefa6a002b",
  };

  it("onResponse receives the rate limit of a success if the server sends one", async () => {
    const [event] = await eventsOf(json(created, { headers }));
    expect(event?.rateLimit).toEqual({
      ...{ limit: 60, remaining: 59, resetAt: new Date(1_795_435_200_000), bucket: "2c1fbeaefa6a002b" },
    });
  });

  it("onResponse receives the rate limit of a 429", async () => {
    const body = { code: "RATE_LIMITED", message: "", retry_after: 60 };
    const [event] = await eventsOf(json(body, { status: 429, headers: { ...headers, "X-RateLimit-Remaining": "0" } }));
    expect(event?.rateLimit).toMatchObject({ limit: 60, remaining: 0 });
  });

  it("onResponse receives no rate limit if the server sends none", async () => {
    const [event] = await eventsOf(json(created));
    expect(event?.rateLimit).toBeUndefined();
  });

  it.each(["many", "-1", "6O", "x6", "6.", "6.5x", ""])(
    "onResponse receives no rate limit if its limit or rest is %j",
    async (junk) => {
      const limit = json(created, { headers: { ...headers, "X-RateLimit-Limit": junk } });
      const remaining = json(created, { headers: { ...headers, "X-RateLimit-Remaining": junk } });
      expect((await eventsOf(limit, remaining)).map(({ rateLimit }) => rateLimit)).toEqual([undefined, undefined]);
    },
  );

  it("onResponse receives a rate limit without resetAt if the server does not send the time", async () => {
    const { "X-RateLimit-Reset": _, ...others } = headers;
    const [event] = await eventsOf(json(created, { headers: others }));
    expect(event?.rateLimit).toEqual({ limit: 60, remaining: 59, resetAt: undefined, bucket: "2c1fbeaefa6a002b" });
  });

  it("onResponse receives the milliseconds of a time with a fraction of a second", async () => {
    const [event] = await eventsOf(json(created, { headers: { ...headers, "X-RateLimit-Reset": "1795435200.25" } }));
    expect(event?.rateLimit?.resetAt).toEqual(new Date(1_795_435_200_250));
  });
});

describe("a header that the HTTP client controls", () => {
  it.each([
    "Content-Length",
    "Transfer-Encoding",
    "Connection",
    "Upgrade",
    "TE",
    "Expect",
    "Host",
    "hOST",
    "content-length",
  ])("rejects a header that the HTTP client controls without sending a request: %s", async (name) => {
    const script = scripted();
    for (const headers of [{ [name]: "5" }, [[name, "5"]] as [string, string][], new Headers({ [name]: "5" })]) {
      const error = await failure(clientOf(script).applications.create({ name: "x" }, { headers }));
      expect(error).toMatchObject({ name: "FluxerInputError", sent: "no", attempts: 0 });
      const message = `headers.${name} is controlled by the connection; remove it`;
      expect(error.message.toLowerCase()).toContain(message.toLowerCase());
    }
    expect(script.requests).toEqual([]);
  });
});
