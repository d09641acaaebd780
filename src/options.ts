import { defaultBaseUrl } from "../generated/operations.js";
import { type Auth, checkCredential } from "./auth.js";
import type { CaptchaSolution, CaptchaSolver, SudoSolver } from "./challenges.js";
import { callRules, checkOptions, clientRules } from "./check-options.js";
import { refuseInput } from "./errors.js";

/** An attempt started. Events do not contain credentials, headers or bodies. */
export interface RequestEvent {
  readonly operation: string;
  /** Number of the attempt, from 1. */
  readonly attempt: number;
  readonly requestId: string | undefined;
}

/** A response arrived, with any status. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** Milliseconds from sending the request to the end of the response body. */
  readonly durationMs: number;
  /** Rate limit of the operation, if the response contains it: a 429, or a response to a bot. */
  readonly rateLimit: RateLimitState | undefined;
}

/** The state of a rate limit after a request. */
export interface RateLimitState {
  /** Number of requests that the bucket allows. */
  readonly limit: number;
  /** Number of requests that you can send now. */
  readonly remaining: number;
  /** When all `limit` requests are available again. */
  readonly resetAt: Date | undefined;
  /** Opaque ID of the bucket. Operations with the same ID share a rate limit. */
  readonly bucket: string | undefined;
}

/** The client is about to retry. */
export interface RetryEvent extends RequestEvent {
  /** Status of the response. Undefined if none arrived. */
  readonly status: number | undefined;
  /** Milliseconds until the retry. */
  readonly delayMs: number;
}

/** Functions that observe calls. Their errors do not affect the call. */
export interface Hooks {
  readonly onRequest?: (event: RequestEvent) => void;
  readonly onResponse?: (event: ResponseEvent) => void;
  readonly onRetry?: (event: RetryEvent) => void;
}

/** Options of a client. Durations are in milliseconds, at most 2147483647. */
export interface FluxerClientOptions extends Hooks {
  /** The credential, or a function that returns it for each request. Managing applications requires a session token. */
  readonly auth: Auth;
  /** Base URL such as `https://chat.example/api/v1`: https, or http on loopback. Default: the hosted instance. */
  readonly baseUrl?: string | URL;
  /** Replacement for the global `fetch`, for a proxy, a mock or the sandbox. Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Time limit of one attempt, from the credential to the end of the body, at least 1. Default: 30000. */
  readonly timeoutMs?: number;
  /** Maximum number of retries after the first attempt, if a retry is safe. Default: 2. */
  readonly maxRetries?: number;
  /** Longest wait before a retry. If the server requires a longer wait, the call fails at once. Default: 5000. */
  readonly maxRetryWaitMs?: number;
  /** Maximum number of bytes to read from a response body. Default: 1 MiB. */
  readonly maxResponseBytes?: number;
  /** Solves a CAPTCHA if required, at most once per call. Such a create uses two of your 10 creates per hour. */
  readonly captcha?: CaptchaSolver;
  /** Proves the user's identity if the server requires it for a deletion or reset, at most once per call. */
  readonly sudo?: SudoSolver;
  /** URL of the instance's web app, for links. Default: the URL from the instance's discovery document. */
  readonly webAppUrl?: string;
  /** Whether to validate input against the spec before sending it. Default: true. */
  readonly preflight?: boolean;
  /** Whether to validate a successful response against the spec before returning it. Default: true. */
  readonly checkResponses?: boolean;
  /** `User-Agent` header. Browsers send their own. Default: name and version of this package. */
  readonly userAgent?: string;
}

/** Options of one call. */
export interface CallOptions extends Pick<FluxerClientOptions, "timeoutMs" | "maxRetries" | "maxRetryWaitMs" | "sudo"> {
  /** Aborts the call, even while it waits. The call then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Additional request headers, except `Authorization` and those of the connection. */
  readonly headers?: RequestInit["headers"];
  /** `X-Request-ID` header, which the server returns in its response. */
  readonly requestId?: string;
  /** A solved CAPTCHA to send, or a solver for this call. */
  readonly captcha?: CaptchaSolution | CaptchaSolver;
}

export type Settings = FluxerClientOptions & Readonly<typeof defaults> & { readonly baseUrl: string };

const defaults = {
  timeoutMs: 30_000,
  maxRetries: 2,
  maxRetryWaitMs: 5000,
  maxResponseBytes: 2 ** 20,
  preflight: true,
  checkResponses: true,
};

/** Returns the options with their defaults. Throws `FluxerInputError` with every invalid option. */
export function settle(operation: string, options: FluxerClientOptions): Settings {
  const given = checkOptions(operation, clientRules, options);
  const settings = {
    ...defaults,
    ...given,
    baseUrl: given.baseUrl === undefined ? defaultBaseUrl : String(given.baseUrl),
  };
  if (typeof settings.auth !== "function") checkCredential(operation, settings.auth);
  if (settings.webAppUrl !== undefined) checkedUrl(operation, "webAppUrl", settings.webAppUrl);
  return { ...settings, baseUrl: checkedUrl(operation, "baseUrl", settings.baseUrl) };
}

export interface CallSettings extends Settings, Pick<CallOptions, "signal" | "requestId"> {
  readonly headers?: readonly (readonly [string, string])[];
  /** CAPTCHA that the caller solved. */
  readonly solution?: CaptchaSolution | undefined;
}

/** Combines the options of a call with those of the client. Throws `FluxerInputError` with every invalid option. */
export function settleCall(operation: string, settings: Settings, options: CallOptions | undefined): CallSettings {
  const { captcha, headers, ...given } = checkOptions<CallOptions>(operation, callRules, options);
  const solver = typeof captcha === "function" ? captcha : settings.captcha;
  return {
    ...{ ...settings, ...given },
    ...(solver && { captcha: solver }),
    ...(typeof captcha === "object" && { solution: captcha }),
    ...(headers && { headers: headers as readonly [string, string][] }), // pairs, as checkOptions returns them
  };
}

function checkedUrl(operation: string, path: string, text: string): string {
  const refuse = (message: string) => refuseInput(operation, path, message);
  if (!URL.canParse(text)) return refuse(`must be an absolute URL such as ${defaultBaseUrl}`);
  const { protocol, hostname, username, password, search, hash, origin, pathname } = new URL(text);
  const isLoopback = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && isLoopback)) refuse("must be https, or http on loopback");
  if (username || password || search || hash) refuse("must not contain credentials, a query or a fragment");
  return origin + pathname.replace(/\/+$/, "");
}
