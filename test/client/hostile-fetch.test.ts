import { describe, expect, it } from "vitest";
import { createFluxerClient, type FluxerClient, type FluxerClientOptions, sessionToken } from "../../src/index.js";
import { created, failure, json } from "../support/client.js";
import { leakIn, views } from "../support/views.js";

const canary = "CANARY";

function clientOf(fetch: unknown, options: Partial<FluxerClientOptions> = {}) {
  return createFluxerClient({
    ...{ auth: sessionToken(`flx_${canary}`), fetch: fetch as typeof globalThis.fetch, maxRetries: 0 },
    ...options,
  });
}
const create = ({ applications }: FluxerClient) => applications.create({ name: "x" });

/** The secret of the error is the call's own, which the call hides. */
function broken(): never {
  throw new Error(`flx_${canary}`);
}

/** Returns a Response whose body was read or is locked. */
function taken(how: "used" | "locked", status = 200) {
  const response = json({ ...created, client_secret: canary }, { status });
  if (how === "locked") response.body?.getReader();
  else void response.text();
  return response;
}

const notAResponse: [what: string, value: unknown][] = [
  ["nothing", undefined],
  ["null", null],
  ["a string", `{"client_secret":"${canary}"}`],
  ["an object", { client_secret: canary }],
  ["an object with a status", { status: 200, ok: true, client_secret: canary }],
  ["an object without a status", { ok: true, headers: new Headers(), body: null, client_secret: canary }],
  ["an object whose headers have no `get`", { status: 200, ok: true, headers: {}, client_secret: canary }],
  [
    "an object whose body is no stream",
    { status: 200, ok: true, headers: new Headers(), body: { client_secret: canary } },
  ],
  ["a function", () => canary],
  ["an Error", new Error(canary)],
  ["Response.error()", Response.error()],
];

describe("a fetch that does not return a Response", () => {
  it.each(notAResponse)(
    "a fetch that returns no Response ends in an unknown outcome whose error names the returned value: %s",
    async (_, value) => {
      let calls = 0;
      const error = await failure(create(clientOf(async () => (calls++, value))));
      expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe", attempts: 1 });
      expect(error.message).toMatch(/fetch/);
      expect(error.cause).toBeUndefined();
      expect(leakIn(views(error), canary)).toBe("");
      expect(calls).toBe(1);
    },
  );

  it.each<[what: string, response: object]>([
    ["whose status throws", Object.defineProperty({}, "status", { get: () => broken(), enumerable: true })],
    ["whose headers throw", { status: 200, ok: true, headers: { get: broken }, body: null }],
    ["whose headers are numbers", { status: 400, ok: false, headers: { get: () => 5 }, body: null }],
    ["whose body gives no reader", { status: 200, ok: true, headers: new Headers(), body: { getReader: broken } }],
    ["whose body is a stream of Node", { status: 200, ok: true, headers: new Headers(), body: { pipe: broken } }],
  ])("an object that is not a Response is named in an error of unknown outcome: %s", async (_, value) => {
    const error = await failure(create(clientOf(async () => value)));
    expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe", attempts: 1 });
    expect(error.message).toContain("must have a status, headers and a ReadableStream as body. It may have succeeded");
    expect(leakIn(views(error), canary)).toBe("");
  });

  it.each<[what: string, reader: object]>([
    ["gives strings", { read: async () => ({ value: canary }), cancel: () => undefined }],
    ["gives nothing", { read: async () => undefined, cancel: broken }],
  ])("a response cannot be read if the reader of its body %s", async (_, reader) => {
    const body = { getReader: () => reader };
    const error = await failure(
      create(clientOf(async () => ({ status: 200, ok: true, headers: new Headers(), body }))),
    );
    expect(error).toMatchObject({ name: "FluxerResponseError", sent: "yes", status: 200 });
  });

  it("a fetch that returns no Response is called again for a read", async () => {
    let calls = 0;
    const fetch = async () => (++calls === 1 ? {} : json(created));
    expect(await clientOf(fetch, { maxRetries: 1, maxRetryWaitMs: 1 }).applications.get("5")).toMatchObject({
      id: created.id,
    });
  });
});

