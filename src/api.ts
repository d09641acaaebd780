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
  const client = createClient({
    baseUrl: settings.baseUrl,
    Request: createRequestClass(),
    bodySerializer: serializeAny,
  });
  const carryOut: CarryOut = async (request, params) => {
    const [operation, id] = matchRequest(settings.baseUrl, request);
    const content = await contentOf(request);
    const fields = isForm(operation) ? fieldsOf(content) : undefined;
    const body = toBody(operation, params, fields, content, settings.preflight);
    const { signal } = request;
    const call = startCall(operation, request, body, { ...settings, signal });
    const { response, error } = await inTurn(keyOf(operation, id), () => send(call, sudo), signal);
    if (response) return response;
    throw error;
  };
  const { use, eject, ...calls } = client;
  const guarded = Object.entries(calls).map(([name, call]) => [name, guard(call as AnyCall, carryOut)]);
  return { client, api: { ...(Object.fromEntries(guarded) as Client), use, eject } };
}

type AnyCall = (...given: unknown[]) => Promise<unknown>;
type CarryOut = (request: Request, params: Init["params"]) => Promise<Response>;

/** Returns a call that checks its options, and leaves no listener on a signal, as a `Request` does. */
function guard(call: AnyCall, carryOut: CarryOut): AnyCall {
  return async (...given) => {
    const urls = given.filter((one) => typeof one === "string");
    const init = { ...(given[urls.length] as (RequestInit & Init & { parseAs?: unknown }) | undefined) };
    const { params, headers, parseAs = "json" } = init;
    // openapi-fetch would fail for others after the operation ran.
    const isKnown = /^(json|text|blob|arrayBuffer|stream)$/.test(String(parseAs));
    if (!isKnown) refuseInput("fluxer.api", "parseAs", "must be json, text, blob, arrayBuffer or stream");
    const { signal: outer } = checkCallOptions("fluxer.api", { signal: init.signal ?? undefined });
    const followed = outer && startDeadline(undefined, outer);
    let made: Request | undefined;
    const own = {
      // openapi-fetch would take the indexes of pairs for names.
      ...(Array.isArray(headers) && { headers: new Headers(headers) }),
      Request: createRequestClass((request) => (made ??= request)),
      ...(followed && { signal: followed.signal }),
    };
    // A middleware may have made another request, whose parameters are not known.
    const fetch = (request: Request) => carryOut(request, request === made ? (params ?? {}) : undefined);
    try {
      return await call(...urls, { fetch, ...init, ...own });
    } catch (error) {
      // The error would quote an invalid header.
      if (!made && !(error instanceof FluxerError))
        refuseInput("fluxer.api", "request", "is invalid; check its method, params, headers and body");
      throw orReason(error, outer);
    } finally {
      followed?.stop();
    }
  };
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
