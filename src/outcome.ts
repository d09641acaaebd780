import type { CredentialKind, Operation } from "../generated/operations.js";
import { adviceFor, afterwards } from "./advice.js";
import { type Body, parseJson, readRefusal } from "./answer.js";
import * as errors from "./errors.js";
import type { Settings } from "./options.js";
import { hideWhenInspected } from "./redact.js";
import { backoffMs, isNeverSent } from "./retry.js";

/** An attempt that was made, and the kind of credential that was sent. */
export interface Attempt {
  readonly operation: Pick<Operation, "id" | "idempotent" | "credentials" | "checkResponse">;
  readonly settings: Settings;
  readonly facts: Omit<errors.CallFacts, "operation" | "sent"> & { readonly attempts: number };
  readonly sent: CredentialKind | undefined;
}

/** How an attempt ended: with the result, or with an error. */
export type Outcome = { readonly data: unknown; readonly error?: undefined } | Failure;

interface Failure {
  readonly error: errors.FluxerError;
  readonly status?: number;
  /** The wait after which a repetition does no harm, if one does none. */
  readonly retryInMs?: number | undefined;
  /** Whether the operation may have been carried out all the same. */
  readonly mayHaveRun?: boolean;
}

/** The outcome of an attempt that got no answer. */
export function unanswered(attempt: Attempt, cause: unknown, timedOut: boolean): Outcome {
  const { operation, settings } = attempt;
  if (!timedOut && isNeverSent(cause)) {
    const message = "the server cannot be reached; nothing was sent, check baseUrl and the network";
    return {
      error: new errors.FluxerConnectionError(factsOf(attempt, "no"), message, cause),
      retryInMs: backoff(attempt),
    };
  }
  const what = timedOut ? `no answer within ${settings.timeoutMs} ms` : "the connection broke before an answer came";
  const message = `${what}. ${afterwards(operation)}`;
  return {
    error: new errors.FluxerOutcomeUnknownError(factsOf(attempt, "maybe"), message, cause),
    ...inDoubt(attempt),
  };
}

/** The outcome of an attempt that got an answer, however much of it. */
export function answered(attempt: Attempt, response: Response, { text, problem, cause }: Body): Outcome {
  const { operation, settings } = attempt;
  const { status, ok } = response;
  if (!ok) return refused(attempt, response, text);
  const unreadable = (what: string) => {
    const message = `${what}. ${operation.idempotent ? "Try again" : "It was carried out: what came is in rawBody"}`;
    return new errors.FluxerResponseError(factsOf(attempt, "yes"), status, text, message, cause);
  };
  if (problem !== undefined) return { error: unreadable(problem), status, ...inDoubt(attempt) };
  if (!operation.checkResponse) {
    return text === "" ? { data: undefined } : { error: unreadable("a body came where none belongs"), status };
  }
  const parsed = parseJson(text);
  if (!parsed) return { error: unreadable(text === "" ? "the body is empty" : "the body is not JSON") };
  const issues = settings.checkResponses ? operation.checkResponse(parsed.value) : [];
  if (issues.length === 0) return { data: hideWhenInspected(parsed.value) };
  return { error: unreadable(`the body is not what the spec says: ${errors.listIssues(issues)}`) };
}

function refused(attempt: Attempt, response: Response, text: string): Outcome {
  const { operation, sent } = attempt;
  const { message, ...refusal } = readRefusal(response, text);
  const { status, code, retryAfterSeconds } = refusal;
  const advice = adviceFor(operation, { ...refusal, message }, sent);
  const stated = retryAfterSeconds === undefined ? undefined : Math.ceil(retryAfterSeconds * 1000);
  if (status === 429) {
    const error = new errors.FluxerRateLimitError(factsOf(attempt, "yes"), refusal, advice);
    return { error, status, retryInMs: error.global ? undefined : (stated ?? backoff(attempt)) };
  }
  const error = new errors.FluxerApiError(factsOf(attempt, "yes"), refusal, advice);
  if (status < 500 || (status === 503 && stated !== undefined))
    return { error, status, retryInMs: status < 500 ? undefined : stated };
  if (operation.idempotent || code !== undefined) return { error, status, ...inDoubt(attempt) };
  const unknown = `${status} from something in front of the server. ${afterwards(operation)}`;
  return { error: new errors.FluxerOutcomeUnknownError(factsOf(attempt, "maybe"), unknown, error), status };
}

function factsOf({ operation, facts }: Attempt, sent: "no" | "maybe" | "yes"): errors.CallFacts {
  return { ...facts, operation: operation.id, sent };
}

function backoff({ facts, settings }: Attempt): number {
  return backoffMs(facts.attempts, settings.maxRetryWaitMs);
}

/** It may have been carried out, and then a repetition does no harm only where that is said of the operation. */
function inDoubt(attempt: Attempt): Pick<Failure, "retryInMs" | "mayHaveRun"> {
  return { mayHaveRun: true, retryInMs: attempt.operation.idempotent ? backoff(attempt) : undefined };
}
