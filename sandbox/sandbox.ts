import { credentialPrefixes } from "../generated/operations.js";
import { globalRateLimit, serverOperations } from "../generated/server.js";
import { type AccountOptions, createAccounts, type SandboxAccount } from "./accounts.js";
import { createCaptchas } from "./captcha.js";
import { createEngine, type LoggedRequest } from "./engine.js";
import type { Fault } from "./faults.js";
import { createFetch, type Fetch } from "./fetch.js";
import { createSnowflakes } from "./ids.js";
import { listen, type SandboxServer } from "./listen.js";
import type { Spec } from "./pipeline.js";
import { RateLimiter } from "./rate-limiter.js";
import { sampleValues } from "./sample-values.js";
import { Store } from "./store.js";
import { createSudo } from "./sudo.js";

export interface SandboxOptions {
  /** Whether operations that may ask for a CAPTCHA do. Default false. */
  readonly captcha?: boolean;
  /** Whether requests are limited, as on the server. Default true. */
  readonly rateLimits?: boolean;
  /** The most applications that an account may own, 0 to Infinity. Default: what the spec says, 25. */
  readonly quota?: number;
  /** Names, redirect URIs, usernames and bios that contain one of these, in any case, are blocked. Default none. */
  readonly blockedWords?: readonly string[];
  /** The time in milliseconds since 1970, for ids, allowances and what expires. Default Date.now. */
  readonly now?: () => number;
  /** Whether web pages of any origin may send requests. Default false: as on the server, whose own pages alone may. */
  readonly cors?: boolean;
}

/** An application that exists, without its secrets. */
export interface SandboxApplication {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly redirect_uris: readonly string[];
}

/** What a person consents to. */
export interface AuthorizeOptions {
  readonly scopes: readonly string[];
  /** A registered redirect URI, compared byte for byte. */
  readonly redirectUri?: string;
  readonly state?: string;
  /** Default: no PKCE. */
  readonly codeChallenge?: string;
  /** Default: `S256`. */
  readonly codeChallengeMethod?: "S256" | "plain";
  /** Who consents. Default: the sandbox's first account. */
  readonly account?: Pick<SandboxAccount, "id">;
}

/** A Fluxer instance in memory. */
export interface Sandbox {
  /** Base URL to use with `fetch`. Any other host works as well: the sandbox is all there is. */
  readonly url: string;
  /**
   * A drop-in for the global fetch. Needs no port and works wherever fetch does. Network faults reject as in Node, with a
   * TypeError whose cause has a `code`; an abort rejects with the signal's reason. Redirects are not followed.
   */
  readonly fetch: Fetch;
  /** A claimed account without MFA. */
  readonly account: SandboxAccount;
  createAccount(options?: AccountOptions): SandboxAccount;
  /** A good CAPTCHA token. It works once, within ten minutes. Throws where CAPTCHAs are off. */
  captchaToken(): string;
  /** What exists now, oldest first. */
  readonly applications: readonly SandboxApplication[];
  /** Whether `secret` is the client secret that an application has now. */
  isClientSecret(applicationId: string, secret: string): boolean;
  /**
   * Consents in the name of an account, as a person does on the authorize page, and returns the address to which the person
   * would be sent. Rejects with the server's reason if the consent is rejected.
   */
  authorize(application: { readonly id: string }, options: AuthorizeOptions): Promise<string>;
  /** The last 1000 requests, oldest first. Goes on as more arrive. */
  readonly requests: readonly LoggedRequest[];
  /** Scripts the next requests, one each in the order of their arrival; null lets one pass. Adds to what is left. */
  fail(...faults: readonly (Fault | null)[]): void;
  /** Serves the sandbox over HTTP on 127.0.0.1. Port 0, the default, takes any that is free. Rejects if it cannot be had. */
  listen(options?: { readonly port?: number }): Promise<SandboxServer>;
}

/**
 * Creates a sandbox: an instance in memory that behaves like the newest server for the operations of the spec, and that can be
 * made to fail. It knows no other instance's credentials and opens no connection.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return createSandboxOf({ operations: Object.values(serverOperations), credentialPrefixes, globalRateLimit }, options);
}

/** For tests of the sandbox, which bring operations of their own. */
export function createSandboxOf(spec: Spec, options: SandboxOptions = {}): Sandbox {
  const { captcha = false, rateLimits = true, quota, blockedWords = [], now = Date.now, cors = false } = options;
  const store = new Store(now);
  const mintId = createSnowflakes(now);
  const captchas = captcha ? createCaptchas(now) : undefined;
  const sudo = createSudo(now);
  const world = {
    ...{ spec, now, store, mintId, captchas, sudo, quota },
    limiter: rateLimits ? new RateLimiter(now) : undefined,
    allowances: new RateLimiter(now),
    blockedWords: blockedWords.map((word) => word.toLowerCase()),
  };
  const engine = createEngine(world, { cors });
  const createAccount = createAccounts(store, mintId, sudo);
  const account = createAccount();
  const origin = "http://127.0.0.1";
  return {
    url: `${origin}/v1`,
    fetch: createFetch(engine),
    account,
    createAccount,
    captchaToken() {
      if (!captchas)
        throw new Error("captchaToken: this sandbox asks for no CAPTCHA; create it with { captcha: true }");
      return captchas.issue();
    },
    get applications() {
      return Array.from(store.applications.values(), ({ id, name, ownerId, redirectUris }) => ({
        ...{ id, name, ownerId },
        redirect_uris: redirectUris,
      }));
    },
    isClientSecret: (applicationId, secret) => store.applications.get(applicationId)?.clientSecret === secret,
    async authorize(
      { id },
      { scopes, redirectUri, state, codeChallenge, codeChallengeMethod = "S256", account: user = account },
    ) {
      const request = {
        ...{ response_type: "code", client_id: id, scope: scopes.join(" "), redirect_uri: redirectUri, state },
        code_challenge: codeChallenge,
        code_challenge_method: codeChallenge && codeChallengeMethod,
      };
      const { status, body } = await engine.consent(origin, store.accounts.get(user.id)!, request);
      if (status !== 200) throw new Error(`authorize: the server rejected the consent: ${status} ${String(body)}`);
      return (JSON.parse(String(body)) as { redirect_to: string }).redirect_to;
    },
    requests: engine.log,
    fail: (...faults) => engine.script(faults),
    listen: ({ port = 0 } = {}) => listen(engine, port, () => sampleValues(store, account)),
  };
}
