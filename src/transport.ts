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

/** What openapi-fetch is handed: it builds the request from the spec's path and types, `fetch` does all the rest. */
export interface Send {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly bodySerializer: () => string | undefined;
  readonly parseAs: "stream";
}

/** Carries out an operation with credentials, time-outs, retries and checks. `send` is a line of the generated client. */
export type Call = <T>(
  operation: Operation<T>,
  options: CallOptions | undefined,
  body: unknown,
  send: (init: Send) => Promise<unknown>,
) => Promise<T>;

export function createCall(client: ResolvedOptions): Call {
  return async <T>(
    operation: Operation<T>,
    options: CallOptions = {},
    body: unknown,
    send: (init: Send) => Promise<unknown>,
  ) => {
    const timeoutMs = options.timeoutMs ?? client.timeoutMs;
    const issues = numberIssue("timeoutMs", timeoutMs, 1);
    if (issues.length > 0) throw new FluxerInputError(operation.id, issues);
    const text = prepareBody(operation, body, client.preflight);
    let data: unknown;
    const exchange = async (request: Request) => {
      data = await new Exchange(operation, { ...client, timeoutMs }, options, request, text).run();
      return new Response();
    };
    await send({ fetch: exchange, bodySerializer: () => text, parseAs: "stream" });
    return data as T; // held against the spec, which T is generated from
  };
}

/** One call, over all its attempts. */
class Exchange {
  #attempts = 0;
  #solution: CaptchaSolution | undefined;
  #asked = false;

  constructor(
    private readonly operation: Operation,
    private readonly client: ResolvedOptions,
    private readonly options: CallOptions,
    private readonly request: Request,
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
    const { client, operation, options } = this;
    const credential = operation.credentials.length > 0 ? await resolveAuth(client.auth, operation.id) : undefined;
    const headers = requestHeaders(
      operation,
      this.request.headers,
      credential,
      options,
      this.#solution,
      client.userAgent,
    );
    const init: RequestInit = { method: operation.method, headers, redirect: "manual" };
    if (this.body !== undefined) init.body = this.body;
    const attempt = { operation, number: ++this.#attempts, credential: credential?.kind, options: client };
    notify(client.onRequest, this.#event(options.requestId));
    const start = performance.now();
    const deadline = new Deadline(client.timeoutMs, options.signal);
    const fetch = client.fetch ?? globalThis.fetch;
    let response: Response;
    let body: Body;
    try {
      response = await deadline.guard(fetch(this.request.url, { ...init, signal: deadline.signal }));
      body = await readBody(response, client.maxResponseBytes, deadline.guard);
    } catch (cause) {
      options.signal?.throwIfAborted();
      return unanswered({ ...attempt, requestId: options.requestId }, cause, deadline.signal.aborted);
    } finally {
      deadline.stop();
    }
    if (body.problem !== undefined) options.signal?.throwIfAborted();
    const requestId = response.headers.get("x-request-id") ?? options.requestId;
    const durationMs = performance.now() - start;
    notify(client.onResponse, { ...this.#event(requestId), status: response.status, durationMs });
    return answered({ ...attempt, requestId }, response, body);
  }

  #event(requestId: string | undefined) {
    return { operation: this.operation.id, attempt: this.#attempts, requestId };
  }
}
