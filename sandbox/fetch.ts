import { type Answer, noBytes } from "./answer.js";
import { bodyPieces } from "./body-pieces.js";
import type { Engine } from "./engine.js";
import type { Fault } from "./faults.js";
import { networkError, refusedError, resetError, terminatedError } from "./network-error.js";

const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** A `fetch` with nothing behind it but the sandbox, which answers for every host. */
export function createFetch(engine: Engine): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const fault = engine.nextFault();
    if (fault.connection === "refused") throw refusedError();
    const answer = await orAborted(exchange(engine, request, fault), signal);
    if (fault.connection === "reset") throw resetError();
    if (fault.connection === "stalled") return orAborted(new Promise<never>(() => undefined), signal);
    if (redirects.has(answer.status) && request.redirect !== "manual") throw redirectError(request);
    const empty = bodiless.has(answer.status) || request.method === "HEAD";
    return new Response(empty ? null : createBody(answer, fault, signal), answer);
  };
}

async function exchange(engine: Engine, request: Request, fault: Fault): Promise<Answer> {
  const { origin, pathname, searchParams } = new URL(request.url);
  const body = fault.carriedOut ? new Uint8Array(await request.arrayBuffer()) : noBytes;
  const { method, headers } = request;
  return engine.respond({ method, origin, path: pathname, query: searchParams, headers, body }, fault);
}

/** Rejects with the signal's reason, as fetch does, even while the server goes on with the work. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

function redirectError({ redirect }: Request): TypeError {
  const reason = redirect === "error" ? "unexpected redirect" : "the sandbox follows no redirect";
  return networkError("ERR_REDIRECT", reason);
}

function createBody({ body }: Answer, fault: Fault, signal: AbortSignal): Answer["body"] | ReadableStream<Uint8Array> {
  if (fault.connection === "open") return body;
  const pieces = bodyPieces(body, fault);
  return new ReadableStream<Uint8Array>({
    start(controller) {
      signal.addEventListener("abort", () => controller.error(signal.reason), { once: true });
    },
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (!done) controller.enqueue(value);
      else if (fault.connection === "cut") controller.error(terminatedError());
      else controller.close();
    },
  });
}
