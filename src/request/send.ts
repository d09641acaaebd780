import { type Credential, resolveAuth } from "../auth.js";
import { FluxerApiError, FluxerConnectionError, refuseInput } from "../errors.js";
import type { RateLimitState, RequestEvent } from "../options.js";
import { rememberAborted } from "./aborted.js";
import { attemptHeaders, type Call, factsOf, hideOf, sudoHeader } from "./call.js";
import { meetChallenge, type SudoMode } from "./challenges.js";
import { receivedIn } from "./foreign-error.js";
import { answered, type Body, type Outcome, unanswered, unusable } from "./outcome.js";
import { toDate } from "./refusal.js";
import { orAborted, promised, sleep, startDeadline } from "./timing.js";

/**
 * Runs a call with its attempts, retries and challenges. Rejects with the reason of the caller's signal if it aborts.
 * Rejects with the error of `auth` or a solver, unless an earlier attempt may have succeeded: then with the error of
 * that attempt.
 */
export async function send(call: Call, sudo: SudoMode): Promise<Outcome> {
  const { settings, operation } = call;
  const { signal } = settings;
  try {
    for (let retries = 0; ;) {
      signal?.throwIfAborted();
      const outcome = await attempt(call, sudo);
      if (!outcome.error) return outcome;
      const { error, response, retryInMs = Infinity } = outcome;
      if (call.sent !== "yes") call.sent = error.sent;
      // If an earlier DELETE succeeded but its response was lost, the retry returns 404. That is a success. Any other
      // error response or a failed connection does not show whether the earlier attempt succeeded.
      const status = response?.status ?? 0;
      const isRefusedDelete = operation.method === "DELETE" && status >= 400 && status < 500;
      if (call.doubt && isRefusedDelete && status === 404) return { response: new Response(null, { status: 204 }) };
      const isAsked = error instanceof FluxerApiError && !outcome.mayHaveRun;
      if (isAsked && (await meetChallenge(call, error, sudo))) continue;
      if (retryInMs > settings.maxRetryWaitMs || retries >= settings.maxRetries)
        return call.doubt && (isRefusedDelete || error.sent === "no") ? { error: call.doubt } : outcome;
      retries++;
      if (outcome.mayHaveRun) call.doubt = error;
      notify(settings.onRetry, { ...eventOf(call), status: response?.status, delayMs: retryInMs });
      await sleep(retryInMs, signal);
    }
  } catch (error) {
    const advice = "rejected without an error; reject with one";
    if (!signal?.aborted) throw call.doubt ?? (error || refuseInput(factsOf(call), "auth, captcha or sudo", advice));
    rememberAborted(call);
    throw signal.reason;
  }
}

async function attempt(call: Call, sudo: SudoMode): Promise<Outcome> {
  const { settings, operation } = call;
  const { signal: outer } = settings;
  const { signal, stop } = startDeadline(settings.timeoutMs, outer);
  try {
    const credential = operation.credentials.length > 0 ? await credentialOf(call, signal) : undefined;
    const headers = attemptHeaders(call, credential, operation.sudo ? sudo.tokenFor(credential) : undefined);
    call.credential = credential?.kind;
    call.attempts++;
    call.requestId = headers.get("X-Request-ID") ?? undefined; // an earlier response had another
    notify(settings.onRequest, eventOf(call));
    const start = performance.now();
    const init = { method: operation.method, headers, body: call.body, redirect: "manual", signal } as const;
    const work = promised(() => (settings.fetch ?? fetch)(call.url, init));
    // A fetch that ignores its signal may still return a response: cancel its body.
    void work.then((late) => (signal.aborted ? late.body?.cancel() : undefined)).catch(() => {});
    let response: Response | undefined;
    try {
      response = await orAborted(signal, work);
      if (!isUsable(response)) return unusable(call);
      const { status } = response;
      call.requestId = shownHeader(call, response, "x-request-id") ?? call.requestId;
      const rateLimit = rateLimitOf(call, response);
      if (operation.sudo && response.ok)
        sudo.learn(response.headers.get(sudoHeader), headers.get(sudoHeader), credential);
      const body = await readBody(response, settings.maxResponseBytes, signal);
      if (body.problem !== undefined) outer?.throwIfAborted();
      notify(settings.onResponse, { ...eventOf(call), status, durationMs: performance.now() - start, rateLimit });
      return answered(call, response, body);
    } catch (error) {
      outer?.throwIfAborted();
      return response ? unusable(call, error) : unanswered(call, error, signal.aborted);
    }
  } finally {
    stop();
  }
}

async function credentialOf(call: Call, signal: AbortSignal): Promise<Credential> {
  try {
    return await orAborted(signal, resolveAuth(call.settings.auth, factsOf(call), signal));
  } catch (error) {
    if (!signal.aborted || call.settings.signal?.aborted) throw error;
    const what = `auth did not return a credential within ${call.settings.timeoutMs} ms`;
    const message = `${what}, so the request was not sent; check \`auth\` or raise timeoutMs`;
    throw new FluxerConnectionError(factsOf(call), message);
  }
}

/** Checks whether `fetch` returned a Response, of any implementation. */
function isUsable(value: unknown): value is Response {
  if (typeof value !== "object" || value === null) return false;
  const { status, headers, body } = value as Partial<Response>;
  const isReadable = !body || typeof body.getReader === "function";
  return typeof status === "number" && status >= 200 && typeof headers?.get === "function" && isReadable;
}

/** Reads at most `maxBytes` of a body, until the signal aborts. Returns the received text even if reading fails. */
async function readBody(response: Response, maxBytes: number, signal: AbortSignal): Promise<Body> {
  if (response.bodyUsed || response.body?.locked)
    return { text: "", problem: "was already read by the `fetch` option" };
  const reader = response.body?.getReader();
  if (!reader) return { text: "" };
  const cancel = () => void promised(() => reader.cancel()).catch(() => {});
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (let room = maxBytes; ;) {
      const { done, value } = await orAborted(signal, reader.read());
      if (done) return { text: text + decoder.decode() };
      text += decoder.decode(value.subarray(0, room), { stream: true });
      room -= value.byteLength;
      if (room < 0) {
        cancel();
        return { text, problem: `is larger than maxResponseBytes (${maxBytes})` };
      }
    }
  } catch (cause) {
    cancel();
    return {
      text: text + receivedIn(cause),
      problem: signal.aborted ? "did not arrive in time" : "was cut off",
      cause,
    };
  }
}

/** Calls a hook and ignores its errors. */
function notify<E>(hook: ((event: E) => unknown) | undefined, event: E): void {
  if (hook) void (async () => hook(event))().catch(() => {});
}

function eventOf({ operation, attempts, requestId }: Call): RequestEvent {
  return { operation: operation.id, attempt: attempts, requestId };
}

/** Returns a response header without the secrets of the call. */
function shownHeader(call: Call, { headers }: Response, name: string): string | undefined {
  const value = headers.get(name);
  return value === null ? undefined : hideOf(call)(value);
}

/** Returns the rate limit in the headers of a response, if any. */
function rateLimitOf(call: Call, response: Response): RateLimitState | undefined {
  const read = (name: string) => {
    const text = response.headers.get(`x-ratelimit-${name}`);
    return text !== null && /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  };
  const [limit, remaining, resetSeconds] = [read("limit"), read("remaining"), read("reset")];
  if (limit === undefined || remaining === undefined) return undefined;
  const resetAt = resetSeconds === undefined ? undefined : toDate(resetSeconds * 1000);
  return { limit, remaining, resetAt, bucket: shownHeader(call, response, "x-ratelimit-bucket") };
}
