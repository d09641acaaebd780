import type { Operation } from "../../generated/operations.js";
import * as errors from "../errors.js";
import { hiddenHeaders, hideWhenInspected, redactAnd } from "../redact.js";
import { adviceFor, afterwards } from "./advice.js";
import { type Call, factsOf, hideOf } from "./call.js";
import { isNeverSent, receivedIn, withoutExtras } from "./foreign-error.js";
import { parseJson } from "./input.js";
import { backoffMs, clean, readRefusal } from "./refusal.js";
import { validate } from "./validate.js";

/** The outcome of an attempt: a response that is safe to parse, or an error. */
export type Outcome = Success | Failure;

interface Success {
  readonly response: Response;
  readonly error?: undefined;
}

interface Failure {
  readonly error: errors.FluxerError;
  /** Error response of the server, if any, without secrets. */
  readonly response?: Response;
  /** How long to wait before a retry. Undefined if a retry is not safe. */
  readonly retryInMs?: number | undefined;
  /** Whether the operation may have succeeded. */
  readonly mayHaveRun?: boolean;
}

/** The received part of a body. */
export interface Body {
  readonly text: string;
  /** Why the body is incomplete. Continues the words "the body". */
  readonly problem?: string;
  readonly cause?: unknown;
}

/** Returns the outcome of an attempt without a response. */
export function unanswered(call: Call, error: unknown, timedOut: boolean): Failure {
  const cause = withoutExtras(error, hideOf(call));
  if (!timedOut && isNeverSent(cause)) {
    const message = "could not connect to the server, and nothing was sent; check baseUrl and the network";
    const unsent = new errors.FluxerConnectionError(factsOf(call, "no"), message, cause);
    return { error: unsent, retryInMs: backoffOf(call) };
  }
  const received = receivedIn(error);
  const failed = received
    ? "the response is malformed, and is in rawBody"
    : "the connection failed before a response arrived";
  const what = timedOut ? `no response arrived within ${call.settings.timeoutMs} ms` : failed;
  return { error: unknownOutcome(call, what, cause, received), ...inDoubt(call) };
}

/** Returns the outcome of an attempt whose `fetch` did not return a usable Response. */
export function unusable(call: Call, error?: unknown): Failure {
  const what =
    "the `fetch` option did not return a usable Response; it must have a status, headers and a ReadableStream as body";
  return { error: unknownOutcome(call, what, withoutExtras(error, hideOf(call))), ...inDoubt(call) };
}

/** Returns the outcome of an attempt with a response. Never throws, so that the received body is not lost. */
export function answered(call: Call, response: Response, body: Body): Outcome {
  try {
    return isSuccess(call.operation, response) ? succeeded(call, response, body) : refused(call, response, body.text);
  } catch (error) {
    const cause = withoutExtras(error, hideOf(call));
    const what = "the response could not be processed";
    if (isSuccess(call.operation, response))
      return unreadable(call, response.status, body.text, what, keptOf(call, body), cause);
    return { error: unknownOutcome(call, `${response.status}, but ${what}`, cause, body.text) };
  }
}

export function isSuccess({ responses }: Operation, { ok, status }: Response): boolean {
  return ok || Object.hasOwn(responses, status);
}

function succeeded(call: Call, response: Response, body: Body): Outcome {
  const { operation, settings } = call;
  const { status } = response;
  const { text, problem, cause } = body;
  const kept = keptOf(call, body);
  if (problem !== undefined) {
    const foreign = withoutExtras(cause, hideOf(call));
    return { ...unreadable(call, status, text, `the body ${problem}`, kept, foreign), ...inDoubt(call) };
  }
  const { responses } = operation;
  const expected = Object.hasOwn(responses, status) ? responses[status] : Object.values(responses)[0];
  if (!expected) {
    // The body of a redirect is a page for people.
    if (text === "" || status >= 300) return { response: safeResponse(call, response, null) };
    return unreadable(call, status, text, "the body should be empty", kept);
  }
  const parsed = /[/+]json\b/.test(expected.contentType) ? parseJson(text) : { value: text };
  if (!parsed) {
    const what = text === "" ? "the body is empty" : "the body is not JSON";
    return { ...unreadable(call, status, text, what, kept), ...inDoubt(call) };
  }
  const checked = settings.checkResponses ? expected.schema : undefined;
  const issues = checked ? validate(checked, parsed.value, { strict: false }) : [];
  if (issues.length > 0) {
    const what = `the body does not match the spec: ${clean(errors.listIssues(issues))}`;
    const advice = "The received body is in rawBody. With `checkResponses: false`, the call returns it unchecked";
    return unreadable(call, status, text, what, advice);
  }
  return { response: safeResponse(call, response, text, hideWhenInspected(parsed.value)) };
}

