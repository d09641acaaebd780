import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type AuthorizeOptions, createFluxerClient, type FluxerClientOptions, sessionToken } from "../../src/index.js";
import { createSandbox, faults } from "../../sandbox/index.js";
import { serve } from "../support/operation-calls.js";
import { created, failure, json, scripted } from "../support/client.js";

const webAppUrl = "https://web.fluxer.example";
const registered = [
  "https://weather.example/callback?from=fluxer&x=ä",
  "http://localhost:3000/a b",
  "https://bare.example",
];
const application = { ...created, redirect_uris: registered };
const options: AuthorizeOptions = { redirectUri: registered[0]!, scopes: ["identify"], state: "s" };

/** Returns a client whose requests fail. */
function offline(more: Partial<FluxerClientOptions> = {}) {
  const { fetch, requests } = scripted();
  return { client: createFluxerClient({ auth: sessionToken("flx_x"), webAppUrl, fetch, ...more }), requests };
}

/** Returns the page and the parsed parameters of a link. */
function read(link: string) {
  const { origin, pathname, searchParams, hash } = new URL(link);
  expect(hash).toBe("");
  return { page: origin + pathname, parameters: [...searchParams].sort() };
}

describe("inviteUrl()", () => {
  it("inviteUrl() requests only the scope `bot` by default", async () => {
    const { client } = offline();
    expect(read(await client.inviteUrl({ id: created.id }))).toEqual({
      page: `${webAppUrl}/oauth2/authorize`,
      parameters: [
        ["client_id", created.id],
        ["scope", "bot"],
      ],
    });
  });

  it.each([
    ["2251799813685248", "2251799813685248"],
    [2n ** 63n + 1n, "9223372036854775809"],
    [0n, "0"],
    ["0", "0"],
  ])("keeps every bit of the permissions %s", async (permissions, text) => {
    const link = read(await offline().client.inviteUrl(created, { permissions, guildId: "9007199254740993" }));
    expect(link.parameters).toEqual([
      ["client_id", created.id],
      ["guild_id", "9007199254740993"],
      ["permissions", text],
      ["scope", "bot"],
    ]);
  });

  it.each(["-1", -1n, "8.5", "0x8", "1e3", "eight", " 8", "8&scope=admin", ""])(
    'rejects the permissions "%s"',
    async (permissions) => {
      const error = await failure(offline().client.inviteUrl(created, { permissions }));
      expect(error).toMatchObject({ name: "FluxerInputError", operation: "inviteUrl", sent: "no" });
      expect(error).toMatchObject({
        issues: [{ path: "permissions", message: "must be a bit mask in decimal digits" }],
      });
    },
  );
});

describe("authorizeUrl()", () => {
  it("authorizeUrl() has the response type, the scopes, the state and the redirect URI", async () => {
    for (const redirectUri of registered) {
      const scopes = ["identify", "guilds", "bot"];
      const state = "a&b=c #+%25 ö";
      const link = read(await offline().client.authorizeUrl(application, { redirectUri, scopes, state }));
      expect(link).toEqual({
        page: `${webAppUrl}/oauth2/authorize`,
        parameters: [
          ["client_id", created.id],
          ["redirect_uri", redirectUri],
          ["response_type", "code"],
          ["scope", "identify guilds bot"],
          ["state", state],
        ],
      });
    }
  });

  it("authorizeUrl() has a PKCE challenge with its method, which the server otherwise takes for plain", async () => {
    const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"; // RFC 7636, appendix B
    const codeChallenge = createHash("sha256").update(verifier).digest("base64url");
    const { parameters } = read(await offline().client.authorizeUrl(application, { ...options, codeChallenge }));
    expect(parameters).toContainEqual(["code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"]);
    expect(parameters).toContainEqual(["code_challenge_method", "S256"]);
  });

  it.each([
    "https://bare.example/",
    "https://BARE.example",
    " https://bare.example",
    "https://weather.example/callback?from=fluxer&x=%C3%A4",
    "http://localhost:3000/a%20b",
    "https://weather.example/callback",
    "",
  ])("rejects the redirect URI %j, which is registered in another spelling or not at all", async (redirectUri) => {
    const { client, requests } = offline();
    const error = await failure(client.authorizeUrl(application, { ...options, redirectUri }));
    expect(error).toMatchObject({ name: "FluxerInputError", operation: "authorizeUrl", sent: "no" });
    expect(error).toMatchObject({ issues: [{ path: "redirectUri" }] });
    for (const uri of registered) expect(error.message).toContain(uri);
    expect(requests).toEqual([]);
  });

  it("authorizeUrl() states that no redirect URI is registered", async () => {
    const error = await failure(offline().client.authorizeUrl({ ...application, redirect_uris: [] }, options));
    expect(error.message).toContain("registered: none");
  });
});

