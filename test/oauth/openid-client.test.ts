import * as client from "openid-client";
import { expect, test } from "vitest";
import { callback, decide, openSite } from "../support/log-in.js";

test("openid-client logs a user in, reads the user and refreshes", async () => {
  await using site = await openSite();
  const { application, metadata, sandbox } = site;
  const authentication = client.ClientSecretPost(application.client_secret);
  const configuration = new client.Configuration(metadata, application.id, undefined, authentication);
  client.allowInsecureRequests(configuration);

  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const expectedState = client.randomState();
  const link = client.buildAuthorizationUrl(configuration, {
    ...{ redirect_uri: callback, scope: "identify email", state: expectedState },
    ...{ code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier), code_challenge_method: "S256" },
  });
  const target = await decide(link, sandbox.account);
  const tokens = await client.authorizationCodeGrant(configuration, target, { pkceCodeVerifier, expectedState });
  expect(tokens.expires_in).toBe(604_800);
  const user = await client.fetchUserInfo(configuration, tokens.access_token, sandbox.account.id);
  expect(user["username"]).toMatch(/^account_/);
  const refreshed = await client.refreshTokenGrant(configuration, tokens.refresh_token ?? "");
  expect(refreshed.scope).toBe("identify email");
});