describe("a fetch that throws synchronously", () => {
  it.each([
    ["an error", () => new Error("no network")],
    ["a string", () => "no network"],
    [
      "an error that carries the request",
      () => Object.assign(new Error("x"), { config: { headers: { Authorization: canary } } }),
    ],
  ])("a fetch that throws ends in an unknown outcome: %s", async (_, make) => {
    const thrower = () => {
      throw make();
    };
    const error = await failure(create(clientOf(thrower)));
    expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe", attempts: 1 });
    expect(leakIn(views(error), canary)).toBe("");
  });

  it("a fetch that throws ends in an unknown outcome whose cause is readable, even if the error is its own cause", async () => {
    const circular = new Error("in a circle");
    circular.cause = circular;
    const thrower = () => {
      throw circular;
    };
    const error = await failure(create(clientOf(thrower)));
    expect(error).toMatchObject({ cause: { message: "in a circle", cause: { message: "in a circle" } } });
  });

  it("a fetch that throws ends in a connection error if the error proves that nothing was sent", async () => {
    const thrower = () => {
      throw Object.assign(new Error("x"), { code: "ENOTFOUND", syscall: "getaddrinfo" });
    };
    expect(await failure(create(clientOf(thrower)))).toMatchObject({ name: "FluxerConnectionError", sent: "no" });
  });
});

describe("a Response whose body cannot be read", () => {
  it.each(["used", "locked"] as const)("an unreadable body ends in a FluxerResponseError: %s", async (how) => {
    const error = await failure(create(clientOf(async () => taken(how))));
    expect(error).toMatchObject({ name: "FluxerResponseError", sent: "yes", status: 200, rawBody: "" });
    expect(error.message).toContain(
      "200, but the body was already read by the `fetch` option. The operation succeeded",
    );
    expect(error.message).toContain("but its result is lost. Check before you retry; after a create, use");
    expect(leakIn(views(error), canary)).toBe("");
  });

  it.each(["used", "locked"] as const)("an unreadable body keeps the status of an error response: %s", async (how) => {
    const error = await failure(create(clientOf(async () => taken(how, 403))));
    expect(error).toMatchObject({ name: "FluxerApiError", sent: "yes", status: 403 });
  });

  it.each([
    ["strings", canary],
    ["numbers", 5],
    ["nothing", undefined],
  ])("a body that is a stream of %s ends in a FluxerResponseError", async (_, piece) => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(piece);
        controller.close();
      },
    });
    const error = await failure(create(clientOf(async () => new Response(body as ReadableStream<Uint8Array>))));
    expect(error).toMatchObject({ name: "FluxerResponseError", sent: "yes", status: 200 });
    expect(leakIn(views(error), canary)).toBe("");
  });

  it("a body that fails with a secret ends in a FluxerResponseError without the secret", async () => {
    const reason = Object.assign(new Error("x"), {
      data: Buffer.from(canary),
      response: { body: canary },
      cause: { data: canary },
    });
    const body = new ReadableStream({ start: (controller) => controller.error(reason) });
    const error = await failure(create(clientOf(async () => new Response(body))));
    expect(error).toMatchObject({ name: "FluxerResponseError", sent: "yes", status: 200 });
    expect(leakIn(views(error), canary)).toBe("");
  });
});

describe("a response that comes after the timeout", () => {
  it("a response after the timeout is cancelled, so that its connection is free again", { timeout: 2000 }, async () => {
    let answer: ((response: Response) => void) | undefined;
    const cancelled = new Promise<void>((resolve) => {
      const body = new ReadableStream({ cancel: () => resolve() });
      void failure(create(clientOf(() => new Promise<Response>((late) => (answer = late)), { timeoutMs: 20 }))).then(
        () => answer?.(new Response(body)),
      );
    });
    await cancelled;
  });

  it("a late response that fails causes no unhandled rejection", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    let fail: ((reason: Error) => void) | undefined;
    await failure(create(clientOf(() => new Promise<Response>((_, reject) => (fail = reject)), { timeoutMs: 20 })));
    fail?.(new Error("late"));
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });
});
