import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.js";
import { bearerToken, botToken, createFluxerClient, type FluxerClient, sessionToken } from "../../src/index.js";
import { clientSecret } from "../../src/index.js";
import { faults } from "../../sandbox/index.js";
import { created, createPair, failure, json, scripted } from "../support/client.js";
import { passwordOf, serve } from "../support/operation-calls.js";

const params = (id: string) => ({ params: { path: { id } } });

/** Every operation of the spec with the status that it returns. */
const calls: Record<
  string,
  [status: number, call: (api: FluxerClient["api"], id: string) => Promise<{ response: Response }>]
> = {
  createApplication: [200, (api) => api.POST("/oauth2/applications", { body: { name: "Weather bot" } })],
  listApplications: [200, (api) => api.GET("/users/@me/applications")],
  getCurrentApplications: [200, (api) => api.GET("/oauth2/applications/@me")],
  getApplication: [200, (api, id) => api.GET("/oauth2/applications/{id}", params(id))],
  updateApplication: [200, (api, id) => api.PATCH("/oauth2/applications/{id}", { ...params(id), body: { name: "x" } })],
  updateApplicationBot: [
    200,
    (api, id) => api.PATCH("/oauth2/applications/{id}/bot", { ...params(id), body: { bio: "x" } }),
  ],
  resetBotToken: [200, (api, id) => api.POST("/oauth2/applications/{id}/bot/reset-token", params(id))],
  resetClientSecret: [200, (api, id) => api.POST("/oauth2/applications/{id}/client-secret/reset", params(id))],
  deleteApplication: [204, (api, id) => api.DELETE("/oauth2/applications/{id}", params(id))],
  getPublicApplication: [200, (api, id) => api.GET("/oauth2/applications/{id}/public", params(id))],
  getBotApplication: [200, (api) => api.GET("/applications/@me")],
};