function refused(call: Call, response: Response, text: string): Failure {
  const hide = hideOf(call);
  const parsed = parseJson(text);
  // Hidden after parsing, because JSON can escape every character.
  const shown = parsed && redactAnd(hide, parsed.value);
  const refusal = readRefusal(response, shown, hide);
  const { status, code, retryAfterSeconds } = refusal;
  const safe = safeResponse(call, response, parsed ? JSON.stringify(shown) : hide(text));
  const stated = retryAfterSeconds === undefined ? undefined : Math.ceil(retryAfterSeconds * 1000);
  const advice = adviceFor(call, refusal);
  if (status === 429) {
    const error = new errors.FluxerRateLimitError(factsOf(call, "yes"), refusal, advice);
    return { error, response: safe, retryInMs: error.global ? undefined : (stated ?? backoffOf(call)) };
  }
  // A proxy's page does not show whether the server received the request.
  const isProxy = status >= 500 && code === undefined && !refusal.isBusy;
  const error = new errors.FluxerApiError(factsOf(call, isProxy ? "maybe" : "yes"), refusal, advice);
  if (status < 500) return { error, response: safe };
  if (refusal.isBusy) return { error, response: safe, retryInMs: stated };
  if (call.operation.idempotent || code !== undefined) return { error, response: safe, ...inDoubt(call, stated) };
  return { error: unknownOutcome(call, `a proxy in front of the server returned ${status}`, error), response: safe };
}

function unknownOutcome(call: Call, what: string, cause?: unknown, received?: string): errors.FluxerError {
  const message = `${what}. ${afterwards(call)}`;
  return new errors.FluxerOutcomeUnknownError(factsOf(call, "maybe"), message, cause, received);
}

function unreadable(call: Call, status: number, text: string, what: string, advice: string, cause?: unknown): Failure {
  return { error: new errors.FluxerResponseError(factsOf(call, "yes"), status, text, `${what}. ${advice}`, cause) };
}

function keptOf(call: Call, { text }: Body): string {
  if (text === "") return afterwards(call, "The operation succeeded, but its result is lost");
  return call.operation.idempotent ? afterwards(call) : "The operation succeeded, and the received body is in rawBody";
}

function backoffOf({ attempts, settings }: Call): number {
  return backoffMs(attempts, settings.maxRetryWaitMs);
}

/** Marks an operation that may have succeeded. A retry is safe only if it is idempotent. */
function inDoubt(call: Call, statedMs = backoffOf(call)): Pick<Failure, "mayHaveRun" | "retryInMs"> {
  return { mayHaveRun: true, retryInMs: call.operation.idempotent ? statedMs : undefined };
}

/** Returns a Response with the received text and no secrets in its headers. Parsing it again returns `data`. */
function safeResponse(
  call: Call,
  { status, statusText = "", headers }: Response,
  text: string | null,
  data?: unknown,
): Response {
  const hide = hideOf(call);
  // A Response cannot be made with every status that fetch returns, nor with a body for each.
  const body = [204, 205, 304].includes(status) ? null : text;
  const reason = hide(statusText).replace(/[^\t -~\x80-\xff]/g, "?"); // fetch returns others too
  const init = { status: Math.min(status, 599), statusText: reason, headers: hiddenHeaders(headers, hide) };
  const response = new Response(body, init);
  for (const name of ["Content-Encoding", "Content-Length"]) response.headers.delete(name); // of the encoded text
  if (text) response.headers.set("Content-Length", String(new TextEncoder().encode(text).length));
  if (data !== undefined) response.json = async () => data;
  return response;
}
