import { describe, expect, it } from "vitest";
import { type Credential, type FluxerClient, sessionToken } from "../../../src/index.js";
import { created, failure, json, scripted } from "../../support/client.js";
import { refused, reset, scriptedClient, settle, stopClock } from "../../support/clock.js";

stopClock();

describe("a request that never reached the server", () => {
  it.each<[what: string, cause: object]>([
    [
      "a connect that failed for every address",
      { errors: [{ code: "ECONNREFUSED" }, { code: "EHOSTUNREACH", syscall: "connect" }] },
    ],
    ["a timeout of the connect call", { code: "ETIMEDOUT", syscall: "connect" }],
    ["a failed name look-up", { code: "EAI_AGAIN", syscall: "getaddrinfo" }],
    ["an unreachable host at connect", { code: "EHOSTUNREACH", syscall: "connect" }],
    ...[
      ...["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED"],
      ...["UND_ERR_CONNECT_TIMEOUT", "ERR_TLS_CERT_ALTNAME_INVALID"],
      ...["CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN"],
      ...["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "ConnectionRefused", "FailedToOpenSocket"],
    ].map((code): [string, object] => [code, { code }]),
  ])("a request that never reached the server is retried after %s", async (_, cause) => {
    const script = scripted(Object.assign(new TypeError("fetch failed"), { cause }), json(created));
    const application = await settle(scriptedClient(script).applications.create({ name: "x" }));
    expect(application.id).toBe(created.id);
    expect(script.requests).toHaveLength(2);
  });

  it("a retried request has the same body and headers", async () => {
    const script = scripted(refused, json(created));
    await settle(scriptedClient(script).applications.create({ name: "x" }, { requestId: "r-1" }));
    expect(await Promise.all(script.requests.map((request) => request.text()))).toEqual([
      '{"name":"x"}',
      '{"name":"x"}',
    ]);
    expect(script.requests.map(({ headers }) => headers.get("x-request-id"))).toEqual(["r-1", "r-1"]);
  });

  it("a request that never reached the server ends in FluxerConnectionError after maxRetries retries", async () => {
    const script = scripted(refused, refused, refused, json(created));
    const error = await settle(failure(scriptedClient(script).applications.create({ name: "x" })));
    expect(error).toMatchObject({ name: "FluxerConnectionError", sent: "no", attempts: 3 });
    expect(error.message).toContain("nothing was sent");
  });

  it("a request that was never sent does not hide that the server received an earlier attempt", async () => {
    const busy = json(
      { code: "SERVICE_UNAVAILABLE", message: "Busy." },
      { status: 503, headers: { "Retry-After": "0" } },
    );
    const credentials = [sessionToken("flx_abc"), sessionToken("flx_abc")];
    const auth = () => credentials.pop() as Credential;
    const error = await settle(
      failure(scriptedClient(scripted(busy, refused), { auth }).applications.create({ name: "x" })),
    );
    expect(error).toMatchObject({ name: "FluxerInputError", sent: "yes", attempts: 2 });
    expect(error.message).toMatch(/auth must be a credential .* An earlier attempt was sent$/);
  });

  it("a request is not retried if maxRetries is 0", async () => {
    const script = scripted(refused);
    const error = await settle(failure(scriptedClient(script, { maxRetries: 0 }).applications.create({ name: "x" })));
    expect(error).toMatchObject({ name: "FluxerConnectionError", attempts: 1 });
  });
});

describe("a retried call whose first attempt may have succeeded", () => {
  const answer = (status: number) => json({ code: `CODE_${status}`, message: "No." }, { status });
  const calls = {
    delete: ({ applications }: FluxerClient) => applications.delete("5"),
    update: ({ applications }: FluxerClient) => applications.update("5", { name: "x" }),
    get: ({ applications }: FluxerClient) => applications.get("5"),
  };

  it.each<[method: keyof typeof calls, last: number | "refused" | "reset", what: string, attempts: number]>([
    // None of these shows whether the first attempt deleted the application.
    ["delete", 400, "FluxerOutcomeUnknownError undefined", 1],
    ["delete", 403, "FluxerOutcomeUnknownError undefined", 1],
    ["delete", 499, "FluxerOutcomeUnknownError undefined", 1],
    ["delete", "refused", "FluxerOutcomeUnknownError undefined", 1],
    ["update", "refused", "FluxerOutcomeUnknownError undefined", 1],
    // The last attempt is more informative than the first.
    ["delete", 500, "FluxerApiError 500", 2],
    ["delete", "reset", "FluxerOutcomeUnknownError undefined", 2],
    ["update", 403, "FluxerApiError 403", 2],
    ["update", 500, "FluxerApiError 500", 2],
    ["update", "reset", "FluxerOutcomeUnknownError undefined", 2],
    ["get", 404, "FluxerApiError 404", 2],
  ])("%s that is reset and then gets %s ends in %s of attempt %i", async (method, last, what, attempts) => {
    const ending = typeof last === "number" ? answer(last) : { refused, reset }[last];
    const script = scripted(reset, ending);
    const error = await settle(failure(calls[method](scriptedClient(script, { maxRetries: 1 }))));
    expect(`${error.name} ${String(Reflect.get(error, "status"))}`).toBe(what);
    expect(error.attempts).toBe(attempts);
    expect(script.requests).toHaveLength(2);
  });

  it("treats a 404 for a retried delete as success", async () => {
    const script = scripted(reset, answer(404));
    await settle(calls.delete(scriptedClient(script)));
    expect(script.requests).toHaveLength(2);
  });

  it("treats a 404 for a retried delete of fluxer.api as a 204", async () => {
    const { api } = scriptedClient(scripted(reset, answer(404)));
    const { error, response } = await settle(
      api.DELETE("/oauth2/applications/{id}", { params: { path: { id: "5" } } }),
    );
    expect([error, response.status]).toEqual([undefined, 204]);
  });

  it("treats a 404 for the first request of a delete as an error", async () => {
    const error = await settle(failure(calls.delete(scriptedClient(scripted(answer(404))))));
    expect(error).toMatchObject({ name: "FluxerApiError", status: 404 });
  });
});

describe("a create that may have succeeded", () => {
  it.each([
    ["a reset connection", reset],
    ...["EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "ECONNREFUSED"].map((code): [string, Error] => [
      `${code} from read`,
      Object.assign(new TypeError("fetch failed"), { cause: { code, syscall: "read" } }),
    ]),
    ["an error in the middle of TLS", Object.assign(new Error("x"), { code: "ERR_SSL_WRONG_VERSION_NUMBER" })],
    ["an unreachable host without a system call", Object.assign(new Error("x"), { code: "EHOSTUNREACH" })],
    ["a failure that says nothing", new TypeError("fetch failed")],
    ["a code that only looks like one", Object.assign(new Error("x"), { code: "XENOTFOUND" })],
    ["a code that only begins like one", Object.assign(new Error("x"), { code: "CERT_" })],
    ["no address at all", Object.assign(new Error("x"), { errors: [] })],
    [
      "one address refused, another reset",
      Object.assign(new Error("x"), { errors: [{ code: "ECONNREFUSED" }, { code: "ECONNRESET" }] }),
    ],
  ])("a create is not retried after %s", async (_, cause) => {
    const script = scripted(cause, json(created));
    const error = await settle(failure(scriptedClient(script).applications.create({ name: "x" })));
    expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe", attempts: 1 });
    expect(error.message).toBe(
      "createApplication: the connection failed before a response arrived. It may have succeeded. Check before you retry; after a create, use applications.reconcile(error)",
    );
    expect(script.requests).toHaveLength(1);
  });

  it("a create is not retried after a timeout, even if the fetch ignores its signal", async () => {
    const script = scripted(() => new Promise<Response>(() => {}));
    const error = await settle(failure(scriptedClient(script, { timeoutMs: 1234 }).applications.create({ name: "x" })));
    expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe", attempts: 1 });
    expect(error.message).toContain("no response arrived within 1234 ms");
    expect(script.requests[0]?.signal.aborted).toBe(true);
  });

  it.each([502, 504, 500, 503])("a create is not retried after a %i that Fluxer did not send", async (status) => {
    const script = scripted(new Response("<html>", { status }));
    const error = await settle(failure(scriptedClient(script).applications.create({ name: "x" })));
    expect(error).toMatchObject({
      name: "FluxerOutcomeUnknownError",
      sent: "maybe",
      cause: { name: "FluxerApiError", status },
    });
    expect(script.requests).toHaveLength(1);
  });

  it("a create is not retried after a 500 that Fluxer sent", async () => {
    const script = scripted(json({ code: "INTERNAL_SERVER_ERROR", message: "Failed." }, { status: 500 }));
    const error = await settle(failure(scriptedClient(script).applications.create({ name: "x" })));
    expect(error).toMatchObject({ name: "FluxerApiError", sent: "yes", status: 500, code: "INTERNAL_SERVER_ERROR" });
    expect(error.message).toContain("Check before you retry");
    expect(script.requests).toHaveLength(1);
  });
});
