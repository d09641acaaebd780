import {
  type AuthorizeOptions,
  createSandbox,
  type CreatedSandboxApplication,
  type Sandbox,
  type SandboxAccount,
} from "../../sandbox/index.js";
import { createClock } from "./send.js";

export const callback = "https://app.example/cb";

export interface Reply {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
  readonly location: string | null;
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly scope: string;
}

/** A sandbox with one application, and plain requests of that application. */
export class OAuthClient {
  readonly sandbox: Sandbox;
  readonly owner: SandboxAccount;
  readonly application: CreatedSandboxApplication;
  readonly #clock = createClock(Date.UTC(2026, 10, 24));

  constructor() {
    this.sandbox = createSandbox({ rateLimits: false, now: this.#clock.now });
    this.owner = this.sandbox.createAccount();
    this.application = this.owner.createApplication({ redirectUris: [callback] });
  }

  wait(seconds: number): void {
    this.#clock.advance(seconds * 1000);
  }

  async code(options: Partial<AuthorizeOptions> = {}): Promise<string> {
    const request = { scopes: ["identify", "email"], redirectUri: callback, ...options };
    const target = await this.sandbox.authorize(this.application, request);
    return new URL(target).searchParams.get("code") ?? "";
  }

  async tokens(options: Partial<AuthorizeOptions> = {}): Promise<Tokens> {
    const { status, json } = await this.form("token", { ...exchangeOf(await this.code(options)), ...this.credentials });
    if (status !== 200) throw new Error(JSON.stringify(json));
    return json as unknown as Tokens;
  }

  get credentials() {
    return { client_id: this.application.id, client_secret: this.application.client_secret };
  }

  /** Returns a Basic header's value without percent-encoding. */
  basic(id = this.application.id, secret: string | null = this.application.client_secret): string {
    return `Basic ${btoa(secret === null ? id : `${id}:${secret}`)}`;
  }

  form(path: string, fields: Readonly<Record<string, string>>, authorization?: string): Promise<Reply> {
    const headers = authorization === undefined ? {} : { Authorization: authorization };
    return this.send("POST", path, { headers, body: new URLSearchParams(fields) });
  }

  consent(body: object, session = this.sandbox.account.session): Promise<Reply> {
    const request = { client_id: this.application.id, ...body };
    const headers = { Authorization: session };
    return this.send("POST", "authorize/consent", { headers, body: JSON.stringify(request) });
  }

  /** Sends a request about the application as its owner. */
  asOwner(method: string, path: string, body: object): Promise<Reply> {
    const headers = { Authorization: this.owner.session };
    return this.send(method, `applications/${this.application.id}${path}`, { headers, body: JSON.stringify(body) });
  }

  get(path: string, authorization: string): Promise<Reply> {
    return this.send("GET", path, { headers: { Authorization: authorization } });
  }

  async send(method: string, path: string, init: RequestInit): Promise<Reply> {
    const url = `${this.sandbox.url}/oauth2/${path}`;
    const response = await this.sandbox.fetch(url, { ...init, method, redirect: "manual" });
    const text = await response.text();
    const json = JSON.parse(text || "{}") as Readonly<Record<string, unknown>>;
    return { status: response.status, json, location: response.headers.get("location") };
  }
}

export function exchangeOf(code: string, redirectUri = callback) {
  return { grant_type: "authorization_code", code, redirect_uri: redirectUri };
}

export function refreshOf({ refresh_token }: Tokens) {
  return { grant_type: "refresh_token", refresh_token };
}
