import { describe, expect, it } from "vitest";
import { createFluxerClient, createPkce, type FluxerClientOptions, sessionToken } from "../../src/index.js";
import { clientSecret } from "../../src/index.js";
import { created, failure, json } from "../support/client.js";
import { leakIn, views } from "../support/views.js";

/** A secret with every kind of character that an encoding changes. */
const secret = `s-e_c.r t'"<&>é/+=!*()~\\😀end`;
const plain = "flx_plain-CAPTCHA.token/+=";

/** A text as programs write it: into JSON, a URL, a form, HTML. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "in upper case": (text) => text.toUpperCase(),
  "as JSON": (text) => JSON.stringify(text).slice(1, -1),
  "as JSON in ASCII": (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[^ -~]/g, unicodeEscape),
  "as JSON with escaped slashes": (text) => JSON.stringify(text).slice(1, -1).replaceAll("/", "\\/"),
  "as a URL": encodeURIComponent,
  "as a URL in lower case": (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  "as a strict URL": (text) =>
    encodeURIComponent(text).replace(/[-_.!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16)}`),
  "as a form": (text) => new URLSearchParams({ text }).toString().slice("text=".length),
  "as HTML": (text) => text.replace(/['"<>&]/g, (char) => `&#${char.charCodeAt(0)};`),
};

const unicodeEscape = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
const everyCharEscaped = (text: string) => text.replace(/[^]/g, unicodeEscape);

const id = created.id;
const session = { auth: sessionToken("flx_session") };
const application = { auth: clientSecret({ clientId: id, clientSecret: "application-secret" }) };
type Client = ReturnType<typeof createFluxerClient>;

/** The calls that send the secret, and where it is. */
const calls: Readonly<Record<string, [Partial<FluxerClientOptions>, string, (client: Client) => Promise<unknown>]>> = {
  "a session token": [{ auth: sessionToken(plain) }, plain, (client) => client.applications.create({ name: "x" })],
  "a client secret": [
    { auth: clientSecret({ clientId: id, clientSecret: plain }) },
    plain,
    ({ oauth2 }) => oauth2.revoke({ token: "some-token" }),
  ],
  "a code": [
    application,
    secret,
    ({ oauth2 }) =>
      oauth2.token({ grant_type: "authorization_code", code: secret, redirect_uri: "https://weather.example/" }),
  ],
  "a refresh token": [
    application,
    secret,
    ({ oauth2 }) => oauth2.token({ grant_type: "refresh_token", refresh_token: secret }),
  ],
  "a client secret in the form": [
    application,
    secret,
    ({ oauth2 }) => oauth2.token({ grant_type: "refresh_token", refresh_token: "x", client_secret: secret }),
  ],
  "a password": [
    session,
    secret,
    async ({ api }) => {
      const init = { params: { path: { id } }, body: { password: secret } };
      const { error, response } = await api.DELETE("/oauth2/applications/{id}", init);
      return Promise.reject(new Error(`${JSON.stringify(error)} ${response.statusText}`, { cause: error }));
    },
  ],
  "a refresh token in a FormData": [
    application,
    secret,
    async ({ api }) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ grant_type: "refresh_token", refresh_token: secret }))
        body.set(name, value);
      const { error, response } = await api.POST("/oauth2/token", { body: body as never });
      return Promise.reject(new Error(`${JSON.stringify(error)} ${response.statusText}`, { cause: error }));
    },
  ],
  "a CAPTCHA token in a header": [
    session,
    plain,
    ({ applications }) => applications.create({ name: "x" }, { headers: { "X-Captcha-Token": plain } }),
  ],
  "a CAPTCHA token in a header of fluxer.api": [
    session,
    plain,
    async ({ api }) => {
      const params = { header: { "X-Captcha-Token": plain } };
      const { error } = await api.POST("/oauth2/applications", { body: { name: "x" }, params });
      return Promise.reject(new Error(JSON.stringify(error), { cause: error }));
    },
  ],
};

