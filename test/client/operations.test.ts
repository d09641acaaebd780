import { describe, expect, it } from "vitest";
import { serverOperations as operations } from "../../generated/server.js";
import { oauthHandlers } from "../../sandbox/oauth/handlers.js";
import { bearerToken, botToken, createFluxerClient, sessionToken } from "../../src/index.js";
import { named, passwordOf, serve } from "../support/operation-calls.js";
import { failure } from "../support/client.js";

const core = (id: string) => ({
  ...{ id, name: "Weather bot", redirect_uris: [], bot_public: true, bot_require_code_grant: false },
});
const profile = (id: string) => ({
  ...{ id, username: "Sandbox_bot", avatar: null, banner: null, bio: null, flags: 0 },
  discriminator: expect.stringMatching(/^[0-9]{4}$/),
});
const bot = (id: string) => ({ ...profile(id), mfa_enabled: false, authenticator_types: [] });
const partialUser = { id: expect.any(String), username: expect.any(String), discriminator: expect.any(String) };

/** The complete result of each operation. */
const results: Record<string, (id: string) => unknown> = {
  listApplications: (id) => [{ ...core(id), bot: bot(id) }],
  getApplication: (id) => ({ ...core(id), bot: bot(id) }),
  updateApplication: (id) => ({ ...core(id), name: "Storm bot", bot: bot(id) }),
  updateApplicationBot: (id) => ({ ...profile(id), bio: "Rain." }),
  resetBotToken: (id) => ({ token: expect.stringMatching(`^${id}\\.[\\w-]{43}$`), bot: bot(id) }),
  resetClientSecret: (id) => ({ ...core(id), client_secret: expect.stringMatching(/^[\w-]{43}$/) }),
  deleteApplication: () => undefined,
  getPublicApplication: (id) => ({
    ...{ id, name: "Weather bot", icon: null, description: null, redirect_uris: [], scopes: ["bot"] },
    ...{ bot_public: true, bot: profile(id), current_user: null },
  }),
  getBotApplication: (id) => ({
    ...{ ...core(id), icon: null, description: null, verify_key: "0".repeat(64), bot: bot(id) },
    owner: expect.objectContaining(partialUser),
  }),
};

it("the tests of operations cover every operation of the spec", () => {
  const elsewhere = ["createApplication", "getCurrentApplications", ...Object.keys(oauthHandlers)]; // api.test.ts, test/oauth
  expect([...named().map(([operation]) => operation), ...elsewhere].sort()).toEqual(Object.keys(operations).sort());
});

describe("over HTTP, with the right credential", () => {
  it.each(named())("%s returns the response that the spec describes", async (operation, call) => {
    const { sandbox, account, id, clientFor } = await serve();
    const result = await call.run(clientFor(call, { sudo: passwordOf(account) }), id);
    expect(result).toEqual(results[operation]?.(id));
    const { method, path, carriedOut, operationId } = sandbox.requests.at(-1) ?? {};
    expect([`${method} ${path}`, operationId, carriedOut]).toEqual([call.request(id), operation, true]);
    expect(sandbox.requests).toHaveLength(call.sudo ? 2 : 1);
  });

  it.each(named(({ takesId }) => takesId))("%s returns 404 for an unknown ID", async (operation, call) => {
    const { account, statuses, clientFor } = await serve();
    const error = await failure(call.run(clientFor(call, { sudo: passwordOf(account) }), "0"));
    expect(error).toMatchObject({ name: "FluxerApiError", status: 404, code: "UNKNOWN_APPLICATION", sent: "yes" });
    expect(error.message).toMatch(`${operation}: 404 UNKNOWN_APPLICATION - `);
    expect(statuses()).toEqual(call.sudo ? [403, 404] : [404]);
  });

  const owned = named(({ takesId, as }) => takesId && as === "owner");
  it.each(owned)("%s returns 403 for the application of another user", async (_, call) => {
    const { sandbox, account, clientFor, statuses } = await serve();
    const { id } = sandbox.createAccount().createApplication();
    const error = await failure(call.run(clientFor(call, { sudo: passwordOf(account) }), id));
    expect(error).toMatchObject({ name: "FluxerApiError", status: 403, code: "ACCESS_DENIED", sent: "yes" });
    expect(error.message).not.toContain("this operation requires");
    expect(statuses()).toEqual(call.sudo ? [403, 403] : [403]);
    expect(sandbox.applications).toHaveLength(2);
  });

  it("getPublicApplication returns the application of another user", async () => {
    const { sandbox, session, clientOf } = await serve();
    const { id } = sandbox.createAccount().createApplication({ name: "Foreign bot" });
    expect(await clientOf(session).applications.getPublic(id)).toMatchObject({ id, name: "Foreign bot" });
  });

  it("listApplications returns only the user's own applications, or an empty list", async () => {
    const { sandbox, id, session, clientOf } = await serve();
    const other = sandbox.createAccount();
    const list = () => clientOf(session).applications.list();
    other.createApplication();
    expect((await list()).map((application) => application.id)).toEqual([id]);
    await clientOf(session, { sudo: passwordOf(sandbox.account) }).applications.delete(id);
    expect(await list()).toEqual([]);
  });
});

