import { defaultBaseUrl } from "../generated/operations.js";
import { type Auth, checkCredential } from "./auth.js";
import type { CaptchaSolution, CaptchaSolver, SudoSolver } from "./challenges.js";
import { callRules, checkOptions, clientRules } from "./check-options.js";
import { refuseInput } from "./errors.js";

/** Facts of one attempt, which counts from 1. No event holds a credential, a header or a body. */
export interface RequestEvent {
  readonly operation: string;
  readonly attempt: number;
  readonly requestId: string | undefined;
}

/** An answer came, of any status; from the start of the attempt to the end of the body it took `durationMs`. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  readonly durationMs: number;
  /** The rate limit of the operation, if the response states it. The server states it for bots and in a 429. */
  readonly rateLimit: RateLimitState | undefined;
}

/** The state of a rate limit after a request. */
export interface RateLimitState {
  /** Number of requests that the bucket holds. */
  readonly limit: number;
  /** Number of requests that are left now. */
  readonly remaining: number;
  /** When the bucket is empty again. */
  readonly resetAt: Date | undefined;
  /** Opaque ID of the bucket. Operations with the same ID share the limit. */
  readonly bucket: string | undefined;
}

/** The operation is about to be tried again, in `delayMs`. `status` is undefined where no answer came. */
export interface RetryEvent extends RequestEvent {
  readonly status: number | undefined;
  readonly delayMs: number;
}

/** Functions that watch calls. One that throws or rejects does not disturb the call. */
export interface Hooks {
  readonly onRequest?: (event: RequestEvent) => void;
  readonly onResponse?: (event: ResponseEvent) => void;
  readonly onRetry?: (event: RetryEvent) => void;
}

/** What a client is made of. Durations are in milliseconds, up to 2147483647. */
export interface FluxerClientOptions extends Hooks {
  /** The credential, or a function that returns it and is called for every request. The owner's operations take a session token. */
  readonly auth: Auth;
  /** The API's address with its version, such as `https://chat.example/api/v1`: https, or http on loopback. Default: the hosted instance. */
  readonly baseUrl?: string | URL;
  /** A replacement for the global fetch: a proxy, a mock, the sandbox. */
  readonly fetch?: typeof globalThis.fetch;
  /** Time for one attempt, headers and body, at least 1. Default 30000. */
  readonly timeoutMs?: number;
  /** Repetitions after the first attempt, of what is known to be safe to repeat. Default 2. */
  readonly maxRetries?: number;
  /** The longest single wait before a repetition; where the server asks for more, the call fails at once. Default 5000. */
  readonly maxRetryWaitMs?: number;
  /** The most that is read of an answer's body. Default 1 MiB. */
  readonly maxResponseBytes?: number;
  /** Solves a CAPTCHA when the server asks for one, at most once per call. A call that is asked costs two of the ten hourly slots. */
  readonly captcha?: CaptchaSolver;
  /** Gives the proof that the server asks for before a deletion or a reset, at most once per call. */
  readonly sudo?: SudoSolver;
  /** Where the instance's web app is, for links to it. Default: what the instance says of itself. */
  readonly webAppUrl?: string;
  /** Whether input is held against the spec before it is sent. Default true. */
  readonly preflight?: boolean;
  /** Whether a successful answer is held against the spec before it is returned. Default true. */
  readonly checkResponses?: boolean;
  /** Sent as User-Agent, except by browsers. Default: this package and its version. */
  readonly userAgent?: string;
}

/** What can be set for one call. */
export interface CallOptions extends Pick<FluxerClientOptions, "timeoutMs" | "maxRetries" | "maxRetryWaitMs" | "sudo"> {
  /** Ends the call, a wait included; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Further request headers. `Authorization` is the credential's and cannot be set here. */
  readonly headers?: RequestInit["headers"];
  /** Sent as `X-Request-ID`, which the server repeats in its answer. */
  readonly requestId?: string;
  /** A solved CAPTCHA to send along, or a solver for this call. */
  readonly captcha?: CaptchaSolution | CaptchaSolver;
}

/** The options with their defaults. */
export type Settings = FluxerClientOptions & Readonly<typeof defaults> & { readonly baseUrl: string };

const defaults = {
  timeoutMs: 30_000,
  maxRetries: 2,
  maxRetryWaitMs: 5000,
  maxResponseBytes: 2 ** 20,
  preflight: true,
  checkResponses: true,
};
/** Fills in the defaults. Throws FluxerInputError naming each option that is wrong. */
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

/** The settings of one call: those of the client, with the options of the call. */
export interface CallSettings extends Settings, Pick<CallOptions, "signal" | "requestId"> {
  readonly headers?: readonly (readonly [string, string])[];
  /** The CAPTCHA that the caller solved. */
  readonly solution?: CaptchaSolution | undefined;
}

/** Reads the options of a call. Throws FluxerInputError naming each option that is wrong. */
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
  if (username || password || search || hash) refuse("must not hold credentials, a query or a fragment");
  return origin + pathname.replace(/\/+$/, "");
}