async function outputOf(name: keyof typeof calls, answer: () => Response): Promise<string> {
  const events: unknown[] = [];
  const [options, , call] = calls[name]!;
  const onResponse = (event: unknown) => void events.push(event);
  const fetch = async () => answer();
  const client = createFluxerClient({ ...session, fetch, maxRetries: 0, onResponse, ...options });
  const outcome = await call(client).catch((error: unknown) => error);
  return views(outcome) + views(events);
}

describe("an error response that echoes what was sent", () => {
  const rows = Object.keys(calls).flatMap((name) => Object.keys(encodings).map((form) => [name, form] as const));
  it.each(rows)("hides %s, %s", async (name, form) => {
    const [, sent] = calls[name]!;
    const echo = encodings[form]!(sent);
    const header = encodeURI(plain === sent ? sent : "none");
    const headers = { Location: header, "X-Request-ID": header, "X-RateLimit-Bucket": header };
    const limits = { "X-RateLimit-Limit": "5", "X-RateLimit-Remaining": "0" };
    const errors = [{ path: echo, code: "X", message: `not ${echo}` }];
    const body = { code: "X", message: `no ${echo}`, errors, received: { [echo]: [echo] } };
    for (const made of [json(body, { status: 400 }), new Response(`<p>${echo}</p>`, { status: 400 })]) {
      const init = { status: 400, headers: { ...headers, ...limits } };
      const text = await made.text();
      const output = await outputOf(name, () => new Response(text, init));
      for (const shown of [echo, sent, JSON.stringify(echo).slice(1, -1)]) expect(leakIn(output, shown)).toBe("");
    }
  });

  it.each(Object.keys(calls))("hides %s whose every character is escaped in the JSON", async (name) => {
    const sent = everyCharEscaped(calls[name]![1]);
    const text = `{"code":"X","message":"no ${sent}","errors":[{"path":"${sent}","message":"m"}],"${sent}":"${sent}"}`;
    const output = await outputOf(name, () => new Response(text, { status: 400 }));
    expect(leakIn(output, calls[name]![1])).toBe("");
  });

  it("hides the password of the body that a sudo solver replaced", async () => {
    const answers = [
      { code: "SUDO_MODE_REQUIRED", message: "Prove it.", has_mfa: false },
      { code: "X", message: `${secret} was wrong` },
    ].map((body) => json(body, { status: 403 }));
    const client = createFluxerClient({
      ...session,
      fetch: async () => answers.shift()!,
      sudo: () => ({ password: "another password" }),
    });
    const init = { params: { path: { id } }, body: { password: secret } };
    const { error } = await client.api.DELETE("/oauth2/applications/{id}", init);
    expect(JSON.stringify(error)).toContain("[redacted] was wrong");
  });

  it("keeps the status and code if the password occurs in the name of a header", async () => {
    const headers = { "Strict-Transport-Security": "max-age=1" };
    const answer = () => json({ code: "X", message: "security was wrong" }, { status: 403, headers });
    const client = createFluxerClient({ ...session, fetch: async () => answer() });
    const init = { params: { path: { id } }, body: { password: "security" } };
    const { error, response } = await client.api.DELETE("/oauth2/applications/{id}", init);
    expect([response.status, error]).toEqual([403, { code: "X", message: "[redacted] was wrong" }]);
    expect([...response.headers.keys()]).not.toContain("strict-transport-security");
  });

  it("hides a password with half a surrogate pair, which no URL can contain", async () => {
    const password = "\ud800half a pair";
    const fetch = () => Promise.reject(new Error(`cut ${password}`));
    const client = createFluxerClient({ ...session, fetch, maxRetries: 0, preflight: false });
    const init = { params: { path: { id } }, body: { password } };
    const error = await failure(client.api.DELETE("/oauth2/applications/{id}", init));
    expect(leakIn(views(error), password)).toBe("");
  });
});

it("createPkce() hides the verifier when its result is printed", async () => {
  const pkce = await createPkce();
  expect(leakIn(views({ pkce }), pkce.codeVerifier)).toBe("");
});
