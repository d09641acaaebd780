import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { bearerToken, botToken, createFluxerClient, sessionToken } from "../../src/index.js";
import { created, createPair, failure, json, scripted, thrownBy } from "../support/client.js";

const baseUrl = "http://127.0.0.1/v1";
const makers = { sessionToken, botToken, bearerToken };

describe("the Authorization header", () => {
  it("the credential comes from an async auth function, which is called for every request", async () => {
    const { fetch, requests } = scripted(json(created), json(created));
    let calls = 0;
    const auth = async () => sessionToken(`flx_${++calls}`);
    const client = createFluxerClient({ auth, baseUrl, fetch });
    await client.applications.create({ name: "x" });
    await client.applications.create({ name: "x" });
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["flx_1", "flx_2"]);
  });

  it("the error of a retry names the credential if the auth function returns none in time", async () => {
    const limited = () => json({ code: "RATE_LIMITED", message: "x", retry_after: 0 }, { status: 429 });
    let calls = 0;
    const auth = () => (++calls === 1 ? sessionToken("flx_1") : new Promise<never>(() => {}));
    const client = createFluxerClient({ auth, baseUrl, fetch: scripted(limited()).fetch, timeoutMs: 20 });
    const error = await failure(client.applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerConnectionError", sent: "yes", attempts: 1 });
    expect(error.message).toBe(
      "createApplication: auth did not return a credential within 20 ms, so the request was not sent; check `auth` or raise timeoutMs",
    );
  });

  it("the Authorization header cannot be set as a header of a call", async () => {
    const { client, sandbox } = createPair();
    const headers = { AUTHORIZATION: "Bot other" };
    const error = await failure(client.applications.create({ name: "x" }, { headers }));
    expect(error.message).toBe(
      "createApplication: headers.AUTHORIZATION is set from `auth`; remove it. Nothing was sent",
    );
    expect(sandbox.requests).toHaveLength(0);
  });
});

describe("a credential", () => {
  it.each([
    ["", "is empty"],
    [" ", "whitespace"],
    ["a b", "whitespace"],
    ["abc\n", "whitespace"],
    ["a\u0000b", "control character"],
    ["schlüssel", "non-ASCII"],
    ["Bot abc", "has a prefix"],
    ["bearer abc", "has a prefix"],
    ["Admin abc", "has a prefix"],
  ])("rejects the token %j without printing the value", async (token, reason) => {
    for (const [operation, make] of Object.entries(makers)) {
      const error = await thrownBy(() => make(token));
      expect(error.name).toBe("FluxerInputError");
      expect(error.message).toContain(`${operation}: token `);
      expect(error.message).toContain(reason);
      if (token.trim() !== "") expect(error.message).not.toContain(token);
    }
  });

  it("rejects a token that is not a string", async () => {
    const missing: string | undefined = process.env["NO_SUCH_VARIABLE_OF_THIS_TEST"];
    const error = await thrownBy(() => sessionToken(missing as string));
    expect(error.message).toContain("token must be a string");
  });

  it("accepts every form of token that a server issues", () => {
    const token = `flx_${"aZ09".repeat(9)}`;
    expect(sessionToken(token).kind).toBe("sessionToken");
    expect(botToken("1470292847293661184.abc-_DEF").kind).toBe("botToken");
  });

  it("a printed credential hides its token", () => {
    const credential = sessionToken("flx_secret");
    const views = [inspect(credential, { showHidden: true, depth: 9 }), JSON.stringify(credential), String(credential)];
    expect(views.join()).not.toContain("flx_secret");
    expect(Object.values(credential)).toEqual(["sessionToken"]);
  });
});

it("a 403 for the wrong kind of credential names the kind that was sent and the kind that is required", async () => {
  const { sandbox } = createPair();
  const { bot } = sandbox.account.createApplication();
  for (const [auth, words] of [
    [botToken(bot.token), "a bot token"],
    [bearerToken(sandbox.account.createAccessToken()), "an OAuth2 access token"],
  ] as const) {
    const client = createFluxerClient({ auth, baseUrl: sandbox.url, fetch: sandbox.fetch });
    const error = await failure(client.applications.create({ name: "x" }));
    expect(error.message).toBe(
      `createApplication: 403 ACCESS_DENIED - this operation requires a session token, but ${words} was sent`,
    );
  }
});

it("a 401 for the wrong kind of credential names the kind that was sent and the kind that is required", async () => {
  const { client } = createPair();
  const error = await failure(client.bot.application());
  expect(error.message).toBe(
    "getBotApplication: 401 INVALID_TOKEN - this operation requires a bot token, but a session token was sent",
  );
});

it("a call rejects an auth function's invalid result before it sends a request", async () => {
  const { client, sandbox } = createPair({ auth: (() => "flx_raw") as never });
  const error = await failure(client.applications.create({ name: "x" }));
  expect(error.message).toContain("createApplication: auth must be a credential from sessionToken()");
  expect(error.message).not.toContain("flx_raw");
  expect(sandbox.requests).toHaveLength(0);
});

it('a call accepts headers whose names only contain "authorization"', async () => {
  const { fetch, requests } = scripted(json(created));
  const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch });
  await client.applications.create({ name: "x" }, { headers: { "X-Authorization": "a", "Authorization-Kind": "b" } });
  const { headers } = requests[0]!;
  expect([headers.get("x-authorization"), headers.get("authorization-kind")]).toEqual(["a", "b"]);
});

it.each([undefined, {}, { auth: "flx_raw" }])("createFluxerClient() rejects %j: not a credential", async (options) => {
  const error = await thrownBy(() => createFluxerClient(options as never));
  expect(error.name).toBe("FluxerInputError");
  expect(error.message).toContain("createFluxerClient: auth must be a credential from sessionToken()");
  expect(error.message).not.toContain("flx_raw");
});

it("a call rejects with the error that the auth function throws", async () => {
  const reason = new Error("the vault is closed");
  const { client } = createPair({
    auth: () => {
      throw reason;
    },
  });
  await expect(client.applications.create({ name: "x" })).rejects.toBe(reason);
});

it.each([undefined, null, 0, "", false])("a call rejects with an error if `auth` rejects with %j", async (reason) => {
  const { client } = createPair({ auth: () => Promise.reject(reason) });
  const message =
    "createApplication: auth, captcha or sudo rejected without an error; reject with one. Nothing was sent";
  client.api.use({ onResponse: ({ response }) => response.headers.forEach(() => {}) });
  await expect(client.applications.create({ name: "x" })).rejects.toThrow(message);
  await expect(client.api.POST("/oauth2/applications", { body: { name: "x" } })).rejects.toThrow(message);
});

it("a call rejects with an error if a solver rejects with undefined", async () => {
  const { client } = createPair({ captcha: () => Promise.reject() }, { captcha: true });
  const error = await failure(client.applications.create({ name: "x" }));
  expect(error).toMatchObject({ name: "FluxerInputError", sent: "yes", attempts: 1 });
});
