import { createHash } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, expectTypeOf, it, onTestFinished } from "vitest";
import {
  type AuthorizationServer,
  bearerToken,
  clientSecret,
  createFluxerClient,
  createPkce,
  credentialsOf,
  type FluxerClient,
  redact,
  sessionToken,
} from "../../src/index.js";
import { createSandbox, faults } from "../../sandbox/index.js";
import { failure } from "../support/client.js";
import { createFlowWorld, credentialOf, type FlowWorld, flowCalls, redirectUri } from "../support/flow-calls.js";

async function open() {
  const world = await createFlowWorld(createSandbox());
  const { sandbox, application } = world;
  const clientOf = (auth = clientSecret(credentialsOf(application))) =>
    createFluxerClient({ auth, baseUrl: sandbox.url, fetch: sandbox.fetch, maxRetryWaitMs: 20 });
  return { ...world, clientOf };
}

const exchange = ({ code }: FlowWorld, uri = redirectUri) => ({
  ...{ grant_type: "authorization_code" as const, code, redirect_uri: uri },
});

describe("the OAuth2 methods", () => {
  it("fluxer.oauth2 exchanges a code, and refreshes, introspects and revokes tokens with the client's credentials", async () => {
    const world = await open();
    const { oauth2 } = world.clientOf();
    const tokens = await oauth2.token(exchange(world));
    expectTypeOf(tokens.expires_in).toEqualTypeOf<number>();
    expect(tokens).toMatchObject({ token_type: "Bearer", expires_in: 604_800, scope: "identify email" });
    const fresh = await oauth2.token({ grant_type: "refresh_token", refresh_token: tokens.refresh_token });
    expect(await oauth2.introspect({ token: fresh.access_token })).toMatchObject({ active: true });
    expect(await oauth2.revoke({ token: fresh.refresh_token, token_type_hint: "refresh_token" })).toBeUndefined();
    expect(await oauth2.introspect({ token: fresh.access_token })).toEqual({ active: false });
  });

  it("fluxer.oauth2 reads the user with an access token", async () => {
    const { clientOf, accessToken, application, sandbox } = await open();
    const { oauth2 } = clientOf(bearerToken(accessToken));
    expect(await oauth2.userInfo()).toMatchObject({ sub: sandbox.account.id, verified: true });
    expect(await oauth2.me()).toMatchObject({ application: { id: application.id }, scopes: ["identify", "email"] });
  });

  it("fluxer.authorizations lists and revokes the account's authorizations", async () => {
    const { clientOf, application, sandbox } = await open();
    const { authorizations } = clientOf(sessionToken(sandbox.account.session));
    expect(await authorizations.list()).toMatchObject([{ application: { id: application.id } }]);
    await authorizations.delete(application.id);
    expect(await authorizations.list()).toEqual([]);
    const unknown = await failure(authorizations.deleteMany({ application_ids: [application.id, "1"] }));
    expect(unknown).toMatchObject({ name: "FluxerApiError", code: "UNKNOWN_APPLICATION" });
  });

  it("token() accepts the redirect URI in its registered and in its normalized form", async () => {
    for (const uri of ["https://bare.example", "https://bare.example/"]) {
      const world = await open();
      expect(await world.clientOf().oauth2.token(exchange(world, uri))).toMatchObject({ token_type: "Bearer" });
    }
  });

  it("token() does not compile without the required parameters of a grant", async () => {
    const { oauth2 } = (await open()).clientOf();
    // @ts-expect-error a code needs its redirect URI
    void oauth2.token({ grant_type: "authorization_code", code: "x" }).catch(() => {});
    // @ts-expect-error there is no such grant
    void oauth2.token({ grant_type: "client_credentials" }).catch(() => {});
    expectTypeOf<FluxerClient["oauth2"]>().not.toHaveProperty("consent");
  });

  it("token() rejects an unknown grant type by name, before a request is sent", async () => {
    const { clientOf, sandbox } = await open();
    const before = sandbox.requests.length;
    const error = await failure(clientOf().oauth2.token({ grant_type: "password" } as never));
    expect(error).toMatchObject({ name: "FluxerInputError", issues: [{ path: "grant_type" }] });
    expect(sandbox.requests).toHaveLength(before);
  });
});

