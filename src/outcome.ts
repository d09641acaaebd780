import type { CredentialKind, Operation } from "../generated/operations.js";
import { adviceFor, afterwards } from "./advice.js";
import { type Body, parseJson, readApiError } from "./answer.js";
import * as errors from "./errors.js";
import type { ResolvedOptions } from "./options.js";
import { hideWhenInspected } from "./redact.js";
import { backoffMs, isNeverSent } from "./retry.js";

/** An attempt that was made. */
export interface Attempt {
  readonly operation: Operation;
  /** Counts from 1. */
  readonly number: number;
  readonly startedAt: Date;
  readonly requestId: string | undefined;
  readonly credential: CredentialKind | undefined;
  readonly options: ResolvedOptions;
}

/** How an attempt ended: with the result, or an error and the wait after which a repetition does no harm, if one does none. */
export type Outcome =
  | { readonly data: unknown; readonly error?: never }
  | { readonly error: errors.FluxerError; readonly status?: number; readonly retryInMs?: number };

/** The outcome of an attempt that got an answer. */
export function answered(attempt: Attempt, response: Response, body: Body): Outcome {
  return response.ok ? succeeded(attempt, response.status, body) : refused(attempt, response, body.text);
}

/** The outcome of an attempt that got none. */
export function unanswered(attempt: Attempt, cause: unknown, timedOut: boolean): Outcome {
  const { operation, options } = attempt;
  if (!timedOut && isNeverSent(cause)) {
    const message = "the server cannot be reached; nothing was sent, check baseUrl and the network";
    return {
      error: new errors.FluxerConnectionError(facts(attempt, "no"), message, cause),
      retryInMs: backoff(attempt),
    };
  }
  const what = timedOut ? `no answer within ${options.timeoutMs} ms` : "the connection broke before an answer came";
  const error = new errors.FluxerOutcomeUnknownError(
    facts(attempt, "maybe"),
    `${what}. ${afterwards(operation)}`,
    cause,
  );
  return operation.idempotent ? { error, retryInMs: backoff(attempt) } : { error };
}

function succeeded(attempt: Attempt, status: number, body: Body): Outcome {
  const { operation, options } = attempt;
  const unreadable = (what: string) => {
    const advice = operation.idempotent ? "Try again" : "It was carried out: what came is in rawBody";
    const message = `${status}, but ${what}. ${advice}`;
    return new errors.FluxerResponseError(facts(attempt, "yes"), status, body.text, message, body.cause);
  };
  if (!operation.checkResponse) return { data: undefined };
  if (body.problem !== undefined) {
    const error = unreadable(body.problem);
    return operation.idempotent ? { error, status, retryInMs: backoff(attempt) } : { error };
  }
  const parsed = parseJson(body.text);
  if (!parsed) return { error: unreadable(body.text === "" ? "the body is empty" : "the body is not JSON") };
  const issues = options.checkResponses ? operation.checkResponse(parsed.value) : [];
  if (issues.length === 0) return { data: hideWhenInspected(parsed.value) };
  const list = issues.map(({ path, message }) => `${path} ${message}`).join("; ");
  return { error: unreadable(`the body is not what the spec says: ${list}`) };
}

function refused(attempt: Attempt, response: Response, text: string): Outcome {
  const { operation } = attempt;
  const { message, ...answer } = readApiError(response, text);
  const { status, code, retryAfterSeconds } = answer;
  const advice = adviceFor(operation, { ...answer, message }, attempt.credential);
  const statedMs = retryAfterSeconds === undefined ? undefined : Math.ceil(retryAfterSeconds * 1000);
  if (status === 429) {
    const error = new errors.FluxerRateLimitError(facts(attempt, "yes"), answer, advice);
    return error.global ? { error, status } : { error, status, retryInMs: statedMs ?? backoff(attempt) };
  }
  const error = new errors.FluxerApiError(facts(attempt, "yes"), answer, advice);
  if (status === 503 && statedMs !== undefined) return { error, status, retryInMs: statedMs };
  if (status < 500) return { error, status };
  if (operation.idempotent) return { error, status, retryInMs: backoff(attempt) };
  if (code !== undefined) return { error, status };
  const unknown = `${status} from something in front of the server. ${afterwards(operation)}`;
  return { error: new errors.FluxerOutcomeUnknownError(facts(attempt, "maybe"), unknown, error), status };
}

function facts({ operation, number, requestId, startedAt }: Attempt, sent: errors.Sent): errors.CallFacts {
  return { operation: operation.id, requestId, attempts: number, sent, startedAt };
}

function backoff({ number, options }: Attempt): number {
  return backoffMs(number, options.maxRetryWaitMs);
}
