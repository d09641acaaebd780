import { defaultBaseUrl } from "../generated/operations.js";
import type { Auth } from "./auth.js";
import type { CaptchaSolution, CaptchaSolver } from "./captcha.js";
import { FluxerInputError } from "./errors.js";
import type { Hooks } from "./hooks.js";

/** What a client is made of. Durations are in milliseconds. */
export interface FluxerClientOptions extends Hooks {
  /** The credential, or a function that returns it and is called for every request. The owner's operations take a session token. */
  readonly auth: Auth;
  /** The API's address with its version, such as `https://chat.example/api/v1`: https, or http on loopback. Default: the hosted instance. */
  readonly baseUrl?: string | URL;
  /** A replacement for the global fetch: a proxy, a mock, the sandbox. */
  readonly fetch?: typeof globalThis.fetch;
  /** Time for one attempt, headers and body, above 0. Default 30000. */
  readonly timeoutMs?: number;
  /** Repetitions after the first attempt, of what is known to be safe to repeat. Default 2. */
  readonly maxRetries?: number;
  /** The longest single wait before a repetition; where the server asks for more, the call fails at once. Default 5000. */
  readonly maxRetryWaitMs?: number;
  /** The most that is read of an answer's body. Default 1 MiB. */
  readonly maxResponseBytes?: number;
  /** Solves a CAPTCHA when the server asks for one, at most once per call. A call that is asked costs two of the ten hourly slots. */
  readonly captcha?: CaptchaSolver;
  /** Whether input is held against the spec before it is sent. Default true. */
  readonly preflight?: boolean;
  /** Whether a successful answer is held against the spec before it is returned. Default true. */
  readonly checkResponses?: boolean;
  /** Sent as User-Agent, except by browsers. Default: this package and its version. */
  readonly userAgent?: string;
}

/** What can be set for one call. */
export interface CallOptions {
  /** Ends the call, a wait included; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Time for one attempt, in milliseconds. Default: the client's. */
  readonly timeoutMs?: number;
  /** Further request headers. `Authorization` is the credential's and cannot be set here. */
  readonly headers?: HeadersInit;
  /** Sent as `X-Request-ID`, which the server repeats in its answer. */
  readonly requestId?: string;
  /** A solved CAPTCHA to send along, or a solver for this call. */
  readonly captcha?: CaptchaSolution | CaptchaSolver;
}

/** The options with their defaults, checked. Throws FluxerInputError naming each option that is wrong. */
export function resolveOptions(options: FluxerClientOptions) {
  const resolved = {
    timeoutMs: 30_000,
    maxRetries: 2,
    maxRetryWaitMs: 5_000,
    maxResponseBytes: 1_048_576,
    preflight: true,
    checkResponses: true,
    ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
  } as Defaults & FluxerClientOptions;
  const bounds = { timeoutMs: 1, maxRetries: 0, maxRetryWaitMs: 0, maxResponseBytes: 1 } as const;
  const issues = Object.entries(bounds).flatMap(([name, least]) =>
    numberIssue(name, resolved[name as keyof typeof bounds], least),
  );
  const base = checkBaseUrl(resolved.baseUrl ?? defaultBaseUrl);
  if (typeof base !== "string") issues.push(base);
  if (issues.length > 0) throw new FluxerInputError("createFluxerClient", issues);
  return { ...resolved, baseUrl: String(base) };
}

type Numbers = "timeoutMs" | "maxRetries" | "maxRetryWaitMs" | "maxResponseBytes" | "preflight" | "checkResponses";
type Defaults = Required<Pick<FluxerClientOptions, Numbers>>;
export type ResolvedOptions = ReturnType<typeof resolveOptions>;

/** What is wrong with a number, if anything. Timers know no longer time than 2^31 - 1 ms. */
export function numberIssue(path: string, value: unknown, least: number) {
  if (typeof value === "number" && value >= least && value < 2 ** 31) return [];
  return [{ path, code: "INVALID_FORMAT", message: `must be a number from ${least} to ${2 ** 31 - 1}` }];
}

function checkBaseUrl(value: string | URL) {
  const issue = (message: string) => ({ path: "baseUrl", code: "INVALID_FORMAT", message });
  if (!URL.canParse(String(value))) return issue("must be an absolute URL such as https://api.fluxer.app/v1");
  const url = new URL(value);
  const loopback = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback))
    return issue("must be https, or http on loopback");
  if (url.username || url.password || url.search || url.hash)
    return issue("must not hold credentials, a query or a fragment");
  return url.origin + url.pathname.replace(/\/+$/, "");
}
