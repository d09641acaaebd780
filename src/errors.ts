import type { ErrorCode } from "../generated/schema.js";
import type { ValidationIssue } from "./request/validate.js";

const brand = Symbol.for("fluxer-oauth2.error");

/** What every error says of the call that failed. */
export type CallFacts = Pick<FluxerError, "operation" | "sent"> &
  Partial<Pick<FluxerError, "attempts" | "requestId" | "startedAt" | "input">>;

/** The base of every error that this package throws. Its message starts with the operation and ends with what to do. */
export abstract class FluxerError extends Error {
  abstract override readonly name: string;
  /** The operationId of the spec, or the function that refused its input. */
  declare readonly operation: string;
  /** Whether the request reached the server: `no` is proven, `yes` means that it answered, `maybe` is all between. */
  declare readonly sent: "no" | "maybe" | "yes";
  /** Number of requests that were tried. */
  declare readonly attempts: number;
  /** The `X-Request-ID` of the answer, else the one that was sent, if any. */
  declare readonly requestId: string | undefined;
  /** When the first attempt began, if one did. */
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

  /** The body that the caller gave, as JSON, if any. Kept out of everything that prints the error. */
  get input(): string | undefined {
    return this.#input;
  }
}

/**
 * Invalid input, with every issue. `sent` is `no` and nothing was sent, unless a solver gave the input after the server had
 * required it: then the error response is the `cause`.
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
  return cause === undefined ? "An earlier attempt was sent" : "The server had asked for it and has done nothing";
}

/** Throws the FluxerInputError of one property or option. */
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
  return issues.map(({ path, message, code }) => [path, message ?? code].filter(Boolean).join(" ")).join("; ");
}

/** What an error response states. */
export type ErrorResponse = Pick<
  FluxerApiError,
  "status" | "code" | "errors" | "extra" | "headers" | "retryAt" | "retryAfterSeconds"
>;

/** The server answered and refused, or failed. */
export class FluxerApiError extends FluxerError {
  override readonly name: "FluxerApiError" | "FluxerRateLimitError" = "FluxerApiError";
  /** HTTP status. */
  declare readonly status: number;
  /** The server's code; undefined where the answer is not one of Fluxer's, such as a proxy's page. */
  declare readonly code: ErrorCode | undefined;
  /** What is wrong with the input, as the server puts it; empty where it says nothing. */
  declare readonly errors: readonly Readonly<Partial<ValidationIssue>>[];
  /** Every other member of the body, such as `captcha_provider`. */
  declare readonly extra: Readonly<Record<string, unknown>>;
  /** The answer's headers by lower-case name, secrets hidden. */
  declare readonly headers: Readonly<Record<string, string>>;
  /** When the server allows another try, and in how many seconds from now; undefined where it does not say. */
  declare readonly retryAt: Date | undefined;
  declare readonly retryAfterSeconds: number | undefined;

  constructor(facts: CallFacts, refusal: ErrorResponse, advice: string) {
    const { status, code, errors, extra, headers, retryAt, retryAfterSeconds } = refusal;
    super(facts, `${status} ${code ?? "without a Fluxer error code"} - ${advice}`);
    Object.assign(this, { status, code, errors, extra, headers, retryAt, retryAfterSeconds });
  }
}

/** A 429. Nothing was run. */
export class FluxerRateLimitError extends FluxerApiError {
  override readonly name = "FluxerRateLimitError";
  /** Whether the limit over all operations was hit. Then the server revokes the session: do not try again with it. */
  readonly global = isGlobal(this);
  /** Opaque name of the bucket, its size, and whom it counts, where the server says. */
  readonly bucket = {
    id: this.headers["x-ratelimit-bucket"],
    limit: numberOf(this.headers["x-ratelimit-limit"]),
    scope: this.headers["x-ratelimit-scope"],
  };
}

/** The body says it, else the header does, whose mere presence says nothing. */
export function isGlobal({ extra, headers }: Pick<FluxerApiError, "extra" | "headers">): boolean {
  return (extra["global"] ?? headers["x-ratelimit-global"] === "true") === true;
}

function numberOf(header: string | undefined): number | undefined {
  return header ? Number(header) : undefined;
}

/** The request provably never reached the server: name not found, refused, TLS, connect time-out. Safe to repeat. */
export class FluxerConnectionError extends FluxerError {
  override readonly name = "FluxerConnectionError";
}

/** No answer came, or none of Fluxer's: the operation may have been carried out. Find out before repeating it. */
export class FluxerOutcomeUnknownError extends FluxerError {
  override readonly name = "FluxerOutcomeUnknownError";
  readonly #rawBody: string;

  constructor(facts: CallFacts, message: string, cause?: unknown, rawBody = "") {
    super(facts, message, cause);
    this.#rawBody = rawBody;
  }

  /** The part of a malformed response that came, secrets included. Empty if none. Kept out of everything that prints the error. */
  get rawBody(): string {
    return this.#rawBody;
  }
}

/** The server carried the operation out, but its answer cannot be read. What came of it is in `rawBody`. */
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

  /** The body as far as it came, secrets included. Kept out of everything that prints or serialises the error. */
  get rawBody(): string {
    return this.#rawBody;
  }
}

/** Any error of this package; `name` tells which. */
export type AnyFluxerError =
  | FluxerInputError
  | FluxerApiError
  | FluxerRateLimitError
  | FluxerConnectionError
  | FluxerOutcomeUnknownError
  | FluxerResponseError;

/** Whether a value is an error of this package, also of another copy of it. Then `name` tells which. */
export function isFluxerError(value: unknown): value is AnyFluxerError {
  return typeof value === "object" && value !== null && brand in value;
}