describe("an OAuth2 error", () => {
  it("an OAuth2 error has the server's `error` as its code, and advice", async () => {
    const world = await open();
    const { oauth2 } = world.clientOf();
    await oauth2.token(exchange(world));
    const spent = await failure(oauth2.token(exchange(world)));
    expect(spent).toMatchObject({ name: "FluxerApiError", status: 400, code: "invalid_grant", sent: "yes" });
    expect(spent.message).toContain("send the user through the consent again");
    const { id } = world.application;
    const stale = world.clientOf(clientSecret({ clientId: id, clientSecret: "an-old-secret" }));
    const wrong = await failure(stale.oauth2.introspect({ token: "x" }));
    expect(wrong).toMatchObject({ code: "invalid_client" });
    expect(wrong.message).toContain("newest secret");
  });

  it("an OAuth2 error names the credential that was sent and the one that is required", async () => {
    const { clientOf, sandbox, accessToken } = await open();
    const session = clientOf(sessionToken(sandbox.account.session));
    const exchanged = await failure(session.oauth2.token({ grant_type: "refresh_token", refresh_token: "x" }));
    expect(exchanged.message).toContain("this operation requires a client secret, but a session token was sent");
    expect((await failure(session.oauth2.userInfo())).message).toContain("requires an OAuth2 access token");
    const user = clientOf(bearerToken(accessToken));
    expect((await failure(user.authorizations.list())).message).toContain("requires a session token");
  });

  it("an error for a missing scope names the scope", async () => {
    const { clientOf, sandbox, application } = await open();
    const token = sandbox.account.createAccessToken(["email"], application);
    const error = await failure(clientOf(bearerToken(token)).oauth2.userInfo());
    expect(error).toMatchObject({ code: "MISSING_OAUTH_SCOPE", extra: { required_scope: "identify" } });
  });

  it("the `error` property of a proxy's response does not become the code of an error", async () => {
    const { clientOf, sandbox } = await open();
    const headers = { "Content-Type": "application/json" };
    for (const [status, body] of [
      [502, '{"error":"invalid_grant"}'],
      [400, '{"error":"Bad Request"}'],
    ] as const) {
      sandbox.fail(...[1, 2, 3].map(() => faults.answer({ status, headers, body })));
      const error = await failure(clientOf().oauth2.introspect({ token: "x" }));
      expect(error).toMatchObject({ status, code: undefined });
    }
  });
});

describe("a secret of the OAuth2 methods", () => {
  it.each(flowCalls.map((call) => [call.name, call] as const))(
    "does not leak from %s, even if the server echoes it",
    async (_, call) => {
      const world = await createFlowWorld(createSandbox());
      const { sandbox, application, code, accessToken, refreshToken } = world;
      const events: unknown[] = [];
      const note = (event: unknown) => void events.push(event);
      const { session } = sandbox.account;
      const basic = btoa(`${application.id}:${application.client_secret}`);
      const secrets = [application.client_secret, basic, code, accessToken, refreshToken, session];
      const echo = (status: number) =>
        faults.answer({
          ...{ status, headers: { "Content-Type": "application/json", "X-Request-ID": secrets.join(" ") } },
          body: JSON.stringify({ code: secrets.join(" "), message: secrets.join(" "), error: code, list: secrets }),
        });
      for (const status of [400, 403, 500, 200]) {
        sandbox.fail(echo(status));
        const client = createFluxerClient({
          ...{ auth: credentialOf(call, world), baseUrl: sandbox.url, fetch: sandbox.fetch, maxRetries: 0 },
          hooks: { onRequest: note, onResponse: note, onRetry: note },
        } as never);
        const outcome: unknown = await call.run(client, world).catch((error: unknown) => error);
        const own = ownSecretsOf(call.name, world, basic);
        const shown = [
          inspect(outcome, { depth: 20 }),
          String(outcome),
          inspect(client, { depth: 20 }),
          inspect(events),
        ];
        if (outcome instanceof Error) shown.push(JSON.stringify(outcome), outcome.message, outcome.stack ?? "");
        for (const secret of own) expect(shown.join("\n"), `${status}`).not.toContain(secret);
      }
    },
  );

  it("printed tokens, credentials and errors show no secret of the flow", async () => {
    const world = await open();
    const tokens = await world.clientOf().oauth2.token(exchange(world));
    const credential = clientSecret(credentialsOf(world.application));
    const shown = inspect(tokens) + inspect(credential) + JSON.stringify([credential, redact(tokens)]);
    for (const secret of [tokens.access_token, tokens.refresh_token, world.application.client_secret])
      expect(shown).not.toContain(secret);
    expect(JSON.stringify(tokens)).toContain(tokens.access_token);
  });
});

/** The secrets of the request. The client cannot know any others. */
function ownSecretsOf(name: string, { application, ...world }: FlowWorld, basic: string): string[] {
  const client = [application.client_secret, basic];
  const byName: Readonly<Record<string, string[]>> = {
    "a code": [...client, world.code],
    "a refresh token": [...client, world.refreshToken],
    ...{ introspect: [...client, world.accessToken], revoke: [...client, world.accessToken] },
    ...{ userInfo: [world.accessToken], me: [world.accessToken] },
  };
  return byName[name] ?? [world.sandbox.account.session];
}