describe("with the wrong credential", () => {
  const ownerOnly = named(({ as }) => as === "owner");

  it.each(ownerOnly)(
    "%s names the kind of credential that was sent and the kind that it requires",
    async (operation, call) => {
      const { sandbox, id, token, clientOf } = await serve();
      const prefix = `${operation}: 403 ACCESS_DENIED - `;
      const asBot = await failure(call.run(clientOf(botToken(token)), id));
      expect(asBot).toMatchObject({ name: "FluxerApiError", status: 403, code: "ACCESS_DENIED" });
      expect(asBot.message).toBe(`${prefix}this operation requires a session token, but a bot token was sent`);
      const asApp = await failure(call.run(clientOf(bearerToken(sandbox.account.createAccessToken())), id));
      expect(asApp.message).toBe(
        `${prefix}this operation requires a session token, but an OAuth2 access token was sent`,
      );
      expect(sandbox.requests.map(({ carriedOut }) => carriedOut)).toEqual([false, false]);
    },
  );

  it.each(ownerOnly)("%s returns 401 for an expired session and does not retry", async (_, call) => {
    const { id, clientOf, statuses } = await serve();
    const { sandbox } = await serve();
    const error = await failure(call.run(clientOf(sessionToken(sandbox.account.session)), id));
    expect(error).toMatchObject({ name: "FluxerApiError", status: 401, code: "UNAUTHORIZED" });
    expect(error.message).toContain("do not guess others");
    expect(statuses()).toEqual([401]);
  });

  it("getBotApplication rejects a session and an invalid bot token", async () => {
    const { id, session, clientOf } = await serve();
    for (const auth of [session, botToken(`${id}.wrong`)]) {
      const error = await failure(clientOf(auth).bot.application());
      expect(error).toMatchObject({ name: "FluxerApiError", status: 401, code: "INVALID_TOKEN" });
    }
  });

  it("getPublicApplication requires no credential and sends none", async () => {
    const { server, id } = await serve();
    const seen: Headers[] = [];
    let asked = 0;
    const client = createFluxerClient({
      auth: () => {
        asked++;
        return botToken("wrong");
      },
      baseUrl: server.url,
      fetch: (input, init) => {
        seen.push(new Request(input, init).headers);
        return fetch(input, init);
      },
    });
    expect(await client.applications.getPublic(id)).toMatchObject({ id });
    expect(seen.map((headers) => headers.has("authorization"))).toEqual([false]);
    expect(asked).toBe(0);
    await failure(client.applications.get(id));
    expect(seen[1]?.get("authorization")).toBe("Bot wrong");
  });
});
