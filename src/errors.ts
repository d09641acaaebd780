import type { ErrorCode } from "../generated/schema.js";
import type { ValidationIssue } from "../generated/validators.js";

/** Whether the request reached the server: `no` is proven, `yes` means that it answered, `maybe` is all between. */
export type Sent = "no" | "maybe" | "yes";

/** What every error of this package says of the call that failed. */
export interface CallFacts {
  /** The operationId of the spec, or the function that refused its input. */
  readonly operation: string;
  /** The `X-Request-ID` of the answer, else the one that was sent, if any. */
  readonly requestId?: string | undefined;
  /** Number of requests that were tried, 0 where nothing was. */
  readonly attempts: number;
  readonly sent: Sent;
  /** When the first attempt began; undefined where none was made. */
  readonly startedAt?: Date | undefined;
}

const brand = Symbol.for("fluxer-oauth2.error");

/** The base of every error that this package throws. Its message starts with the operation and ends with what to do. */
export abstract class FluxerError extends Error implements CallFacts {
  abstract override readonly name: string;
  declare readonly operation: string;
  declare readonly requestId: string | undefined;
  declare readonly attempts: number;
  declare readonly sent: Sent;
  declare readonly startedAt: Date | undefined;

  constructor(facts: CallFacts, message: string, cause?: unknown) {
    super(`${facts.operation}: ${message}`, cause === undefined ? undefined : { cause });
    Object.assign(this, facts);
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Input that was refused before anything was sent: each thing that is wrong is in `issues`. Costs nothing. */
export class FluxerInputError extends FluxerError {
  override readonly name = "FluxerInputError";

  constructor(
    operation: string,
    readonly issues: readonly ValidationIssue[],
  ) {
    const list = issues.map(({ path, message }) => `${path} ${message}`).join("; ");
    super({ operation, attempts: 0, sent: "no" }, `${list}. Nothing was sent`);
  }
}

/** What an answer that is no success says. */
export interface ApiErrorFacts {
  /** HTTP status. */
  readonly status: number;
  /** The server's code; undefined where the answer is not one of Fluxer's, such as a proxy's page. */
  readonly code: ErrorCode | undefined;
  /** What is wrong with the input, as the server puts it; empty where it says nothing. */
  readonly errors: readonly Readonly<Partial<ValidationIssue>>[];
  /** Every other member of the body, such as `captcha_provider`. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** The answer's headers by lower-case name, secrets hidden. */
  readonly headers: Readonly<Record<string, string>>;
  /** When the server allows another try, and in how many seconds from now; undefined where it does not say. */
  readonly retryAt: Date | undefined;
  readonly retryAfterSeconds: number | undefined;
}

/** The server answered and refused, or failed. */
export class FluxerApiError extends FluxerError implements ApiErrorFacts {
  override readonly name: "FluxerApiError" | "FluxerRateLimitError" = "FluxerApiError";
  declare readonly status: number;
  declare readonly code: ErrorCode | undefined;
  declare readonly errors: readonly Readonly<Partial<ValidationIssue>>[];
  declare readonly extra: Readonly<Record<string, unknown>>;
  declare readonly headers: Readonly<Record<string, string>>;
  declare readonly retryAt: Date | undefined;
  declare readonly retryAfterSeconds: number | undefined;

  constructor(facts: CallFacts, answer: ApiErrorFacts, advice: string) {
    super(facts, `${answer.status} ${answer.code ?? "without a Fluxer error code"} - ${advice}`);
    Object.assign(this, answer);
  }
}

/** A 429. Nothing was run. */
export class FluxerRateLimitError extends FluxerApiError {
  override readonly name = "FluxerRateLimitError";
  /** Whether the limit over all operations was hit. Then the server revokes the session: do not try again with it. */
  readonly global: boolean;
  /** Opaque name of the bucket, its size, and whom it counts, where the server says. */
  readonly bucket: {
    readonly id?: string | undefined;
    readonly limit?: number | undefined;
    readonly scope?: string | undefined;
  };

  constructor(facts: CallFacts, answer: ApiErrorFacts, advice: string) {
    super(facts, answer, advice);
    const { headers } = answer;
    const limit = headers["x-ratelimit-limit"];
    this.global = answer.extra["global"] === true;
    this.bucket = {
      id: headers["x-ratelimit-bucket"],
      limit: limit === undefined ? undefined : Number(limit),
      scope: headers["x-ratelimit-scope"],
    };
  }
}

/** The request provably never reached the server: name not found, refused, TLS, connect time-out. Safe to repeat. */
export class FluxerConnectionError extends FluxerError {
  override readonly name = "FluxerConnectionError";
}

/** No answer came, or none of Fluxer's: the operation may have been carried out. Find out before repeating it. */
export class FluxerOutcomeUnknownError extends FluxerError {
  override readonly name = "FluxerOutcomeUnknownError";
}

/** The server carried the operation out, but its answer cannot be read. What came of it is in `rawBody`. */
export class FluxerResponseError extends FluxerError {
  override readonly name = "FluxerResponseError";
  readonly status: number;
  readonly #rawBody: string;

  constructor(facts: CallFacts, status: number, rawBody: string, message: string, cause?: unknown) {
    super(facts, message, cause);
    this.status = status;
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