describe("clientSecret()", () => {
  it("clientSecret() accepts the result of credentialsOf(), which is sent without percent-encoding", async () => {
    const { sandbox, application } = await open();
    const headers: (string | null)[] = [];
    const client = createFluxerClient({
      ...{ auth: clientSecret(credentialsOf(application)), baseUrl: sandbox.url },
      fetch: (input, init) => {
        headers.push(new Headers(init?.headers).get("authorization"));
        return sandbox.fetch(input, init);
      },
    });
    await client.oauth2.introspect({ token: "x" });
    expect(headers).toEqual([`Basic ${btoa(`${application.id}:${application.client_secret}`)}`]);
  });

  it.each([
    ["clientId", { clientId: "", clientSecret: "x" }],
    ["clientSecret", { clientId: "1", clientSecret: "" }],
    ["clientSecret", { clientId: "1", clientSecret: "a b" }],
    ["clientSecret", { clientId: "1", clientSecret: undefined }],
    ["clientId", undefined],
  ])("clientSecret() rejects an invalid %s by its name, without its value", (path, value) => {
    expect(() => clientSecret(value as never)).toThrow(new RegExp(`^clientSecret: ${path} `));
  });
});

describe("createPkce()", () => {
  it("createPkce() returns a new verifier for RFC 7636 each time, with its S256 challenge", async () => {
    const [first, second] = [await createPkce(), await createPkce()];
    expect(first.codeVerifier).toMatch(/^[\w-]{43}$/);
    expect(first.codeChallenge).toBe(createHash("sha256").update(first.codeVerifier).digest("base64url"));
    expect(second.codeVerifier).not.toBe(first.codeVerifier);
  });
});

describe("authorizationServer()", () => {
  it("authorizationServer() returns the instance's endpoints from its discovery, and client_secret_post first", async () => {
    const sandbox = createSandbox();
    const server = await sandbox.listen();
    onTestFinished(() => server.close());
    const client = createFluxerClient({
      auth: clientSecret({ clientId: "1", clientSecret: "x" }),
      baseUrl: server.url,
    });
    const metadata = await client.authorizationServer();
    expectTypeOf(metadata).toEqualTypeOf<AuthorizationServer>();
    const origin = `http://127.0.0.1:${server.port}`;
    expect(metadata).toEqual({
      issuer: `${origin}/v1`,
      authorization_endpoint: `${origin}/oauth2/authorize`,
      token_endpoint: `${origin}/v1/oauth2/token`,
      introspection_endpoint: `${origin}/v1/oauth2/introspect`,
      revocation_endpoint: `${origin}/v1/oauth2/token/revoke`,
      userinfo_endpoint: `${origin}/v1/oauth2/userinfo`,
      scopes_supported: ["identify", "email", "guilds", "connections", "bot"],
      response_types_supported: ["code"],
      grant_types_supported: ["authorization_code", "refresh_token"],
      code_challenge_methods_supported: ["S256", "plain"],
      token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
    });
  });

  it("authorizationServer() uses the web app from the options without a request", async () => {
    const { fetch, requests, url } = createSandbox();
    const auth = sessionToken("flx_x");
    const client = createFluxerClient({ auth, baseUrl: url, fetch, webAppUrl: "https://web.example/app/" });
    expect((await client.authorizationServer()).authorization_endpoint).toBe(
      "https://web.example/app/oauth2/authorize",
    );
    expect(requests).toEqual([]);
  });
});

describe("authorizeUrl()", () => {
  it("authorizeUrl() returns a URL with every parameter of the flow, which the consent page accepts", async () => {
    const { clientOf, application, sandbox } = await open();
    const { codeChallenge } = await createPkce();
    const link = await clientOf().authorizeUrl(
      { ...application, redirect_uris: [redirectUri] },
      {
        ...{ redirectUri, scopes: ["identify", "bot"], state: "s", codeChallenge, prompt: "consent" },
        ...{ permissions: 8n, guildId: "1", channelId: "2", disableGuildSelect: true },
      },
    );
    expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
      ...{ client_id: application.id, response_type: "code", redirect_uri: redirectUri, scope: "identify bot" },
      ...{ state: "s", code_challenge: codeChallenge, code_challenge_method: "S256", prompt: "consent" },
      ...{ permissions: "8", guild_id: "1", channel_id: "2", disable_guild_select: "true" },
    });
    expect((await sandbox.fetch(link)).status).toBe(200);
  });
});
