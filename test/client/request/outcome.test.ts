import { describe, expect, it, vi } from "vitest";
import { created, failure, json, scripted } from "../../support/client.js";
import { scriptedClient, settle, stopClock } from "../../support/clock.js";

stopClock();

describe("a response", () => {
  it("a redirect is an error and is never followed", async () => {
    const script = scripted(new Response(null, { status: 307, headers: { Location: "https://other.example/" } }));
    const error = await failure(scriptedClient(script).applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerApiError", status: 307 });
    expect(error.message).toContain("the server sent a redirect, which the client does not follow; check baseUrl");
    expect(script.requests[0]?.redirect).toBe("manual");
  });

  it("a body is read up to maxResponseBytes", async () => {
    const long = { ...created, name: "x".repeat(200) };
    const size = JSON.stringify(long).length;
    const fits = await scriptedClient(scripted(json(long)), { maxResponseBytes: size }).applications.create({
      name: "x",
    });
    expect(fits.name).toHaveLength(200);
    const error = await failure(
      scriptedClient(scripted(json(long)), { maxResponseBytes: size - 1 }).applications.create({ name: "x" }),
    );
    expect(error.name === "FluxerResponseError" && error.rawBody.length).toBe(size - 1);
    expect(error.message).toContain(`the body is larger than maxResponseBytes (${size - 1})`);
  });

  it("a body that is larger than maxResponseBytes or does not arrive in time is cancelled", async () => {
    const cancel = vi.fn();
    const endless = () => {
      const pull = (stream: ReadableStreamDefaultController) => stream.enqueue(new Uint8Array(100));
      return new Response(new ReadableStream({ pull, cancel }));
    };
    const create = async (answer: Response, options: object) =>
      settle(failure(scriptedClient(scripted(answer), options).applications.create({ name: "x" })));
    await create(endless(), { maxResponseBytes: 1000 });
    expect(cancel).toHaveBeenCalledTimes(1);
    await create(new Response(new ReadableStream({ cancel })), { timeoutMs: 1000 });
    expect(cancel).toHaveBeenCalledTimes(2);
  });

  it("a body is read completely if a chunk ends within a character", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...created, name: "日本語" }));
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const application = await scriptedClient(scripted(new Response(body))).applications.create({ name: "x" });
    expect(application.name).toBe("日本語");
  });

  it.each([
    ["HTML", "<html>", "the body is not JSON"],
    ["cut JSON", '{"id":"147', "the body is not JSON"],
    ["nothing", "", "the body is empty"],
    ["a member of a wrong type", JSON.stringify({ ...created, name: 5 }), "name must be a string"],
    ["a member missing", JSON.stringify({ ...created, client_secret: undefined }), "client_secret is required"],
    ["another kind of value", "[]", "root must be an object"],
  ])("a response with status 200 and %s is kept in rawBody and not requested again", async (_, text, problem) => {
    const script = scripted(new Response(text));
    const error = await failure(scriptedClient(script).applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerResponseError", sent: "yes", status: 200 });
    expect(error.name === "FluxerResponseError" && error.rawBody).toBe(text);
    expect(error.message).toContain(problem);
    expect(script.requests).toHaveLength(1);
  });

  it("a response is returned unchanged if checkResponses is false", async () => {
    const odd = { ...created, name: 5 };
    const application = await scriptedClient(scripted(json(odd)), { checkResponses: false }).applications.create({
      name: "x",
    });
    expect(application).toEqual(odd);
  });

  it("a response can have properties and values that are not in the spec", async () => {
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
    expect(await scriptedClient(scripted(json(newer))).applications.create({ name: "x" })).toEqual(newer);
  });

  it.each([
    [404, '{"code":"NOT_FOUND","message":"Not found."}', "NOT_FOUND", "404 NOT_FOUND - Not found."],
    [418, '{"code":"BRAND_NEW","message":"New."}', "BRAND_NEW", "418 BRAND_NEW - New."],
    [400, '{"error":"invalid_request","error_description":"no"}', "invalid_request", "400 invalid_request - no"],
    [431, "", undefined, "431 without a Fluxer error code - see"],
    [403, "null", undefined, "403 without a Fluxer error code - see"],
    [413, "<html>", undefined, "413 without a Fluxer error code - see"],
  ])("a response with status %i and code %s is a FluxerApiError", async (status, text, code, message) => {
    const error = await failure(
      scriptedClient(scripted(new Response(text, { status }))).applications.create({ name: "x" }),
    );
    expect(error).toMatchObject({ name: "FluxerApiError", status, code, sent: "yes" });
    expect(error.message).toContain(`createApplication: ${message}`);
  });

  it("a response with status 400 lists every issue", async () => {
    const errors = [
      { path: "name", code: "STRING_LENGTH_INVALID", message: "Too long." },
      { path: "redirect_uris.0", message: "Bad." },
      "not an item",
    ];
    const body = { code: "INVALID_FORM_BODY", message: "Invalid form body.", errors };
    const error = await failure(
      scriptedClient(scripted(json(body, { status: 400 }))).applications.create({ name: "x" }),
    );
    expect(error.message).toContain("name Too long.; redirect_uris.0 Bad.");
    expect(error.name === "FluxerApiError" && error.errors).toEqual(errors.slice(0, 2));
  });

  it.each([
    ["create" as const, "The operation succeeded, and the received body is in rawBody"],
    ["list" as const, "It is safe to retry"],
  ])("a response that is not JSON ends %s with what to do next", async (name, advice) => {
    const script = scripted(new Response("<html>"));
    const { applications } = scriptedClient(script, { maxRetries: 0 });
    const error = await failure(name === "create" ? applications.create({ name: "x" }) : applications.list());
    expect(error.message).toMatch(new RegExp(`200, but the body is not JSON\\. ${advice}$`));
  });

  it("the error for a response that does not match the spec names the option that skips the check", async () => {
    const error = await failure(scriptedClient(scripted(json([]))).applications.create({ name: "x" }));
    expect(error.message).toMatch(/rawBody\. With `checkResponses: false`, the call returns it unchecked$/);
  });

  it("a body is an error if the operation returns none", async () => {
    const error = await failure(scriptedClient(scripted(new Response("done"))).applications.delete("5"));
    expect(error).toMatchObject({ name: "FluxerResponseError", status: 200, rawBody: "done" });
    expect(error.message).toContain("200, but the body should be empty. It is safe to retry");
  });

  it.each([500, 502])(
    "a proxy's response with status %i does not show whether the server received a read",
    async (status) => {
      const script = scripted(new Response("<html>", { status }));
      const error = await failure(scriptedClient(script, { maxRetries: 0 }).applications.list());
      expect(error).toMatchObject({ name: "FluxerApiError", status, sent: "maybe" });
    },
  );

  it("a 502 from a proxy ends a create with the status in the message", async () => {
    const script = scripted(new Response("<html>", { status: 502 }));
    const error = await failure(scriptedClient(script).applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", cause: { name: "FluxerApiError", status: 502 } });
    expect(error.message).toContain("a proxy in front of the server returned 502. It may have succeeded. Check");
  });
});

