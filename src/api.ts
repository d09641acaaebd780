import { type Client, createClient, type Init } from "../generated/client.js";
import { type Operation, operations } from "../generated/operations.js";
import { FluxerError, refuseInput } from "./errors.js";
import { contentOf, createRequestClass, startCall } from "./request/call.js";
import type { SudoMode } from "./request/challenges.js";
import { fieldsOf, isForm, serializeAny, toBody } from "./request/input.js";
import { send } from "./request/send.js";
import { keyOf, orReason, type Queue, startDeadline } from "./request/timing.js";
import { checkCallOptions, type Settings } from "./settings.js";

/** Creates the openapi-fetch client of the methods, and `fluxer.api`, which is that client with checks of its input. */
export function createApi(settings: Settings, sudo: SudoMode, inTurn: Queue): { client: Client; api: Client } {
  // What a call through `api` was given, before openapi-fetch wrote it into the URL.
  const parameters = new WeakMap<Request, NonNullable<Init["params"]>>();
  const client = createClient({
    baseUrl: settings.baseUrl,
    Request: createRequestClass(),
    bodySerializer: serializeAny,
    async fetch(request) {
      const [operation, id] = matchRequest(settings.baseUrl, request);
      const content = await contentOf(request);
      const fields = isForm(operation) ? fieldsOf(content) : undefined;
      const body = toBody(operation, parameters.get(request), fields, content, settings.preflight);
      const { signal } = request;
      const call = startCall(operation, request, body, { ...settings, signal });
      const { response, error } = await inTurn(keyOf(operation, id), () => send(call, sudo), signal);
      if (response) return response;
      throw error;
    },
  });
  return { client, api: guardCalls(client, parameters) };
}

type AnyCall = (...given: unknown[]) => Promise<unknown>;

/**
 * Returns the client with calls that check their options, and leave no listener on a signal, as a `Request` does. Keeps
 * the parameters of each request.
 */
function guardCalls(client: Client, parameters: WeakMap<Request, NonNullable<Init["params"]>>): Client {
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
        // openapi-fetch would take the indexes of pairs for names.
        const own = { params, ...(Array.isArray(init.headers) && { headers: new Headers(init.headers) }) };
        return await call(...urls, { ...init, ...own, ...(followed && { signal: followed.signal }) });
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
function matchRequest(baseUrl: string, { method, url }: Request): readonly [Operation, id: string | undefined] {
  const path = url.startsWith(baseUrl) ? url.slice(baseUrl.length).replace(/[?#].*$/s, "") : "";
  const candidates = routes.filter(({ operation, pattern }) => operation.method === method && pattern.test(path));
  const found = candidates.find(({ operation }) => operation.path === path) ?? candidates[0];
  if (found) return [found.operation, found.pattern.exec(path)?.[1]];
  const call = `${method} ${path || url}`;
  return refuseInput("fluxer.api", "url", `${call} is not an operation of the spec; check the method and path`);
}
