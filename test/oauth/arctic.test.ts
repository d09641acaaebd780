import * as arctic from "arctic";
import { expect, test } from "vitest";
import { callback, decide, openSite } from "../support/log-in.js";

test("arctic logs a user in and refreshes the token, because its Basic header does not percent-encode", async () => {
  await using site = await openSite();
  const { application, metadata, sandbox } = site;
  const client = new arctic.OAuth2Client(application.id, application.client_secret, callback);
  const [state, verifier] = [arctic.generateState(), arctic.generateCodeVerifier()];
  const link = client.createAuthorizationURLWithPKCE(
    metadata.authorization_endpoint,
    state,
    arctic.CodeChallengeMethod.S256,
    verifier,
    ["identify"],
  );
  const target = await decide(link, sandbox.account);
  expect(target.searchParams.get("state")).toBe(state);
  const code = target.searchParams.get("code") ?? "";
  const tokens = await client.validateAuthorizationCode(metadata.token_endpoint, code, verifier);
  const headers = { Authorization: `Bearer ${tokens.accessToken()}` };
  const user: unknown = await (await fetch(metadata.userinfo_endpoint, { headers })).json();
  expect(user).toMatchObject({ id: sandbox.account.id });
  const refreshed = await client.refreshAccessToken(metadata.token_endpoint, tokens.refreshToken(), []);
  expect(refreshed.accessToken()).not.toBe(tokens.accessToken());
});
