import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { clientSecret, createFluxerClient, type FluxerClient, sessionToken } from "../../src/index.js";
import { created, failure, json, scripted } from "../support/client.js";
import { leakIn, views } from "../support/views.js";

const canary = "CANARY";
const circular: Record<string, unknown> = {};
circular["self"] = circular;
const deep: unknown = JSON.parse("[".repeat(20_000) + "]".repeat(20_000));

function setUp() {
  let requests = 0;
  const fetch = async () => (requests++, json(created));
  const session = createFluxerClient({ auth: sessionToken("flx_x"), fetch });
  const auth = clientSecret({ clientId: created.id, clientSecret: "the-client-secret" });
  const application = createFluxerClient({ auth, fetch });
  return { session, application, count: () => requests };
}

type Any = (path: string, init?: unknown) => Promise<unknown>;
const post = (client: FluxerClient): Any => client.api.POST as unknown as Any;
const get = (client: FluxerClient): Any => client.api.GET as unknown as Any;

const fail = () => {
  throw new Error(canary);
};

/** Bodies that are neither an object nor, as a create or an exchange, complete. */
const bodies: [what: string, body: unknown][] = [
  ...[null, "name=x", "x", 5, true, [], {}, new Date(0), () => 5, Symbol("x"), 5n].map((body): [string, unknown] => [
    typeof body === "object" ? JSON.stringify(body) : String(body),
    body,
  ]),
  ["a circular object", circular],
  ["a circular property", { name: circular, code: circular }],
  ["deep nesting", { name: deep, code: deep }],
  ["a BigInt", { name: 5n, code: 5n }],
  ["a Blob in JSON", { name: new Blob([canary]) }],
  ["a toJSON that throws", { toJSON: fail, name: 5n }],
];

describe("a body that cannot be sent", () => {
  it.each(bodies)("fluxer.api rejects a body that cannot be sent before a create is sent: %s", async (_, body) => {
    const { session, count } = setUp();
    const error = await failure(post(session)("/oauth2/applications", { body }));
    expect([error.name, error.sent, count()]).toEqual(["FluxerInputError", "no", 0]);
    expect(leakIn(views(error), canary)).toBe("");
  });

  it.each(bodies.filter(([what]) => !/Blob|name=x/.test(what)))(
    "is rejected before a code is exchanged, by fluxer.api and the method: %s",
    async (_, body) => {
      const { application, count } = setUp();
      for (const call of [
        () => post(application)("/oauth2/token", { body }),
        () => application.oauth2.token(body as never),
      ]) {
        const error = await failure(call());
        expect([error.name, error.sent, count()]).toEqual(["FluxerInputError", "no", 0]);
      }
    },
  );

  it("fluxer.api rejects a body if a serializer of the caller makes no JSON", async () => {
    const { session, count } = setUp();
    const init = { body: { name: "x" }, bodySerializer: () => `{${canary}` };
    const error = await failure(post(session)("/oauth2/applications", init));
    expect(error.message).toBe("createApplication: root must be JSON, not a form or file. Nothing was sent");
    expect(count()).toBe(0);
  });

  it("names the type of a form that is text", async () => {
    const error = await failure(setUp().application.oauth2.token("grant_type=refresh_token" as never));
    expect(error.message).toBe("exchangeToken: root must be an object. Nothing was sent");
  });

  it("lists every grant if the grant type is unknown", async () => {
    const { application } = setUp();
    const error = await failure(application.oauth2.token({ grant_type: "client_credentials" } as never));
    expect(error.message).toBe(
      "exchangeToken: grant_type must be authorization_code or refresh_token. Nothing was sent",
    );
  });
});

describe("options of a call of fluxer.api", () => {
  const invalid = "request is invalid; check its method, params, headers and body";

  it.each([
    ["a header with a line break", { headers: { "X-A": `b\n${canary}` } }, invalid],
    ["a header parameter with a line break", { params: { header: { "X-Captcha-Token": `b\n${canary}` } } }, invalid],
    ["a symbol in the path", { params: { path: { id: Symbol("x") } } }, invalid],
    ["a deep query", { params: { query: { a: { b: { c: canary } } } } }, invalid],
    ["a body of a GET", { body: { name: canary } }, invalid],
    ["a signal that is none", { signal: {} }, "signal must be an AbortSignal"],
    ["an unknown parseAs", { parseAs: "formData" }, "parseAs must be json, text, blob, arrayBuffer or stream"],
  ])("fluxer.api rejects invalid call options before anything is sent: %s", async (_, init, message) => {
    const { session, count } = setUp();
    const error = await failure(get(session)("/oauth2/applications/{id}", init));
    expect(error.message).toBe(`fluxer.api: ${message}. Nothing was sent`);
    expect(error).toMatchObject({ name: "FluxerInputError", operation: "fluxer.api", sent: "no" });
    expect(leakIn(views(error), canary)).toBe("");
    expect(count()).toBe(0);
  });

  it("the headers of fluxer.api may be pairs, as those of fetch", async () => {
    const { fetch, requests } = scripted(json([]));
    const { api } = createFluxerClient({ auth: sessionToken("flx_x"), fetch });
    const headers = [
      ["X-A", "1"],
      ["x-a", "2"],
    ] satisfies [string, string][];
    await api.GET("/users/@me/applications", { headers });
    expect(requests[0]?.headers.get("x-a")).toBe("1, 2");
  });

  it("a header of fluxer.api replaces the User-Agent of the client", async () => {
    const { fetch, requests } = scripted(json([]));
    const { api } = createFluxerClient({ auth: sessionToken("flx_x"), fetch, userAgent: "of-the-client" });
    await api.GET("/users/@me/applications", { headers: { "User-Agent": "of-the-call" } });
    expect(requests[0]?.headers.get("user-agent")).toBe("of-the-call");
  });

  it("a signal of fluxer.api may be null", async () => {
    expect(await get(setUp().session)("/oauth2/applications/@me", null).catch((error: Error) => error.name)).toBe(
      "FluxerResponseError",
    );
  });

  it("the call options leave an error of a middleware as it is", async () => {
    const { session } = setUp();
    const mine = new TypeError("mine");
    const middleware = [{ onRequest: () => Promise.reject(mine) }];
    await expect(get(session)("/users/@me/applications", { middleware })).rejects.toBe(mine);
  });
});

describe("a signal of fluxer.api", () => {
  it("a signal of fluxer.api keeps no listener after 2,000 calls in parallel, and causes no warning", async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => void warnings.push(warning);
    process.on("warning", note);
    const { signal } = new AbortController();
    const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch: async () => json([]) });
    await Promise.all(Array.from({ length: 2000 }, () => client.api.GET("/users/@me/applications", { signal })));
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", note);
    expect([getEventListeners(signal, "abort").length, warnings]).toEqual([0, []]);
  });

  it.each([null, 0, "", false])(
    "a signal of fluxer.api may abort with the reason %j, which the call rejects with",
    async (reason) => {
      const hang = createFluxerClient({ auth: sessionToken("flx_x"), fetch: () => new Promise(() => {}) });
      for (const call of [
        (signal: AbortSignal) => hang.api.GET("/users/@me/applications", { signal }),
        (signal: AbortSignal) => hang.applications.list({ signal }),
      ]) {
        const controller = new AbortController();
        const pending = call(controller.signal);
        controller.abort(reason);
        await expect(pending).rejects.toBe(reason);
        await expect(call(controller.signal)).rejects.toBe(reason);
      }
    },
  );
});