describe("fluxer.api", () => {
  it("fluxer.api prefers a literal path to a template", async () => {
    const fetch = () => Promise.reject(new Error("down"));
    const { api } = createFluxerClient({ auth: sessionToken("flx_x"), fetch, maxRetries: 0 });
    const literal = await failure(api.GET("/oauth2/applications/@me"));
    const template = await failure(api.GET("/oauth2/applications/{id}", params("5")));
    expect([literal.operation, template.operation]).toEqual(["getCurrentApplications", "getApplication"]);
  });

  it.each(Object.entries(calls))(
    "%s sends the credential that the spec requires and returns data",
    async (id, [status, call]) => {
      const { server, account, id: application, token } = await serve();
      const sent: Headers[] = [];
      const isBot = id === "getBotApplication";
      const client = createFluxerClient({
        auth: isBot ? botToken(token) : sessionToken(account.session),
        baseUrl: server.url,
        sudo: passwordOf(account),
        fetch: (url, init) => {
          sent.push(new Request(url, init).headers);
          return fetch(url, init);
        },
      });
      const result = await call(client.api, application);
      expect(result.response.status).toBe(status);
      expect(result).not.toHaveProperty("error");
      const { credentials, sudo } = Object.values(operations).find((operation) => operation.id === id)!;
      const wanted = credentials.length === 0 ? null : isBot ? `Bot ${token}` : account.session;
      expect(sent.map((headers) => headers.get("authorization"))).toEqual(sudo ? [wanted, wanted] : [wanted]);
    },
  );

  it("returns an error response as a typed `error`, with status and headers", async () => {
    const { client } = createPair();
    const { data, error, response } = await client.api.GET("/oauth2/applications/{id}", params("5"));
    expect([data, response.status]).toEqual([undefined, 404]);
    const code: string | undefined = error?.code;
    expect(code).toBe("UNKNOWN_APPLICATION");
    expect(response.headers.get("x-request-id")).toBeTruthy();
  });

  it("returns a list from getCurrentApplications for a session, and the own application for a bot", async () => {
    const { id, account, token, clientOf } = await serve();
    const asOwner = await clientOf(sessionToken(account.session)).api.GET("/oauth2/applications/@me");
    expect(asOwner.data).toMatchObject([{ id }]);
    const asBot = await clientOf(botToken(token)).api.GET("/oauth2/applications/@me");
    expect(asBot.data).toMatchObject({ id, owner: { id: account.id } });
    const asApp = await clientOf(bearerToken(account.createAccessToken())).api.GET("/oauth2/applications/@me");
    expect(asApp).toMatchObject({ response: { status: 403 }, error: { code: "ACCESS_DENIED" } });
  });

  it("hides secrets in inspected data and errors", async () => {
    const secret = { ...created, client_secret: "CANARY-secret" };
    const refusal = json({ code: "X", message: "flx_CANARY is wrong", token: "CANARY" }, { status: 400 });
    const { fetch } = scripted(json(secret, { headers: { "Set-Cookie": "CANARY", "X-Echo": "flx_CANARY" } }), refusal);
    const { api } = createFluxerClient({ auth: sessionToken("flx_CANARY"), fetch });
    const success = await api.POST("/oauth2/applications", { body: { name: "x" } });
    expect(success.data?.client_secret).toBe("CANARY-secret");
    const failed = await api.POST("/oauth2/applications", { body: { name: "x" } });
    expect(failed.error).toEqual({ code: "X", message: "[redacted] is wrong", token: "[redacted]" });
    expect(inspect([success, failed], { depth: Infinity, showHidden: true })).not.toContain("CANARY");
  });

  it("retries requests that are safe to retry, but not a create that may have succeeded", async () => {
    const { sandbox, client } = createPair({ maxRetryWaitMs: 1 });
    sandbox.fail(faults.resetAfterCarriedOut(), null, faults.resetAfterCarriedOut());
    expect((await client.api.GET("/users/@me/applications")).data).toEqual([]);
    const error = await failure(client.api.POST("/oauth2/applications", { body: { name: "x" } }));
    expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", operation: "createApplication", sent: "maybe" });
    expect(await client.applications.reconcile(error)).toHaveLength(1);
  });

  it("solves a CAPTCHA and confirms sudo as the methods do", async () => {
    const { sandbox, client } = createPair(
      { captcha: () => ({ token: sandbox.captchaToken() }), sudo: () => passwordOf(sandbox.account)() },
      { captcha: true },
    );
    const { data } = await client.api.POST("/oauth2/applications", { body: { name: "x" } });
    const { response } = await client.api.DELETE("/oauth2/applications/{id}", params(data!.id));
    expect(response.status).toBe(204);
    expect(sandbox.applications).toEqual([]);
  });

  it("throws a FluxerError if no readable response came, and for invalid input before a request is sent", async () => {
    const { sandbox, client } = createPair();
    sandbox.fail(faults.htmlBody());
    const unreadable = await failure(client.api.POST("/oauth2/applications", { body: { name: "x" } }));
    expect(unreadable).toMatchObject({ name: "FluxerResponseError", sent: "yes" });
    const invalid = await failure(client.api.GET("/oauth2/applications/{id}", params("@me")));
    expect(invalid).toMatchObject({ name: "FluxerInputError", sent: "no" });
    expect(sandbox.requests).toHaveLength(1);
  });

  it("rejects an operation that is not in the spec", async () => {
    const { sandbox, client } = createPair();
    const error = await failure(client.api.GET("/guilds/@me" as never));
    expect(error.message).toBe(
      "fluxer.api: url GET /guilds/@me is not an operation of the spec; check the method and path. Nothing was sent",
    );
    expect(sandbox.requests).toHaveLength(0);
  });

  it("rejects with the reason of the caller's signal", async () => {
    const { sandbox, client } = createPair();
    sandbox.fail(faults.stallHeaders());
    const controller = new AbortController();
    const call = client.api.GET("/users/@me/applications", { signal: controller.signal });
    const reason = new Error("changed my mind");
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
  });
});

