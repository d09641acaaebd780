import type { CredentialKind, Operation } from "../generated/operations.js";
import { type Body, parseJson, readRefusal } from "./answer.js";
import * as errors from "./errors.js";
import type { Settings } from "./options.js";
import { hideWhenInspected } from "./redact.js";
import { type ValidationIssue, validate } from "./request/validate.js";
import { isNeverSent } from "./retry.js";

/** An attempt that was made, the kind of credential that was sent, and how long to wait where the server does not say. */
export interface Attempt {
  readonly operation: Pick<Operation, "idempotent" | "credentials" | "responses"> & {
    /** Checks a successful response that the spec does not describe. */
    check?(body: unknown): ValidationIssue[];
  };
  readonly settings: Settings;
  readonly facts: Omit<errors.CallFacts, "sent">;
  readonly credential: CredentialKind | undefined;
  readonly backoffMs: number;
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
  const { operation, settings, facts, backoffMs } = attempt;
  if (!timedOut && isNeverSent(cause)) {
    const message = "the server cannot be reached; nothing was sent, check baseUrl and the network";
    return { error: new errors.FluxerConnectionError({ ...facts, sent: "no" }, message, cause), retryInMs: backoffMs };
  }
  const what = timedOut ? `no answer within ${settings.timeoutMs} ms` : "the connection broke before an answer came";
  const message = `${what}. ${afterwards(operation)}`;
  const error = new errors.FluxerOutcomeUnknownError({ ...facts, sent: "maybe" }, message, cause);
  return { error, ...inDoubt(attempt) };
}

/** The outcome of an attempt that got an answer, however much of it. */
export function answered(attempt: Attempt, response: Response, { text, problem, cause }: Body): Outcome {
  const { operation, settings, facts } = attempt;
  const { status, ok } = response;
  if (!ok) return refused(attempt, response, text);
  const unreadable = (what: string, advice: string, repetition: Partial<Failure> = {}): Outcome => {
    const message = `${what}. ${advice}`;
    const error = new errors.FluxerResponseError({ ...facts, sent: "yes" }, status, text, message, cause);
    return { error, status, ...repetition };
  };
  const kept = operation.idempotent ? "It is safe to try again" : "It was carried out: what came is in rawBody";
  if (problem !== undefined) return unreadable(problem, kept, inDoubt(attempt));
  const expected = status in operation.responses ? operation.responses[status] : Object.values(operation.responses)[0];
  const { check = (value: unknown) => validate(expected?.schema ?? {}, value, { strict: false }) } = operation;
  if (!expected) return text === "" ? { data: undefined } : unreadable("a body came where none belongs", kept);
  const parsed = parseJson(text);
  if (!parsed) return unreadable(text === "" ? "the body is empty" : "the body is not JSON", kept, inDoubt(attempt));
  const issues = settings.checkResponses ? check(parsed.value) : [];
  if (issues.length === 0) return { data: hideWhenInspected(parsed.value) };
  const advice = "What came is in rawBody; with `checkResponses: false` it is returned as it is";
  return unreadable(`the body is not what the spec says: ${errors.listIssues(issues)}`, advice);
}

function refused(attempt: Attempt, response: Response, text: string): Outcome {
  const { operation, facts, backoffMs } = attempt;
  const { message, ...refusal } = readRefusal(response, text);
  const { status, code, retryAfterSeconds } = refusal;
  const advice = adviceFor(attempt, { ...refusal, message });
  const stated = retryAfterSeconds === undefined ? undefined : Math.ceil(retryAfterSeconds * 1000);
  const heard = { ...facts, sent: "yes" } as const;
  if (status === 429) {
    const error = new errors.FluxerRateLimitError(heard, refusal, advice);
    return { error, status, retryInMs: error.global ? undefined : (stated ?? backoffMs) };
  }
  const error = new errors.FluxerApiError(heard, refusal, advice);
  if (status < 500) return { error, status };
  if (isBusy({ ...refusal, message })) return { error, status, retryInMs: stated };
  if (operation.idempotent || code !== undefined) return { error, status, ...inDoubt(attempt, stated) };
  const unknown = `${status} from something in front of the server. ${afterwards(operation)}`;
  return { error: new errors.FluxerOutcomeUnknownError({ ...facts, sent: "maybe" }, unknown, error), status };
}

/** Whether Fluxer refused before any work; what a proxy means by such an answer is open. */
function isBusy({ status, retryAt, message }: ReturnType<typeof readRefusal>): boolean {
  return status === 503 && retryAt !== undefined && message !== "";
}

/** It may have been carried out, and then a repetition does no harm only where that is said of the operation. */
function inDoubt({ operation, backoffMs }: Attempt, statedMs = backoffMs): Partial<Failure> {
  return { mayHaveRun: true, retryInMs: operation.idempotent ? statedMs : undefined };
}

/** The last part of a message for an answer that is no success: what it means for the caller and what to do. */
function adviceFor({ operation, credential }: Attempt, refusal: ReturnType<typeof readRefusal>): string {
  const { status, code, errors: items, message, retryAt } = refusal;
  const { credentials } = operation;
  if ((code === "ACCESS_DENIED" || code === "INVALID_TOKEN") && credential && !credentials.includes(credential))
    return `${words(credential)} sent, this operation needs a ${credentials.map(words).join(" or ")}`;
  if (code !== undefined && Object.hasOwn(byCode, code)) return byCode[code] ?? "";
  if (errors.isGlobal(refusal))
    return "too many requests over all operations; the server may have revoked the session, so log in anew and send fewer";
  if (status >= 500 && !isBusy(refusal)) return `${message || "the server failed."} ${afterwards(operation)}`;
  if (retryAt) return `${message || "too busy."} Try again at ${retryAt.toISOString()}`;
  if (status < 400) return "a redirect, which is never followed; check baseUrl";
  if (items.length > 0) return errors.listIssues(items);
  return message || "see the server's documentation for this status";
}

const byCode: Readonly<Record<string, string>> = {
  UNAUTHORIZED: "the server does not know the credential; do not try others, for that gets an address banned",
  CAPTCHA_REQUIRED: "solve the CAPTCHA: pass `captcha` to the client or the call",
  INVALID_CAPTCHA: "the CAPTCHA token is wrong, used or expired; solve a new one",
  SUDO_MODE_REQUIRED: "show that you are there: pass `sudo` to the client or the call",
};

/** What to do when it is open whether an operation was carried out. */
function afterwards({ idempotent }: Pick<Operation, "idempotent">): string {
  return idempotent
    ? "It is safe to try again"
    : "It may have been carried out: look before you try again, after a create with applications.reconcile(error)";
}

/** `sessionToken` as people say it. */
function words(kind: CredentialKind): string {
  return kind.replace("Token", " token");
}
