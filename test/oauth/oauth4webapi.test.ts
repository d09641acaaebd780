import * as oauth from "oauth4webapi";
import { describe, expect, test } from "vitest";
import { callback, decide, openSite } from "../support/log-in.js";

const insecure = { [oauth.allowInsecureRequests]: true } as const;

describe("oauth4webapi", () => {
  test("oauth4webapi logs a user in, reads the user, refreshes, introspects and revokes", async () => {
    await using site = await openSite();
    const { application, metadata: server, sandbox } = site;
    const client = { client_id: application.id };
    const authentication = oauth.ClientSecretPost(application.client_secret);
    const verifier = oauth.generateRandomCodeVerifier();
    const state = oauth.generateRandomState();

    const link = new URL(server.authorization_endpoint);
    link.search = String(
      new URLSearchParams({
        ...{
          client_id: client.client_id,
          redirect_uri: callback,
          response_type: "code",
          scope: "identify email",
          state,
        },
        ...{ code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: "S256" },
      }),
    );
    const target = await decide(link, sandbox.account);
    const parameters = oauth.validateAuthResponse(server, client, target, state);

    const exchange = await oauth.authorizationCodeGrantRequest(
      ...([server, client, authentication, parameters, callback, verifier, insecure] as const),
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, exchange);
    expect(tokens).toMatchObject({ token_type: "bearer", expires_in: 604_800, scope: "identify email" });

    const userInfo = await oauth.userInfoRequest(server, client, tokens.access_token, insecure);
    const user = await oauth.processUserInfoResponse(server, client, oauth.skipSubjectCheck, userInfo);
    expect(user).toMatchObject({ sub: sandbox.account.id, verified: true });

    const refreshed = await oauth.processRefreshTokenResponse(
      ...([server, client] as const),
      await oauth.refreshTokenGrantRequest(server, client, authentication, tokens.refresh_token ?? "", insecure),
    );
    expect(refreshed.access_token).not.toBe(tokens.access_token);

    const inspect = async (token: string) =>
      oauth.processIntrospectionResponse(
        ...([server, client] as const),
        await oauth.introspectionRequest(server, client, authentication, token, insecure),
      );
    expect(await inspect(refreshed.access_token)).toMatchObject({ active: true, sub: sandbox.account.id });
    await oauth.processRevocationResponse(
      await oauth.revocationRequest(server, client, authentication, refreshed.access_token, insecure),
    );
    expect(await inspect(tokens.access_token)).toEqual({ active: false });
  });

  test("oauth4webapi fails with Basic, because it percent-encodes `-` and `_` in the secret and the server decodes nothing", async () => {
    await using site = await openSite();
    const { application, metadata: server } = site;
    const client = { client_id: application.id };
    const authentication = oauth.ClientSecretBasic(application.client_secret);
    const response = await oauth.refreshTokenGrantRequest(server, client, authentication, "any", insecure);
    await expect(oauth.processRefreshTokenResponse(server, client, response)).rejects.toMatchObject({
      error: "invalid_client",
    });
  });
});
