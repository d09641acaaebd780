import { type Operation, operations } from "../../generated/operations.js";
import type { Client, Init } from "../../generated/client.js";
import { FluxerError, refuseInput } from "../errors.js";
import { checkCallOptions } from "../settings.js";
import { startDeadline } from "./timing.js";

const contents = new WeakMap<Request, BodyInit | null>();

/** Returns the `Request` option of openapi-fetch: a class that keeps the body, so that every attempt can send it. */
export function createRequestClass(): typeof Request {
  // In a function, because Node loads its fetch, which takes 18 ms, when code first uses `Request`.
  return class extends Request {
    /** Accepts any Request, because openapi-fetch requires a middleware to return an instance of this class. */
    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof Request;
    }

    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(input, init);
      contents.set(this, init?.body ?? null);
    }
  };
}

/** Returns the body of a request. A middleware may have replaced the request by another one. */
export async function contentOf(request: Request): Promise<BodyInit | null> {
  const content = contents.get(request);
  return content === undefined ? (await request.text()) || null : content;
}

/** Returns the error, or the signal's reason if it aborted: openapi-fetch drops a falsy reason. */
export function orReason(error: unknown, signal: AbortSignal | undefined): unknown {
  return signal?.aborted && !(error instanceof FluxerError) ? signal.reason : error;
}

type AnyCall = (...given: unknown[]) => Promise<unknown>;

/**
 * Returns the client with calls that check their options, and leave no listener on a signal, as a `Request` does. Keeps
 * the parameters of each request.
 */
export function guardCalls(client: Client, parameters: WeakMap<Request, NonNullable<Init["params"]>>): Client {
  const made = new WeakSet<object>(); // `params` of the calls for which openapi-fetch could make a request
  client.use({
    onRequest({ request, params, options: { parseAs } }) {
      made.add(params);
      parameters.set(request, params);
      const isKnown = /^(json|text|blob|arrayBuffer|stream)$/.test(parseAs); // others fail after the operation ran
      if (!isKnown) refuseInput("fluxer.api", "parseAs", "must be json, text, blob, arrayBuffer or stream");
    },
  });
  const guard =
    (call: AnyCall): AnyCall =>
    async (...given) => {
      const urls = given.filter((one) => typeof one === "string");
      const init = { ...(given[urls.length] as (RequestInit & Init) | undefined) };
      const params = { ...init.params };
      const { signal: outer } = checkCallOptions("fluxer.api", { signal: init.signal ?? undefined });
      const followed = outer && startDeadline(undefined, outer);
      try {
        return await call(...urls, { ...init, params, ...(followed && { signal: followed.signal }) });
      } catch (error) {
        // The error would quote an invalid header.
        if (!made.has(params) && !(error instanceof FluxerError))
          refuseInput("fluxer.api", "request", "is invalid; check its method, params, headers and body");
        throw orReason(error, outer);
      } finally {
        followed?.stop();
      }
    };
  const { use, eject, ...calls } = client;
  const guarded = Object.entries(calls).map(([name, call]) => [name, guard(call as AnyCall)]);
  return { ...(Object.fromEntries(guarded) as Client), use, eject };
}

const routes = Object.values<Operation>(operations).map((operation) => {
  const source = operation.path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "([^/]*)");
  return { operation, pattern: new RegExp(`^${source}$`) };
});

/**
 * Returns the operation that a request calls, with its first path parameter. A literal path wins over a template.
 * Throws `FluxerInputError` for an operation that is not in the spec, because its credential and retries are unknown.
 */
export function matchRequest(baseUrl: string, { method, url }: Request): readonly [Operation, id: string | undefined] {
  const path = url.startsWith(baseUrl) ? url.slice(baseUrl.length).replace(/[?#].*$/s, "") : "";
  const candidates = routes.filter(({ operation, pattern }) => operation.method === method && pattern.test(path));
  const found = candidates.find(({ operation }) => operation.path === path) ?? candidates[0];
  if (found) return [found.operation, found.pattern.exec(path)?.[1]];
  const call = `${method} ${path || url}`;
  return refuseInput("fluxer.api", "url", `${call} is not an operation of the spec; check the method and path`);
}
