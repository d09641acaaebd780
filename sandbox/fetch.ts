import { type Answer, noBytes } from "./answer.js";
import { bodyPieces } from "./body-pieces.js";
import type { Engine } from "./engine.js";
import type { Fault } from "./faults.js";

const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Creates a `fetch` whose requests all go to the sandbox, regardless of the host. */
export function createFetch(engine: Engine): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const fault = engine.nextFault();
    if (fault.connection === "refused") throw networkError("ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:80");
    const answer = await orAborted(exchange(engine, request, fault), signal);
    if (fault.connection === "reset") throw networkError("ECONNRESET", "read ECONNRESET");
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

/** Rejects with the signal's reason on an abort, like `fetch`. The server continues its work. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

function redirectError({ redirect }: Request): TypeError {
  const reason =
    redirect === "error" ? "unexpected redirect" : `sandbox.fetch follows no redirects; use redirect: "manual"`;
  return networkError("ERR_REDIRECT", reason);
}

/** Creates the error that Node's `fetch` throws on a network failure: a `TypeError` whose cause has the reason. */
function networkError(code: string, reason: string, message = "fetch failed"): TypeError {
  return new TypeError(message, { cause: Object.assign(new Error(reason), { code }) });
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
      else if (fault.connection === "cut")
        controller.error(networkError("UND_ERR_SOCKET", "other side closed", "terminated"));
      else controller.close();
    },
  });
}
