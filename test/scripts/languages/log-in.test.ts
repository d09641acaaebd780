import { describe, expect, test } from "vitest";
import { node, run } from "./fake-language.js";

/** A program that acts as the user's browser and as an OAuth library. `cheat` runs before the refresh. */
const logIn = (cheat = "") => `
  const facts = process.env;
  const { FLUXER_CLIENT_ID: client_id, FLUXER_CLIENT_SECRET: client_secret, FLUXER_REDIRECT_URI: redirect_uri } = facts;
  const post = async (url, body, headers) => (await fetch(url, { method: "POST", body, headers })).json();
  const query = { client_id, redirect_uri, scope: "identify email", response_type: "code" };
  const { redirect_to } = await post(
    facts.FLUXER_BASE_URL + "/oauth2/authorize/consent",
    JSON.stringify(query),
    { Authorization: facts.FLUXER_TOKEN },
  );
  const exchange = async (word, grant) => {
    const body = new URLSearchParams({ client_id, client_secret, ...grant });
    const { access_token, refresh_token, scope } = await post(facts.FLUXER_TOKEN_ENDPOINT, body);
    console.log(word, scope);
    const headers = { Authorization: "Bearer " + access_token };
    const user = await (await fetch(facts.FLUXER_USERINFO_ENDPOINT, { headers })).json();
    console.log("logged in", user.id, user.email);
    return refresh_token;
  };
  const code = new URL(redirect_to).searchParams.get("code");
  const refresh_token = await exchange("authorized", { grant_type: "authorization_code", code, redirect_uri });
  ${cheat}
  await exchange("refreshed", { grant_type: "refresh_token", refresh_token });
`;
const logInWith = (cheat?: string) => ({
  logIn: { library: "fake-library", run: node(logIn(cheat)) },
});

describe("a language that logs a user in", () => {
  test("names the OAuth library that logged a user in", async () => {
    const { code, printed } = await run(logInWith());
    expect(printed).toContain("    log-in with fake-library\n");
    expect(code).toBe(0);
  });

  test("fails a log-in that ends before its last step", async () => {
    const { code, printed } = await run(logInWith("process.exit(3)"));
    expect(printed).toMatch(/`.*` exited with 3\n/s);
    expect(code).toBe(1);
  });

  test("trusts the sandbox, not the printed lines, if a log-in sends another request", async () => {
    const { code, printed } = await run(logInWith("await fetch(facts.FLUXER_USERINFO_ENDPOINT);"));
    expect(printed).toContain("the sandbox saw grantConsent 200, exchangeToken 200, getUserInfo 200, getUserInfo 401");
    expect(code).toBe(1);
  });
});