describe("a Response of the `fetch` option whose headers cannot be listed", () => {
  const answer = (status: number) => {
    const response = new Response('{"code":"X"}', { status });
    const headers = { get: () => null };
    return Object.defineProperty(response, "headers", { value: headers });
  };
  const what = "the response could not be processed";

  it("rawBody keeps a success whose headers cannot be listed", async () => {
    const error = await failure(
      scriptedClient(scripted(answer(200)), { checkResponses: false }).applications.create({ name: "x" }),
    );
    expect(error).toMatchObject({ name: "FluxerResponseError", status: 200, sent: "yes", rawBody: '{"code":"X"}' });
    expect(error.message).toContain(`200, but ${what}. The operation succeeded, and the received body is in rawBody`);
    expect(error.cause).toBeInstanceOf(Error);
  });

  it("rawBody keeps an error response whose headers cannot be listed, and the outcome is unknown", async () => {
    const error = await failure(scriptedClient(scripted(answer(400))).applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe", rawBody: '{"code":"X"}' });
    expect(error.message).toContain(`400, but ${what}. It may have succeeded`);
  });
});

describe("a success", () => {
  it.each(["20", "0"])("an empty success is read, even if its Content-Length is %s", async (length) => {
    const headers = { "Content-Length": length, "Transfer-Encoding": "chunked", "Content-Encoding": "gzip" };
    const client = scriptedClient(scripted(new Response(null, { headers })));
    await expect(client.applications.delete(created.id)).resolves.toBeUndefined();
  });
});

it("a Response of the `fetch` option needs no status text", async () => {
  const answer = Object.defineProperty(json([]), "statusText", { value: undefined });
  await expect(scriptedClient(scripted(answer)).applications.list()).resolves.toEqual([]);
});

describe("`response` of fluxer.api", () => {
  it("`response` of fluxer.api has the status text and the headers of a success", async () => {
    const answer = json([], { statusText: "Fine", headers: { "X-Fluxer-Version": "dev", "Content-Encoding": "br" } });
    const { response } = await scriptedClient(scripted(answer)).api.GET("/users/@me/applications");
    expect(response.statusText).toBe("Fine");
    expect(Object.fromEntries(response.headers)).toMatchObject({ "x-fluxer-version": "dev", "content-length": "2" });
    expect(response.headers.has("content-encoding")).toBe(false);
  });

  it("an error response is JSON for a middleware", async () => {
    const { api } = scriptedClient(scripted(json({ code: "NOT_FOUND" }, { status: 404 })));
    const seen: unknown[] = [];
    api.use({
      async onResponse({ response }) {
        seen.push(await response.json());
        return new Response(null, { status: 404 });
      },
    });
    await api.GET("/users/@me/applications");
    expect(seen).toEqual([{ code: "NOT_FOUND" }]);
  });

  it("a redirect that the spec describes has an empty body", async () => {
    const page = new Response("<html>", { status: 302, headers: { Location: "https://web.example/" } });
    const params = { query: { client_id: "5", scope: "identify" } };
    const { data, error, response } = await scriptedClient(scripted(page)).api.GET("/oauth2/authorize", { params });
    expect([data, error, response.status]).toEqual([undefined, "", 302]);
    expect(response.headers.get("location")).toBe("https://web.example/");
  });
});
