import { type ServerOperation, serverOperations } from "../generated/server.js";
import { type AccountOptions, createAccounts, type SandboxAccount } from "./sandbox-account.js";
import { createCaptchas } from "./captcha.js";
import { createEngine, type LoggedRequest } from "./engine.js";
import { checkFaults, type Fault } from "./faults.js";
import { createFetch, type Fetch } from "./fetch.js";
import { listen, type SandboxServer } from "./listen.js";
import { checkOptionNames } from "./option-names.js";
import { RateLimiter } from "./rate-limiter.js";
import { Store } from "./store.js";
import { createSudo } from "./sudo.js";

export interface SandboxOptions {
  /** Whether operations that can require a CAPTCHA do so. Default: false. */
  readonly captcha?: boolean;
  /** Whether to enforce the server's rate limits. Default: true. */
  readonly rateLimits?: boolean;
  /** Maximum number of applications that an account can own, from 0 to Infinity. Default: 25, the limit in the spec. */
  readonly quota?: number;
  /** Words to block in names, redirect URIs, usernames and bios, regardless of case. Default: none. */
  readonly blockedWords?: readonly string[];
  /** Returns the time in milliseconds since 1970, used for IDs, rate limits and expiration. Default: `Date.now`. */
  readonly now?: () => number;
  /**
   * Whether to accept requests from any web page. Like the server, the sandbox rejects other origins. Default: false.
   */
  readonly cors?: boolean;
}

/** An existing application, without its secrets. */
export interface SandboxApplication {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly redirect_uris: readonly string[];
}

/** The request that the user consents to. */
export interface AuthorizeOptions {
  readonly scopes: readonly string[];
  /** A registered redirect URI, which must match exactly. */
  readonly redirectUri?: string;
  readonly state?: string;
  /** Default: no PKCE. */
  readonly codeChallenge?: string;
  /** Default: `S256`. */
  readonly codeChallengeMethod?: "S256" | "plain";
  /** Account that consents. Default: the sandbox's first account. */
  readonly account?: Pick<SandboxAccount, "id">;
}

/** A Fluxer instance in memory. */
export interface Sandbox {
  /** Base URL to use with `fetch`, which responds for any other host as well. */
  readonly url: string;
  /**
   * Drop-in replacement for the global `fetch`. Needs no port and runs anywhere. A network fault rejects as in Node,
   * with a `TypeError` whose cause has a `code`. An abort rejects with the signal's reason. Does not follow redirects.
   */
  readonly fetch: Fetch;
  /** A claimed account without MFA. */
  readonly account: SandboxAccount;
  createAccount(options?: AccountOptions): SandboxAccount;
  /** Returns a valid CAPTCHA token, to be used once within 10 minutes. Throws if CAPTCHAs are off. */
  captchaToken(): string;
  /** Applications that exist now, oldest first. */
  readonly applications: readonly SandboxApplication[];
  /** Returns whether `secret` is the current client secret of an application. */
  isClientSecret(applicationId: string, secret: string): boolean;
  /**
   * Consents on behalf of an account, as a user does on the authorize page. Returns the URL that the user is redirected
   * to. Rejects with the server's reason if the server rejects the consent.
   */
  authorize(application: { readonly id: string }, options: AuthorizeOptions): Promise<string>;
  /** The last 1000 requests, oldest first. The array grows as requests arrive. */
  readonly requests: readonly LoggedRequest[];
  /**
   * Scripts the next requests, one fault each, in order. Null lets a request succeed. Adds to the faults not used yet.
   * Throws if an argument is not a fault.
   */
  fail(...faults: readonly (Fault | null)[]): void;
  /**
   * Serves the sandbox over HTTP on 127.0.0.1. Default port: 0, any free port. Rejects if the port is not available.
   */
  listen(options?: { readonly port?: number }): Promise<SandboxServer>;
}

/**
 * Creates a sandbox: an instance in memory that behaves like the newest server for the operations in the spec, and that
 * can simulate failures. It opens no connection and does not accept credentials of other instances.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return createSandboxOf(Object.values(serverOperations), options);
}

/** Creates a sandbox with other operations, for its own tests. */
export function createSandboxOf(operations: readonly ServerOperation[], options: SandboxOptions = {}): Sandbox {
  const { captcha = false, rateLimits = true, quota, blockedWords = [], now = Date.now, cors = false } = options;
  checkOptionNames("createSandbox", options, { captcha, rateLimits, quota, blockedWords, now, cors });
  if (quota !== undefined && !(quota >= 0))
    throw new RangeError(`createSandbox: quota must be a number from 0 to Infinity, not ${quota}`);
  const store = new Store(now);
  const captchas = captcha ? createCaptchas(now) : undefined;
  const world = {
    ...{ now, store, captchas, quota, sudo: createSudo(now) },
    limiter: rateLimits ? new RateLimiter(now) : undefined,
    ownLimits: new RateLimiter(now),
    blockedWords: blockedWords.map((word) => word.toLowerCase()),
  };
  const engine = createEngine(world, operations, cors);
  const createAccount = createAccounts(world);
  const account = createAccount();
  const origin = "http://127.0.0.1";
  return {
    url: `${origin}/v1`,
    fetch: createFetch(engine),
    account,
    createAccount,
    captchaToken() {
      if (!captchas) throw new Error("captchaToken: CAPTCHAs are off; create the sandbox with { captcha: true }");
      return captchas.issue();
    },
    get applications() {
      return Array.from(store.applications.values(), ({ id, name, ownerId, redirectUris }) => ({
        ...{ id, name, ownerId },
        redirect_uris: redirectUris,
      }));
    },
    isClientSecret: (applicationId, secret) => store.applications.get(applicationId)?.clientSecret === secret,
    async authorize({ id }, given) {
      const { scopes, redirectUri, state, codeChallenge, codeChallengeMethod = "S256" } = given;
      const { account: user = account } = given;
      const known = { scopes, redirectUri, state, codeChallenge, codeChallengeMethod, account: user };
      checkOptionNames("authorize", given, known);
      const request = {
        ...{ response_type: "code", client_id: id, scope: scopes.join(" "), redirect_uri: redirectUri, state },
        code_challenge: codeChallenge,
        code_challenge_method: codeChallenge && codeChallengeMethod,
      };
      const consenting = store.accounts.get(user.id);
      if (!consenting) throw new Error("authorize: pass an account that this sandbox's createAccount() returned");
      const { status, body } = await engine.consent(origin, consenting, request);
      if (status !== 200) throw new Error(`authorize: the server rejected the consent: ${status} ${String(body)}`);
      return (JSON.parse(String(body)) as { redirect_to: string }).redirect_to;
    },
    requests: engine.log,
    fail(...faults) {
      checkFaults(faults);
      engine.script(faults);
    },
    async listen(given = {}) {
      const { port = 0 } = given;
      checkOptionNames("listen", given, { port });
      return listen(engine, port, () => sampleValues(store, account));
    },
  };
}

/**
 * Returns credentials of the account and its newest application, under the names in the samples of the reference page.
 */
function sampleValues(store: Store, account: SandboxAccount): Record<string, string> {
  const applications = [...store.applications.values()];
  const own = applications.filter(({ ownerId }) => ownerId === account.id).at(-1);
  const botToken = (own ?? applications.at(-1))?.botToken;
  return {
    sessionToken: account.session,
    ...(account.password !== null && { password: account.password }),
    ...(own && { id: own.id, client_id: own.id, client_secret: own.clientSecret }),
    ...(botToken !== undefined && { botToken }),
  };
}
