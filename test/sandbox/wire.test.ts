import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSandbox } from "../../sandbox/index.js";
import { issuesOf, send, sendRaw, times } from "../support/send.js";

describe("a request body", () => {
  test("a request body can have 100,000 nested arrays", async () => {
    const sandbox = createSandbox();
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    expect(issuesOf(await send(sandbox, { body: deep }))).toEqual([["root", "INVALID_FORMAT"]]);
    const { status, json } = await send(sandbox, { body: `{"name":"Deep","extra":${deep}}` });
    expect([status, json["name"]]).toEqual([200, "Deep"]);
  });

  test("converts integers beyond double precision to strings and leaves digits in strings unchanged", async () => {
    const sandbox = createSandbox();
    const body = '{"name":-12345678901234567890,"redirect_uris":["https://example.com/\\"12345678901234567890"]}';
    const { json } = await send(sandbox, { body });
    expect(json).toMatchObject({
      name: "-12345678901234567890",
      redirect_uris: ['https://example.com/"12345678901234567890'],
    });
  });

  test("a request body can have a property named __proto__, which pollutes no prototype", async () => {
    const sandbox = createSandbox();
    const body = '{"name":"p","__proto__":{"bot_public":false},"constructor":{"prototype":{"x":1}}}';
    expect((await send(sandbox, { body })).json).toMatchObject({ name: "p", bot_public: true });
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  test("returns a documented status for any body", async () => {
    const sandbox = createSandbox({ rateLimits: false, quota: Infinity });
    const body = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.json().map((json) => `{"name":"x","redirect_uris":${json}}`),
    );
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const { status, json } = await send(sandbox, { body: text });
        expect([200, 400]).toContain(status);
        if (status === 400) expect(json["code"]).toBe("INVALID_FORM_BODY");
      }),
    );
  });

  test("returns a documented status for any credential", async () => {
    const sandbox = createSandbox({ rateLimits: false });
    const prefix = fc.constantFrom("", "Bot ", "Bearer ", "Bearer flx_", "flx_", "Admin ");
    const text = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) });
    await fc.assert(
      fc.asyncProperty(prefix, text, async (start, rest) => {
        expect((await send(sandbox, { authorization: start + rest })).status).toBe(401);
      }),
    );
  });
});

describe("response headers", () => {
  test("every response has the request ID, the version, no-cache and the exposed headers", async () => {
    const sandbox = createSandbox();
    for (const path of ["/oauth2/applications", "/nope", "/.well-known/fluxer"]) {
      const { headers } = await send(sandbox, { path, headers: { "X-Request-ID": "my id" } });
      expect(headers.get("x-request-id")).toBe("my id");
      expect(headers.get("x-fluxer-version")).toBe("dev");
      expect(headers.get("cache-control")).toBe("no-cache");
      expect(headers.get("access-control-expose-headers")).toBe("X-Fluxer-Version, ETag");
    }
  });

  test("no CORS header allows an origin unless the option `cors` is set", async () => {
    const sandbox = createSandbox();
    const preflight = await sendRaw(sandbox, { method: "OPTIONS", headers: { Origin: "https://page.example" } });
    expect(preflight.status).toBe(204);
    expect([...preflight.headers.keys()].filter((name) => name.startsWith("access-control-allow"))).toEqual([]);
  });

  test("the CORS headers allow every origin and header if the option `cors` is set", async () => {
    const sandbox = createSandbox({ cors: true });
    const asked = { Origin: "https://page.example", "Access-Control-Request-Headers": "authorization,x-captcha-token" };
    const preflight = await sendRaw(sandbox, { method: "OPTIONS", headers: asked });
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      "access-control-allow-origin": "https://page.example",
      "access-control-allow-headers": "authorization,x-captcha-token",
    });
    const { headers } = await send(sandbox, { headers: { Origin: "https://page.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("https://page.example");
    expect((await send(sandbox)).headers.has("access-control-allow-origin")).toBe(false);
  });
});

describe("IDs", () => {
  test("IDs are snowflakes from the clock, increase strictly, and are the same for application and bot", async () => {
    const atMs = Date.UTC(2026, 10, 23);
    const sandbox = createSandbox({ now: () => atMs });
    const answers = [await send(sandbox), await send(sandbox)];
    const ids = answers.map(({ json }) => BigInt(String(json["id"])));
    expect(ids[1]).toBe(ids[0]! + 1n);
    expect((ids[0]! >> 22n) + 1_420_070_400_000n).toBe(BigInt(atMs));
    expect(answers[0]?.json).toHaveProperty("bot.id", answers[0]?.json["id"]);
  });
});

describe("the discovery document", () => {
  test("the discovery document lists URLs with the origin of the request", async () => {
    const sandbox = createSandbox({ captcha: true });
    const response = await sandbox.fetch("https://api.example/.well-known/fluxer");
    expect(await response.json()).toMatchObject({
      endpoints: { api_public: "https://api.example", webapp: "https://api.example" },
      captcha: { provider: "altcha" },
    });
  });

  test("the discovery document is available with GET and HEAD only", async () => {
    const sandbox = createSandbox();
    const status = async (method: string) =>
      (await sandbox.fetch(new URL("/.well-known/fluxer", sandbox.url), { method })).status;
    expect([await status("HEAD"), await status("POST")]).toEqual([200, 404]);
  });
});

describe("the log of requests", () => {
  test("sandbox.requests lists each request with its outcome, without the query", async () => {
    const sandbox = createSandbox();
    await send(sandbox, { path: "/oauth2/applications?password=secret" });
    await send(sandbox, { body: {} });
    await send(sandbox, { method: "GET", path: "/nope" });
    const create = { method: "POST", path: "/v1/oauth2/applications", operationId: "createApplication" };
    expect(sandbox.requests).toEqual([
      { ...create, status: 200, carriedOut: true },
      { ...create, status: 400, carriedOut: false },
      { method: "GET", path: "/v1/nope", operationId: null, status: 404, carriedOut: false },
    ]);
  });

  test("sandbox.requests keeps the last 1000 requests", async () => {
    const sandbox = createSandbox();
    await times(1200, (index) => send(sandbox, { method: "GET", path: `/${index}` }));
    expect(sandbox.requests).toHaveLength(1000);
    expect(sandbox.requests[0]?.path).toBe("/v1/200");
  });

  test("sandbox.applications has no secrets", async () => {
    const sandbox = createSandbox();
    const { json } = await send(sandbox, {
      body: { name: "App", redirect_uris: ["https://b.example", "https://a.example"] },
    });
    const { id: ownerId } = sandbox.account;
    const redirect_uris = ["https://b.example", "https://a.example"];
    expect(sandbox.applications).toEqual([{ id: json["id"], name: "App", ownerId, redirect_uris }]);
  });
});
