import type { Operation } from "../generated/operations.js";
import { type Body, readBody } from "./answer.js";
import { resolveAuth } from "./auth.js";
import { type CaptchaSolution, prove, solve, type SudoMode } from "./challenges.js";
import { FluxerApiError, type FluxerError } from "./errors.js";
import { requestHeaders, sudoHeader } from "./headers.js";
import type { CallOptions, Settings } from "./options.js";
import { answered, type Attempt, type Outcome, unanswered } from "./outcome.js";
import { serialize } from "./preflight.js";
import { backoffMs } from "./retry.js";
import { sleep, startDeadline } from "./timing.js";

/** What an exchange must know of its operation. */
export type Policy<T = unknown> = Omit<Operation<T>, "path" | "parameters"> & Pick<Attempt["operation"], "check">;

/** One call, over all its attempts. */
export class Exchange {
  readonly #startedAt = new Date();
  readonly #asked = new Set<string>();
  #attempts = 0;
  #doubt: FluxerError | undefined;
  #solution: CaptchaSolution | undefined;
  #body: string | undefined;

  constructor(
    private readonly operation: Policy,
    private readonly settings: Settings,
    private readonly options: CallOptions,
    private readonly url: string,
    private readonly input: string | undefined,
    private readonly sudo: SudoMode,
  ) {
    this.#body = input;
    if (typeof options.captcha === "object") this.#solution = options.captcha;
  }

  async run(): Promise<unknown> {
    const { settings, options, operation } = this;
    for (let retries = 0; ;) {
      options.signal?.throwIfAborted();
      const outcome = await this.#attempt();
      if (!outcome.error) return outcome.data;
      const { error, status = 0, retryInMs = Infinity } = outcome;
      // A repeated DELETE finds gone what an earlier attempt, whose answer was lost, has deleted. Any other refusal of it, or that
      // it did not reach the server, says nothing of that attempt.
      const isRefusedDelete = operation.method === "DELETE" && status >= 400 && status < 500;
      if (this.#doubt && isRefusedDelete && status === 404) return undefined;
      if (await this.#satisfied(error)) continue;
      if (retryInMs > settings.maxRetryWaitMs || retries >= settings.maxRetries) {
        throw (isRefusedDelete || error.sent === "no" ? this.#doubt : undefined) ?? error;
      }
      retries++;
      if (outcome.mayHaveRun) this.#doubt = error;
      notify(settings.onRetry, { ...this.#event(options.requestId), status: outcome.status, delayMs: retryInMs });
      await sleep(retryInMs, options.signal);
    }
  }

  /** Gets what the server asks for, a CAPTCHA or a proof for sudo, each once per call. */
  async #satisfied(error: FluxerError): Promise<boolean> {
    const { settings, options, operation } = this;
    if (!(error instanceof FluxerApiError)) return false;
    const { code = "" } = error;
    if (code === "SUDO_MODE_REQUIRED") this.sudo.forget();
    if (this.#asked.has(code)) return false;
    this.#asked.add(code);
    const captcha = typeof options.captcha === "function" ? options.captcha : settings.captcha;
    const sudo = options.sudo ?? settings.sudo;
    if (code === "CAPTCHA_REQUIRED" && captcha) this.#solution = await solve(error, captcha);
    else if (code === "SUDO_MODE_REQUIRED" && operation.sudo && sudo) {
      this.#body = serialize(operation, await prove(error, sudo), settings.preflight, error);
    } else return false;
    return true;
  }

  async #attempt(): Promise<Outcome> {
    const { settings, operation, options } = this;
    const { requestId, signal: outer } = options;
    const credential = operation.credentials.length > 0 ? await resolveAuth(settings.auth, operation.id) : undefined;
    const headers = requestHeaders(operation.id, {
      ...options,
      userAgent: settings.userAgent,
      captcha: this.#solution,
      sudoToken: operation.sudo ? this.sudo.token : undefined,
      credential,
      hasBody: this.#body !== undefined,
    });
    const attempts = ++this.#attempts;
    const facts = { operation: operation.id, attempts, startedAt: this.#startedAt, requestId, input: this.input };
    const wait = backoffMs(attempts, settings.maxRetryWaitMs);
    const attempt = { operation, settings, facts, credential: credential?.kind, backoffMs: wait };
    notify(settings.onRequest, this.#event(requestId));
    const start = performance.now();
    const { guard, signal, stop } = startDeadline(settings.timeoutMs, outer);
    const { method } = operation;
    const init = { method, headers, body: this.#body ?? null, redirect: "manual", signal } as const;
    let response: Response;
    let body: Body;
    try {
      response = await guard((settings.fetch ?? fetch)(this.url, init));
      body = await readBody(response, settings.maxResponseBytes, guard);
    } catch (cause) {
      outer?.throwIfAborted();
      return unanswered(attempt, cause, signal.aborted);
    } finally {
      stop();
    }
    if (body.problem !== undefined) outer?.throwIfAborted();
    facts.requestId = response.headers.get("x-request-id") ?? requestId;
    const { status } = response;
    notify(settings.onResponse, { ...this.#event(facts.requestId), status, durationMs: performance.now() - start });
    if (operation.sudo && response.ok) this.sudo.learn(response.headers.get(sudoHeader), headers.get(sudoHeader));
    return answered(attempt, response, body);
  }

  #event(requestId: string | undefined) {
    return { operation: this.operation.id, attempt: this.#attempts, requestId };
  }
}

/** Calls a hook and keeps whatever it throws from the caller. */
function notify<E>(hook: ((event: E) => unknown) | undefined, event: E): void {
  if (hook) void (async () => hook(event))().catch(() => {});
}
