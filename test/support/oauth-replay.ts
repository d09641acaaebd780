import { createSandbox, type Sandbox } from "../../sandbox/index.js";

/** An event before a recorded request; one property states its kind. Values that start with `secret43` are labels. */
export interface Step {
  readonly issueCode?: string;
  readonly issueTokens?: readonly (string | null)[];
  readonly exchange?: string;
  readonly tokens?: readonly (string | null)[];
  readonly client?: string;
  readonly scope?: string;
  readonly redirect_uri?: string | null;
  readonly code_challenge?: string;
  readonly code_challenge_method?: string;
  readonly revoke?: string;
  readonly resetSecret?: string;
  readonly secret?: string;
  readonly redirectUris?: string;
  readonly uris?: readonly string[];
  readonly delete?: string;
  readonly deleteAuthorization?: string;
  readonly clock?: number;
}

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

const api = "http://localhost:8088/v1";
const callback = "https://app.example/cb";

/** A sandbox that replays recorded requests in order. `label` replaces values with labels, and the reverse. */
export class Replay {
  readonly labels = new Map<string, string>();
  readonly #secrets = new Map<string, string>();
  readonly sandbox: Sandbox;
  #now = Date.UTC(2026, 10, 24, 13, 24);

  constructor() {
    this.sandbox = createSandbox({ rateLimits: false, now: () => this.#now });
    const { account } = this.sandbox;
    const owner = this.sandbox.createAccount();
    const redirectUris = [callback, `${callback}?keep=1`, "https://bare.example"];
    const flow = account.createApplication({ name: "Flow App", redirectUris });
    const other = account.createApplication({ name: "Other App", redirectUris });
    const hidden = owner.createApplication({ name: "Private App", redirectUris, botPublic: false });
    const entries = { "id-1": flow.id, "id-2": other.id, "id-3": hidden.id, "id-4": account.id };
    const secrets = { "secret43-14": flow.client_secret, "secret43-50": other.client_secret };
    const sessions = { "session-1": account.session, "session-2": owner.session, "botToken-1": flow.bot.token };
    for (const each of [flow, other]) this.#secrets.set(each.id, each.client_secret);
    for (const [name, value] of Object.entries({ ...entries, ...secrets, ...sessions })) this.labels.set(name, value);
  }

  async send({ method, path, headers, body }: RecordedRequest): Promise<Response> {
    const sent = Object.entries(headers).map(([name, value = ""]) => [name, this.#fillHeader(value)] as const);
    return this.sandbox.fetch(`${api}${this.fill(path).replace(/^\/v1/, "")}`, {
      ...{ method, headers: Object.fromEntries(sent), redirect: "manual" },
      ...(body === undefined ? {} : { body: this.fill(body) }),
    });
  }

  /** Runs an event that the recording does not contain. */
  async run(step: Step): Promise<void> {
    const { client = "id-1", clock = 0, issueCode, issueTokens, exchange, tokens } = step;
    this.#now += clock * 1000;
    if (issueCode) this.labels.set(issueCode, await this.#consent(step));
    if (issueTokens) this.#bind(issueTokens, await this.#exchange(client, await this.#consent(step)));
    if (exchange && tokens) this.#bind(tokens, await this.#exchange(client, this.label(exchange)));
    if (step.revoke) await this.#form("oauth2/token/revoke", client, { token: this.label(step.revoke) });
    if (step.deleteAuthorization) await this.#own("DELETE", `oauth2/@me/authorizations/${this.label(client)}`);
    const application = `oauth2/applications/${this.label(client)}`;
    if (step.redirectUris) await this.#own("PATCH", application, { redirect_uris: step.uris });
    const { password } = this.sandbox.account;
    if (step.delete) await this.#own("DELETE", application, { password });
    if (step.resetSecret && step.secret) {
      const reset = await this.#own("POST", `${application}/client-secret/reset`, { password });
      const { client_secret: secret } = (await reset.json()) as { client_secret: string };
      this.labels.set(step.secret, secret);
      this.#secrets.set(this.label(client), secret);
    }
  }

  label(name: string): string {
    const value = this.labels.get(name);
    if (value === undefined) throw new Error(`nothing is known of {{${name}}}`);
    return value;
  }

  fill(text: string): string {
    return text.replace(/\{\{([^}]+)\}\}/g, (_, name: string) => this.label(name));
  }

  #fillHeader(value: string): string {
    const basic = /^(basic )base64\((.*)\)$/i.exec(value);
    return basic ? `${basic[1]}${btoa(this.fill(basic[2] ?? ""))}` : this.fill(value);
  }

  #bind(names: readonly (string | null)[], { access_token, refresh_token }: Readonly<Record<string, string>>): void {
    for (const [index, value] of [access_token, refresh_token].entries()) {
      const name = names[index];
      if (name && value) this.labels.set(name, value);
    }
  }

  async #consent({ client = "id-1", ...step }: Step): Promise<string> {
    const { scope = "identify email", redirect_uri = callback, code_challenge, code_challenge_method } = step;
    const pkce = { ...(code_challenge && { code_challenge }), ...(code_challenge_method && { code_challenge_method }) };
    const request = { client_id: this.label(client), scope, ...(redirect_uri && { redirect_uri }), ...pkce };
    const response = await this.#own("POST", "oauth2/authorize/consent", request);
    const { redirect_to: target } = (await response.json()) as { redirect_to: string };
    return new URL(target).searchParams.get("code") ?? "";
  }

  async #exchange(client: string, code: string): Promise<Record<string, string>> {
    const grant = { grant_type: "authorization_code", code, redirect_uri: callback };
    const response = await this.#form("oauth2/token", client, grant);
    return (await response.json()) as Record<string, string>;
  }

  #form(path: string, client: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const id = this.label(client);
    const body = new URLSearchParams({ ...fields, client_id: id, client_secret: this.#secrets.get(id) ?? "" });
    return this.#checked(this.sandbox.fetch(`${api}/${path}`, { method: "POST", body }));
  }

  #own(method: string, path: string, body?: object): Promise<Response> {
    const headers = { Authorization: this.sandbox.account.session, "Content-Type": "application/json" };
    return this.#checked(
      this.sandbox.fetch(`${api}/${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) }),
    );
  }

  async #checked(sent: Promise<Response>): Promise<Response> {
    const response = await sent;
    if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
    return response;
  }
}
