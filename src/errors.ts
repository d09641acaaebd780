import type { ErrorCode } from "../generated/schema.js";
import type { ValidationIssue } from "./request/validate.js";

const brand = Symbol.for("fluxer-oauth2.error");

/** What every error contains about its call. */
export type CallFacts = Pick<FluxerError, "operation" | "sent"> &
  Partial<Pick<FluxerError, "attempts" | "requestId" | "startedAt" | "input">>;

/**
 * Base class of the errors of this package. The message starts with the operation, then says what happened and, if
 * known, what to do. An aborted call rejects with the reason of its signal instead, and errors of `auth` and solvers
 * pass unchanged.
 */
export abstract class FluxerError extends Error {
  abstract override readonly name: string;
  /** OperationId of the spec, or name of the function that rejected its input. */
  declare readonly operation: string;
  /** Whether the request reached the server: `no` (proven), `yes` (the server responded) or `maybe` (unknown). */
  declare readonly sent: "no" | "maybe" | "yes";
  /** Number of attempts, including retries. */
  declare readonly attempts: number;
  /** `X-Request-ID` of the response, otherwise of the request. */
  declare readonly requestId: string | undefined;
  /** When the call started. Undefined if the input was rejected first. */
  declare readonly startedAt: Date | undefined;
  /** When the call failed. */
  readonly endedAt = new Date();
  readonly #input: string | undefined;

  constructor(
    { operation, sent, attempts = 0, requestId, startedAt, input }: CallFacts,
    message: string,
    cause?: unknown,
  ) {
    super(`${operation}: ${message}`, cause === undefined ? undefined : { cause });
    Object.assign(this, { operation, sent, attempts, requestId, startedAt });
    this.#input = input;
    Object.defineProperty(this, brand, { value: true });
  }

  /** JSON body of the call, if any. Printing or serializing the error does not show it. */
  get input(): string | undefined {
    return this.#input;
  }
}

/**
 * Invalid input, with all issues. Usually nothing was sent. If the input came from a solver, `cause` is the error
 * response that required it.
 */
export class FluxerInputError extends FluxerError {
  override readonly name = "FluxerInputError";

  constructor(
    call: string | CallFacts,
    readonly issues: readonly ValidationIssue[],
    cause?: unknown,
  ) {
    const facts: CallFacts = typeof call === "string" ? { operation: call, sent: "no" } : call;
    super(facts, `${listIssues(issues)}. ${consequenceOf(facts, cause)}`, cause);
  }
}

function consequenceOf({ sent }: CallFacts, cause: unknown): string {
  if (sent === "no") return "Nothing was sent";
  return cause === undefined
    ? "An earlier attempt was sent"
    : "The server required this input and did not run the operation";
}

/** Throws a `FluxerInputError` with one issue. */
export function refuseInput(
  call: string | CallFacts,
  path: string,
  message: string,
  code = "INVALID_FORMAT",
  cause?: unknown,
): never {
  throw new FluxerInputError(call, [{ path, code, message }], cause);
}

export function listIssues(issues: readonly Partial<ValidationIssue>[]): string {
  const isText = (part: unknown) => typeof part === "string" && part !== ""; // a server can send anything
  const texts = issues.map(({ path, message, code }) => [path, message ?? code].filter(isText).join(" "));
  return texts.filter(isText).join("; ");
}

/** The content of an error response. */
export type ErrorResponse = Pick<
  FluxerApiError,
  "status" | "code" | "errors" | "extra" | "headers" | "retryAt" | "retryAfterSeconds"
>;

