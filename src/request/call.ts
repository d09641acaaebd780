import type { CredentialKind, Operation } from "../../generated/operations.js";
import type { CaptchaSolution } from "../challenges.js";
import type { CallFacts, FluxerError } from "../errors.js";
import type { CallSettings } from "../options.js";

/** One call from start to end: what was asked for, and what is known so far. */
export interface Call {
  readonly operation: Operation;
  readonly settings: CallSettings;
  readonly url: string;
  /** Headers of the request, without the ones that each attempt adds. */
  readonly headers: Headers;
  /** The body to send. A sudo solver replaces it. */
  body: BodyInit | null;
  /** The body that the caller gave. */
  readonly input: string | undefined;
  readonly startedAt: Date;
  /** Number of requests so far. */
  attempts: number;
  /** Whether an attempt so far reached the server. */
  sent: CallFacts["sent"];
  /** The kind of credential that was sent last. */
  credential: CredentialKind | undefined;
  requestId: string | undefined;
  /** The error of an earlier attempt that may have succeeded. */
  doubt: FluxerError | undefined;
  captcha: CaptchaSolution | undefined;
  /** Codes of the challenges that were solved: each is solved once per call. */
  readonly solved: Set<string>;
  /** Credentials and tokens that were sent, to be hidden in every response. */
  readonly secrets: Set<string>;
}

/** A request that remembers its body, so that every attempt can send it. */
export class CallRequest extends Request {
  readonly content: BodyInit | null;

  /** openapi-fetch accepts the request of a middleware only if it is an instance. A plain Request will do. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Request;
  }

  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(input, init);
    this.content = init?.body ?? null;
  }
}

/** What an error says about the call. */
export function factsOf(call: Call, sent = call.sent): CallFacts {
  const { operation, attempts, requestId, startedAt, input } = call;
  return { operation: operation.id, sent, attempts, requestId, startedAt, input };
}