describe("the URL of the web app", () => {
  it("the web app's URL comes from discovery, which is requested without a credential", async () => {
    const { sandbox, server, id, session, clientOf } = await serve();
    const seen: Request[] = [];
    const watched: typeof fetch = (input, init) => {
      seen.push(new Request(input, init));
      return fetch(input, init);
    };
    const client = clientOf(session, { fetch: watched });
    const page = `http://127.0.0.1:${server.port}/oauth2/authorize`;
    expect(read(await client.inviteUrl({ id })).page).toBe(page);
    expect(read(await client.authorizeUrl({ ...application, id }, options)).page).toBe(page);
    expect(sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(
      Array(2).fill("GET /.well-known/fluxer"),
    );
    expect(seen.map(({ headers }) => headers.has("authorization"))).toEqual([false, false]);
  });

  it("the web app's URL comes from discovery at the root of the instance, regardless of the API's path", async () => {
    const { fetch, requests } = scripted(json({ endpoints: { webapp: "https://chat.example/app/" } }));
    const baseUrl = "https://chat.example/api/v1";
    const client = createFluxerClient({ auth: sessionToken("flx_x"), baseUrl, fetch });
    expect(read(await client.inviteUrl(created)).page).toBe("https://chat.example/app/oauth2/authorize");
    expect(requests.map(({ url }) => url)).toEqual(["https://chat.example/.well-known/fluxer"]);
  });

  it.each(["https://chat.example", "https://chat.example/", "https://chat.example///"])(
    "the web app's URL is %s if the option sets it, without a request",
    async (url) => {
      const { client, requests } = offline({ webAppUrl: url });
      expect(read(await client.inviteUrl(created)).page).toBe("https://chat.example/oauth2/authorize");
      expect(read(await client.authorizeUrl(application, options)).page).toBe("https://chat.example/oauth2/authorize");
      expect(requests).toEqual([]);
    },
  );

  it("discovery is requested again after the connection broke", async () => {
    const sandbox = createSandbox();
    sandbox.fail(faults.resetBeforeRead());
    const auth = sessionToken(sandbox.account.session);
    const client = createFluxerClient({ auth, baseUrl: sandbox.url, fetch: sandbox.fetch, maxRetryWaitMs: 5 });
    expect(read(await client.inviteUrl(created)).page).toBe("http://127.0.0.1/oauth2/authorize");
    expect(sandbox.requests).toHaveLength(2);
  });

  it.each([[{}], [{ endpoints: {} }], [{ endpoints: { webapp: 5 } }], [null], [[]]])(
    "the discovery document %j is rejected",
    async (document) => {
      const { fetch } = scripted(json(document));
      const error = await failure(createFluxerClient({ auth: sessionToken("flx_x"), fetch }).inviteUrl(created));
      expect(error).toMatchObject({ name: "FluxerResponseError", operation: "discovery" });
      expect(error.message).toContain("endpoints.webapp is not an http or https URL; set `webAppUrl`");
    },
  );

  it("an invalid URL of the web app in discovery is rejected", async () => {
    const { fetch } = scripted(json({ endpoints: { webapp: "chat.example" } }));
    const error = await failure(createFluxerClient({ auth: sessionToken("flx_x"), fetch }).inviteUrl(created));
    expect(error).toMatchObject({ name: "FluxerResponseError", operation: "discovery" });
  });

  it("createFluxerClient() rejects an invalid URL of the web app", async () => {
    for (const url of ["chat.example", "", "/app"])
      expect(await failure(Promise.resolve().then(() => offline({ webAppUrl: url })))).toMatchObject({
        name: "FluxerInputError",
        operation: "createFluxerClient",
        issues: [{ path: "webAppUrl" }],
      });
  });

  it("discovery is not requested if the input of a link is invalid, and the error states that nothing was sent", async () => {
    const { sandbox, session, clientOf } = await serve();
    const client = clientOf(session);
    await failure(client.inviteUrl(created, { permissions: "eight" }));
    await failure(client.authorizeUrl(application, { ...options, redirectUri: "https://other.example" }));
    expect(sandbox.requests).toEqual([]);
  });
});
