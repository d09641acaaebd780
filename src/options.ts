import type { Auth } from "./auth.js";

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
  readonly onRequest?: ((event: RequestEvent) => void) | undefined;
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
}

/** Options of a client. Durations are in milliseconds, at most 2147483647. */
export interface FluxerClientOptions extends Hooks {
  /** The credential, or a function that returns it for each request. Managing applications requires a session token. */
  readonly auth: Auth;
  /** Base URL such as `https://chat.example/api/v1`: https, or http on loopback. Default: the hosted instance. */
  readonly baseUrl?: string | URL | undefined;
  /** Replacement for the global `fetch`, for a proxy, a mock or the sandbox. Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Time limit of one attempt, from the credential to the end of the body, at least 1. Default: 30000. */
  readonly timeoutMs?: number | undefined;
  /** Maximum number of retries after the first attempt, if a retry is safe. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Longest wait before a retry. If the server requires a longer wait, the call fails at once. Default: 5000. */
  readonly maxRetryWaitMs?: number | undefined;
  /** Maximum number of bytes to read from a response body. Default: 1 MiB. */
  readonly maxResponseBytes?: number | undefined;
  /** Solves a CAPTCHA if required, at most once per call. Such a create uses two of your 10 creates per hour. */
  readonly captcha?: CaptchaSolver | undefined;
  /** Proves the user's identity if the server requires it for a deletion or reset, at most once per call. */
  readonly sudo?: SudoSolver | undefined;
  /** URL of the instance's web app, for links. Default: the URL from the instance's discovery document. */
  readonly webAppUrl?: string | undefined;
  /** Whether to validate input against the spec before sending it. Default: true. */
  readonly preflight?: boolean | undefined;
  /** Whether to validate a successful response against the spec before returning it. Default: true. */
  readonly checkResponses?: boolean | undefined;
  /** `User-Agent` header. Browsers send their own. Default: name and version of this package. */
  readonly userAgent?: string | undefined;
}

/** Options of one call. */
export interface CallOptions extends Pick<FluxerClientOptions, "timeoutMs" | "maxRetries" | "maxRetryWaitMs" | "sudo"> {
  /** Aborts the call, even while it waits. The call then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Additional request headers, except `Authorization` and those of the connection. */
  readonly headers?: RequestInit["headers"] | undefined;
  /** `X-Request-ID` header, which the server returns in its response. */
  readonly requestId?: string | undefined;
  /** A solved CAPTCHA to send, or a solver for this call. */
  readonly captcha?: CaptchaSolution | CaptchaSolver | undefined;
}

/** A solved CAPTCHA. */
export interface CaptchaSolution {
  readonly token: string;
  /** CAPTCHA provider. Only servers from July 2026 read it. */
  readonly type?: string | undefined;
}

/**
 * Properties of the error response that requires the CAPTCHA, except `code`, `message` and `errors`. The newest servers
 * send `captcha_provider` and `altcha_challenge`.
 */
export type CaptchaChallenge = Readonly<Record<string, unknown>>;

/** Context of a challenge. */
export interface SolverContext {
  /** Signal of the call, if any. When it aborts, the call rejects and ignores the solution. */
  readonly signal: AbortSignal | undefined;
}

/** Solves a CAPTCHA. If it throws, the call rejects with that error. */
export type CaptchaSolver = (
  challenge: CaptchaChallenge,
  context: SolverContext,
) => CaptchaSolution | Promise<CaptchaSolution>;

/** A server's request to confirm the user's identity. */
export interface SudoRequest {
  /** OperationId of the call. */
  readonly operation: string;
  /** Whether the account has a second factor. If it does, the password is not accepted. */
  readonly hasMfa: boolean;
  /** Whether the account has each kind of second factor. */
  readonly methods: Readonly<Record<string, boolean>>;
}

/** Proof of the user's identity: a password, a code from the second factor, or the response of a security key. */
export type SudoProof =
  | { readonly password: string }
  | { readonly mfaMethod: string; readonly mfaCode: string }
  | { readonly mfaMethod: "webauthn"; readonly webauthnResponse: object; readonly webauthnChallenge: string };

/** Asks the user for the proof. If it throws, the call rejects with that error. */
export type SudoSolver = (request: SudoRequest, context: SolverContext) => SudoProof | Promise<SudoProof>;
