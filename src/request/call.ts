import type { CredentialKind, Operation } from "../../generated/operations.js";
import type { CaptchaSolution } from "../challenges.js";
import type { CallFacts, FluxerError } from "../errors.js";
import type { CallSettings } from "../options.js";

/** The state of one call. */
export interface Call {
  readonly operation: Operation;
  readonly settings: CallSettings;
  readonly url: string;
  /** Headers of every attempt. Each attempt adds its own. */
  readonly headers: Headers;
  /** Body to send. A sudo solver replaces it. */
  body: BodyInit | null;
  /** Body from the caller. */
  readonly input: string | undefined;
  readonly startedAt: Date;
  /** Number of requests so far. */
  attempts: number;
  /** Whether an attempt reached the server. */
  sent: CallFacts["sent"];
  /** Kind of the credential that was sent last. */
  credential: CredentialKind | undefined;
  requestId: string | undefined;
  /** Error of an earlier attempt that may have succeeded. */
  doubt: FluxerError | undefined;
  captcha: CaptchaSolution | undefined;
  /** Codes of the solved challenges: each is solved once per call. */
  readonly solved: Set<string>;
  /** Credentials and tokens that were sent, to hide them in responses. */
  readonly secrets: Set<string>;
}

/** A request that keeps its body, so that every attempt can send it. */
export class CallRequest extends Request {
  readonly content: BodyInit | null;

  /** Accepts any Request, because openapi-fetch requires a middleware to return an instance of this class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Request;
  }

  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(input, init);
    this.content = init?.body ?? null;
  }
}

export function factsOf(call: Call, sent = call.sent): CallFacts {
  const { operation, attempts, requestId, startedAt, input } = call;
  return { operation: operation.id, sent, attempts, requestId, startedAt, input };
}