/** An error response: the server rejected the request, or it failed. */
export class FluxerApiError extends FluxerError {
  override readonly name: "FluxerApiError" | "FluxerRateLimitError" = "FluxerApiError";
  declare readonly status: number;
  /** Error code of the server. Undefined if the response has none, for example if a proxy sent it. */
  declare readonly code: ErrorCode | undefined;
  /** Issues of the input that the server reported. Can be empty. */
  declare readonly errors: readonly Readonly<Partial<ValidationIssue>>[];
  /** Properties of the body except `code`, `message` and `errors`, such as `captcha_provider`. */
  declare readonly extra: Readonly<Record<string, unknown>>;
  /** Response headers by lower-case name, without secrets. */
  declare readonly headers: Readonly<Record<string, string>>;
  /** When the server allows a retry. Undefined if the response does not say. */
  declare readonly retryAt: Date | undefined;
  /** Seconds from the response until `retryAt`. */
  declare readonly retryAfterSeconds: number | undefined;

  constructor(facts: CallFacts, refusal: ErrorResponse, advice: string) {
    const { status, code, errors, extra, headers, retryAt, retryAfterSeconds } = refusal;
    super(facts, `${status} ${code ?? "without a Fluxer error code"} - ${advice}`);
    Object.assign(this, { status, code, errors, extra, headers, retryAt, retryAfterSeconds });
  }
}

/** A 429 response: the server did not run the operation. */
export class FluxerRateLimitError extends FluxerApiError {
  override readonly name = "FluxerRateLimitError";
  /** Whether you exceeded the global rate limit. If so, the server may have revoked the session: do not retry. */
  readonly global = isGlobal(this);
  /** Opaque ID of the bucket, its number of requests, and its scope, if the server sent them. */
  readonly bucket = {
    id: this.headers["x-ratelimit-bucket"],
    limit: numberOf(this.headers["x-ratelimit-limit"]),
    scope: this.headers["x-ratelimit-scope"],
  };
}

/** The body decides. Without it, the header decides, and only if its value is `true`. */
export function isGlobal({ extra, headers }: Pick<FluxerApiError, "extra" | "headers">): boolean {
  return (extra["global"] ?? headers["x-ratelimit-global"] === "true") === true;
}

function numberOf(header: string | undefined): number | undefined {
  return header ? Number(header) : undefined;
}

/**
 * The request never reached the server: name look-up, connection or TLS handshake failed, or `auth` took too long. Safe
 * to retry.
 */
export class FluxerConnectionError extends FluxerError {
  override readonly name = "FluxerConnectionError";
}

/** No response arrived, or Fluxer did not send it. The operation may have succeeded: check before you retry. */
export class FluxerOutcomeUnknownError extends FluxerError {
  override readonly name = "FluxerOutcomeUnknownError";
  readonly #rawBody: string;

  constructor(facts: CallFacts, message: string, cause?: unknown, rawBody = "") {
    super(facts, message, cause);
    this.#rawBody = rawBody;
  }

  /** Received part of a malformed response, including secrets. Can be empty. Printing the error does not show it. */
  get rawBody(): string {
    return this.#rawBody;
  }
}

/** The operation succeeded, but its response could not be read. The received body is in `rawBody`. */
export class FluxerResponseError extends FluxerError {
  override readonly name = "FluxerResponseError";
  readonly #rawBody: string;

  constructor(
    facts: CallFacts,
    readonly status: number,
    rawBody: string,
    message: string,
    cause?: unknown,
  ) {
    super(facts, `${status}, but ${message}`, cause);
    this.#rawBody = rawBody;
  }

  /** Received part of the body, including secrets. Printing or serializing the error does not show it. */
  get rawBody(): string {
    return this.#rawBody;
  }
}

/** Any error of this package. `name` identifies it. */
export type AnyFluxerError =
  | FluxerInputError
  | FluxerApiError
  | FluxerRateLimitError
  | FluxerConnectionError
  | FluxerOutcomeUnknownError
  | FluxerResponseError;

/** Checks whether a value is an error of this package or of another installed copy. `name` identifies the error. */
export function isFluxerError(value: unknown): value is AnyFluxerError {
  return typeof value === "object" && value !== null && brand in value;
}