describe("a middleware of the caller", () => {
  it("a middleware sees each call once, regardless of retries, and never sees the credential", async () => {
    const { sandbox, client } = createPair({ maxRetryWaitMs: 1 });
    const seen: string[] = [];
    client.api.use({
      onRequest: ({ request, schemaPath }) => {
        seen.push(`${request.method} ${schemaPath} ${request.headers.get("authorization")}`);
        request.headers.set("X-Trace", "t-1");
      },
      onResponse: ({ response }) => void seen.push(String(response.status)),
    });
    sandbox.fail(faults.resetAfterCarriedOut(), faults.rateLimited(0.001));
    await client.applications.list();
    expect(seen).toEqual(["GET /users/@me/applications null", "200"]);
    expect(sandbox.requests).toHaveLength(3);
  });

  it("a middleware can replace the request by a plain Request, whose body is sent with every attempt", async () => {
    const { fetch, requests } = scripted(
      json({ code: "RATE_LIMITED", retry_after: 0.001 }, { status: 429 }),
      json(created),
    );
    const { api } = createFluxerClient({ auth: sessionToken("flx_abc"), fetch });
    api.use({ onRequest: ({ request }) => new Request(request, { headers: { "X-Trace": "t-2" } }) });
    const { data } = await api.POST("/oauth2/applications", { body: { name: "x" } });
    expect(data?.id).toBe(created.id);
    const bodies = await Promise.all(requests.map((request) => request.text()));
    expect(bodies).toEqual(['{"name":"x"}', '{"name":"x"}']);
    expect(requests.map(({ headers }) => headers.get("x-trace"))).toEqual(["t-2", "t-2"]);
  });

  const refusal = () => json({ code: "UNKNOWN_APPLICATION", message: "Gone." }, { status: 404 });

  it("a method rejects with the error response of a middleware that sends no request", async () => {
    const { fetch, requests } = scripted();
    const client = createFluxerClient({ auth: sessionToken("flx_abc"), fetch });
    client.api.use({ onRequest: refusal });
    const error = await failure(client.applications.delete(created.id));
    expect(error).toMatchObject({ name: "FluxerApiError", sent: "no", status: 404, code: "UNKNOWN_APPLICATION" });
    expect(error.message).toBe(
      "deleteApplication: 404 UNKNOWN_APPLICATION - a middleware of fluxer.api returned this response; check it",
    );
    expect(requests).toHaveLength(0);
  });

  it("a method rejects with the error response that a middleware put in place of another", async () => {
    const { fetch } = scripted(json(created));
    const client = createFluxerClient({ auth: sessionToken("flx_abc"), fetch });
    client.api.use({ onResponse: refusal });
    const error = await failure(client.applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerApiError", sent: "yes", attempts: 1, input: '{"name":"x"}' });
  });

  it("a middleware can replace a request by one of an operation with other parameters", async () => {
    const { fetch, requests } = scripted(json(created));
    const { api } = createFluxerClient({ auth: sessionToken("flx_abc"), baseUrl: "https://a.example/v1", fetch });
    api.use({ onRequest: () => new Request("https://a.example/v1/oauth2/applications/5") });
    await api.GET("/users/@me/applications");
    expect(requests[0]?.url).toBe("https://a.example/v1/oauth2/applications/5");
  });

  it("a middleware can replace a request whose body is a FormData", async () => {
    const { fetch, requests } = scripted(json({}));
    const { api } = createFluxerClient({ auth: clientSecret({ clientId: "5", clientSecret: "s" }), fetch });
    api.use({ onRequest: ({ request }) => new Request(request, { headers: request.headers }) });
    const form = new FormData();
    form.set("grant_type", "refresh_token");
    form.set("refresh_token", "r");
    await failure(api.POST("/oauth2/token", { body: form as never }));
    const received = await requests[0]!.formData();
    expect(Object.fromEntries(received)).toEqual({ grant_type: "refresh_token", refresh_token: "r" });
  });
});
