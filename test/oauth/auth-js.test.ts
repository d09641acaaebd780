import { Auth, type AuthConfig } from "@auth/core";
import type { OAuth2Config } from "@auth/core/providers";
import { expect, test } from "vitest";
import { decide, openSite, type Site } from "../support/log-in.js";

const app = "http://localhost:3000";
const callback = `${app}/auth/callback/fluxer`;

interface Profile {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
}

function configure({ application, metadata }: Site, checks: OAuth2Config<Profile>["checks"] = ["pkce"]): AuthConfig {
  const provider: OAuth2Config<Profile> = {
    id: "fluxer",
    name: "Fluxer",
    type: "oauth",
    checks: checks ?? [],
    clientId: application.id,
    clientSecret: application.client_secret,
    // Basic, Auth.js's default, fails: it percent-encodes the secret and the server decodes nothing.
    client: { token_endpoint_auth_method: "client_secret_post" },
    authorization: { url: metadata.authorization_endpoint, params: { scope: "identify email" } },
    token: metadata.token_endpoint,
    userinfo: metadata.userinfo_endpoint,
    profile: ({ id, username, email }) => ({ id, name: username, email }),
  };
  return {
    ...{ basePath: "/auth", trustHost: true, secret: "a made-up secret of at least 32 characters" },
    providers: [provider],
    callbacks: {
      jwt: ({ token, account }) => (account ? { ...token, refreshToken: account.refresh_token } : token),
      session: ({ session, token }) => ({ ...session, refreshToken: token["refreshToken"] }),
    },
  };
}

/** A browser's cookies. */
class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #config: AuthConfig;

  constructor(config: AuthConfig) {
    this.#config = config;
  }

  /** Presses "Log in with Fluxer" and returns where the browser is sent. */
  async signIn(): Promise<URL> {
    const { csrfToken } = (await (await this.open(`${app}/auth/csrf`)).json()) as { csrfToken: string };
    const start = await this.open(`${app}/auth/signin/fluxer`, { csrfToken, callbackUrl: app });
    return new URL(start.headers.get("location") ?? "");
  }

  async open(url: string | URL, form?: Readonly<Record<string, string>>): Promise<Response> {
    const headers = { Cookie: Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join("; ") };
    const init = form ? { method: "POST", headers, body: new URLSearchParams(form) } : { headers };
    const response = await Auth(new Request(url, init), this.#config);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]*)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
}

test("Auth.js creates a state that exceeds the server's limit of 256 characters", async () => {
  await using site = await openSite([callback]);
  const link = await new Browser(configure(site, ["pkce", "state"])).signIn();
  expect(link.searchParams.get("state")?.length).toBeGreaterThan(256);
  await expect(decide(link, site.sandbox.account)).rejects.toThrow("INVALID_FORM_BODY (state)");
});

test("Auth.js logs a user in with PKCE, and its refresh token works as its guide says", async () => {
  await using site = await openSite([callback]);
  const browser = new Browser(configure(site));
  const link = await browser.signIn();
  expect(link.searchParams.get("code_challenge_method")).toBe("S256");

  const end = await browser.open(await decide(link, site.sandbox.account));
  expect(end.headers.get("location")).toBe(app);
  const session: unknown = await (await browser.open(`${app}/auth/session`)).json();
  const username = expect.stringMatching(/^account_/) as unknown;
  expect(session).toMatchObject({ user: { name: username, email: expect.stringContaining("@") as unknown } });

  const { refreshToken } = session as { refreshToken: string };
  const { id, client_secret } = site.application;
  const refresh = await fetch(site.metadata.token_endpoint, {
    method: "POST",
    body: new URLSearchParams({
      ...{ grant_type: "refresh_token", refresh_token: refreshToken, client_id: id, client_secret },
    }),
  });
  expect(await refresh.json()).toMatchObject({ scope: "identify email" });
});
