import type { Client } from "../generated/client.js";
import type { Operation } from "../generated/operations.js";
import { type Body, readBody } from "./answer.js";
import { resolveAuth } from "./auth.js";
import { type CaptchaSolution, solve } from "./captcha.js";
import { Deadline } from "./deadline.js";
import { FluxerApiError, FluxerInputError } from "./errors.js";
import { requestHeaders } from "./headers.js";
import { notify } from "./hooks.js";
import { type CallOptions, numberIssue, type ResolvedOptions } from "./options.js";
import { answered, type Outcome, unanswered } from "./outcome.js";
import { prepareBody } from "./preflight.js";
import { sleep } from "./retry.js";

/** What of a request the spec types: its body and the parameters of its path. */
interface Parts {
  readonly body?: unknown;
  readonly params?: unknown;
}

/**
 * Carries out an operation with credentials, time-outs, retries and checks. `send` is the operation's function of the generated
 * client: openapi-fetch makes the URL from it and hands it to a fetch of ours, which does all the rest.
 */
export type Call = <T, Init extends Parts>(
  operation: Operation<T>,
  send: (client: Client, init: Init) => Promise<unknown>,
  parts: Pick<Init, keyof Parts>,
  options?: CallOptions,
) => Promise<T>;

export function createCall(http: Client, client: ResolvedOptions): Call {
  return async <T, Init extends Parts>(
    operation: Operation<T>,
    send: (http: Client, init: Init) => Promise<unknown>,
    parts: Pick<Init, keyof Parts>,
    options: CallOptions = {},
  ) => {
    const timeoutMs = options.timeoutMs ?? client.timeoutMs;
    const issues = numberIssue("timeoutMs", timeoutMs, 1);
    if (issues.length > 0) throw new FluxerInputError(operation.id, issues);
    const body = prepareBody(operation, parts.body, client.preflight);
    let data: unknown;
    const exchange = async ({ url }: Request) => {
      data = await new Exchange(operation, { ...client, timeoutMs }, options, url, body).run();
      return new Response();
    };
    // The path alone is left to openapi-fetch, so it needs no body.
    await send(http, { ...parts, body: undefined, fetch: exchange, parseAs: "stream" } as never);
    return data as T; // held against the spec, which T is generated from
  };
}

/** One call, over all its attempts. */
class Exchange {
  readonly #startedAt = new Date();
  #attempts = 0;
  #solution: CaptchaSolution | undefined;
  #asked = false;

  constructor(
    private readonly operation: Operation,
    private readonly client: ResolvedOptions,
    private readonly options: CallOptions,
    private readonly url: string,
    private readonly body: string | undefined,
  ) {
    if (typeof options.captcha === "object") this.#solution = options.captcha;
  }

  async run(): Promise<unknown> {
    const { client, options } = this;
    for (let retries = 0; ;) {
      options.signal?.throwIfAborted();
      const outcome = await this.#attempt();
      if (!outcome.error) return outcome.data;
      if (await this.#solved(outcome.error)) continue;
      const { error, status, retryInMs = Infinity } = outcome;
      if (retryInMs > client.maxRetryWaitMs || retries >= client.maxRetries) throw error;
      retries++;
      notify(client.onRetry, { ...this.#event(options.requestId), status, delayMs: retryInMs });
      await sleep(retryInMs, options.signal);
    }
  }

  /** Has the CAPTCHA solved that the server asks for, once per call. */
  async #solved(error: unknown): Promise<boolean> {
    const { captcha } = this.options;
    const solver = typeof captcha === "function" ? captcha : this.client.captcha;
    if (!solver || this.#asked || !(error instanceof FluxerApiError) || error.code !== "CAPTCHA_REQUIRED") return false;
    this.#asked = true;
    this.#solution = await solve(this.operation, solver, error.extra);
    return true;
  }

  async #attempt(): Promise<Outcome> {
    const { client, operation, options, body } = this;
    const credential = operation.credentials.length > 0 ? await resolveAuth(client.auth, operation.id) : undefined;
    const { headers: given, requestId } = options;
    const hasBody = body !== undefined;
    const sources = {
      userAgent: client.userAgent,
      headers: given,
      requestId,
      captcha: this.#solution,
      hasBody,
      credential,
    };
    const headers = requestHeaders(operation, sources);
    const number = ++this.#attempts;
    const attempt = { operation, number, startedAt: this.#startedAt, credential: credential?.kind, options: client };
    notify(client.onRequest, this.#event(requestId));
    const start = performance.now();
    const deadline = new Deadline(client.timeoutMs, options.signal);
    const { guard, signal } = deadline;
    const init: RequestInit = { method: operation.method, headers, redirect: "manual", signal };
    if (hasBody) init.body = body;
    let response: Response;
    let answer: Body;
    try {
      response = await guard((client.fetch ?? fetch)(this.url, init));
      answer = await readBody(response, client.maxResponseBytes, guard);
    } catch (cause) {
      options.signal?.throwIfAborted();
      return unanswered({ ...attempt, requestId }, cause, signal.aborted);
    } finally {
      deadline.stop();
    }
    if (answer.problem !== undefined) options.signal?.throwIfAborted();
    const id = response.headers.get("x-request-id") ?? requestId;
    notify(client.onResponse, { ...this.#event(id), status: response.status, durationMs: performance.now() - start });
    return answered({ ...attempt, requestId: id }, response, answer);
  }

  #event(requestId: string | undefined) {
    return { operation: this.operation.id, attempt: this.#attempts, requestId };
  }
}
