import { beforeEach, describe, expect, test } from "vitest";
import { callback, OAuthClient } from "../../support/oauth-client.js";

let client: OAuthClient;
beforeEach(() => {
  client = new OAuthClient();
});

const request = (change: object = {}) => {
  const whole = { client_id: client.application.id, redirect_uri: callback, scope: "identify email", state: "s" };
  return new URLSearchParams(Object.entries({ ...whole, ...change }));
};
const open = (change?: object, init: RequestInit = {}) => {
  const page = new URL("/oauth2/authorize", client.sandbox.url);
  return client.sandbox.fetch(`${page.href}?${request(change)}`, { ...init, redirect: "manual" });
};
const press = (decision: string, change?: object, account = client.sandbox.account.id) => {
  const body = request(change);
  body.set("account", account);
  body.set("decision", decision);
  return open({}, { method: "POST", body });
};

describe("the authorize page", () => {
  test("the authorize page is at the URL from the discovery document", async () => {
    const discovery = await client.sandbox.fetch(new URL("/.well-known/fluxer", client.sandbox.url));
    const { endpoints } = (await discovery.json()) as { endpoints: { webapp: string } };
    const page = await client.sandbox.fetch(`${endpoints.webapp}/oauth2/authorize?${request()}`);
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
  });

  test("the authorize page shows the application, its scopes and every account", async () => {
    const other = client.sandbox.createAccount();
    const text = await (await open()).text();
    expect(text).toContain("<strong>Sandbox application</strong>");
    expect(text).toContain("See your email address");
    expect(text).not.toContain("See the communities");
    for (const { id } of [client.sandbox.account, other]) expect(text).toContain(`<option value="${id}">`);
  });

  test("the authorize page has no script and loads nothing", async () => {
    const response = await open();
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    expect(await response.text()).not.toMatch(/<script|<img|<link|<iframe|url\(|@import|\son\w+=/i);
  });

  test("the authorize page contains no secret", async () => {
    const { account } = client.sandbox;
    const code = await client.code();
    const text = await (await open()).text();
    for (const secret of [account.session, account.password ?? "", client.application.client_secret, code])
      expect(text).not.toContain(secret);
    expect(text).not.toMatch(/flx_|client_secret/);
  });

  test("shows markup in names and parameters as text", async () => {
    const name = `<img src=x onerror=alert(1)> & "co"`;
    const { id } = client.sandbox.account.createApplication({ name, redirectUris: [callback] });
    const text = await (await open({ client_id: id, state: `"><script>` })).text();
    expect(text).not.toMatch(/<img|<script/);
    expect(text).toContain("&#60;img src=x onerror=alert(1)&#62; &#38; &#34;co&#34;");
    expect(text).toContain(`value="&#34;&#62;&#60;script&#62;"`);
  });

  test.each([
    ["an unknown application", { client_id: "1" }, "No application has the ID 1"],
    ["an unregistered redirect URI", { redirect_uri: "https://evil.example/" }, "is not registered"],
    ["an unknown scope", { scope: "admin" }, "These scopes do not exist: admin"],
    ["no scope", { scope: "" }, "The link has no scope"],
  ])("shows what is wrong with a link with %s, without a form or link", async (_, change, problem) => {
    for (const response of [await open(change), await press("authorize", change), await press("deny", change)]) {
      expect([response.status, response.headers.get("location")]).toEqual([400, null]);
      const text = await response.text();
      expect(text).toContain(problem);
      expect(text).not.toContain("<form");
    }
  });

  test("sends the user back with a code from the consent endpoint", async () => {
    const response = await press("authorize");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toMatch(/^https:\/\/app\.example\/cb\?code=[\w-]{43}&state=s$/);
    expect(client.sandbox.requests.map(({ operationId }) => operationId)).toContain("grantConsent");
  });

  test("sends the user back without a code after Deny", async () => {
    const response = await press("deny");
    expect(response.headers.get("location")).toBe(`${callback}?state=s&error=access_denied`);
    expect(client.sandbox.requests.map(({ operationId }) => operationId)).not.toContain("grantConsent");
  });

  test("shows the server's reason if the consent is rejected", async () => {
    const { id } = client.sandbox.createAccount().createApplication({ redirectUris: [callback], botPublic: false });
    const response = await press("authorize", { client_id: id, scope: "bot" });
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining("BOT_IS_PRIVATE")]);
  });

  test("the authorize page rejects an account that does not exist", async () => {
    expect((await press("authorize", {}, "1")).status).toBe(400);
  });
});

test("sandbox.authorize() rejects with the server's reason", async () => {
  const options = { scopes: ["identify"], redirectUri: "https://evil.example/" };
  await expect(client.sandbox.authorize(client.application, options)).rejects.toThrow("Invalid redirect_uri");
});

test("sandbox.authorize() rejects an account of another sandbox", async () => {
  const options = { scopes: ["identify"], redirectUri: callback, account: { id: "1" } };
  await expect(client.sandbox.authorize(client.application, options)).rejects.toThrow("this sandbox's createAccount()");
});
