import { type ServerOperation, serverOperations } from "../generated/server.js";
import type { Account } from "./account.js";
import { type Answer, toAnswer, toBytes } from "./answer.js";
import type { Incoming, World } from "./context.js";
import { type Fault, noFault } from "./faults.js";
import { type Consent, createWebApp } from "./oauth/web-app.js";
import { randomSession } from "./random.js";
import { createRouter, type Route } from "./router.js";
import { commonHeaders, type Outcome, runOperation } from "./run-operation.js";

const version = "/v1";
const discoveryPath = "/.well-known/fluxer";
const logLength = 1000;

/** A request that the sandbox received. */
export interface LoggedRequest {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  /** Null if the spec defines no operation for the method and path. */
  readonly operationId: string | null;
  /** Status of the response, or null if the connection ended without one. */
  readonly status: number | null;
  /** Whether the operation ran, even if the caller never learned of it. */
  readonly carriedOut: boolean;
}

/** The part that `sandbox.fetch` and the listening server share. */
export interface Engine {
  readonly log: readonly LoggedRequest[];
  script(faults: readonly (Fault | null)[]): void;
  nextFault(): Fault;
  respond(incoming: Incoming, fault: Fault): Promise<Answer>;
  readonly consent: Consent;
}

export function createEngine(world: World, operations: readonly ServerOperation[], cors: boolean): Engine {
  const findRoute = createRouter(operations);
  const queue: (Fault | null)[] = [];
  const log: LoggedRequest[] = [];
  const webApp = createWebApp(world.store, consent);

  /** Sends the consent to the API in a session of the account, as Fluxer's own web app does. */
  async function consent(origin: string, account: Account, request: object): Promise<Answer> {
    const session = randomSession();
    const path = version + serverOperations.grantConsent.path;
    const headers = new Headers({ Authorization: session });
    const body = toBytes(JSON.stringify(request));
    world.store.sessions.set(session, account);
    try {
      return await respond({ method: "POST", origin, path, query: new URLSearchParams(), headers, body }, noFault);
    } finally {
      world.store.sessions.delete(session);
    }
  }

  async function outcomeOf(incoming: Incoming, fault: Fault, route: Route | undefined): Promise<Outcome> {
    if (!fault.carriedOut) return { answer: { status: 200, headers: {}, body: "" }, carriedOut: false };
    const { method, origin, path, headers } = incoming;
    if (method === "OPTIONS") return { answer: toAnswer(204, undefined, commonHeaders(headers)), carriedOut: false };
    if ((method === "GET" || method === "HEAD") && path === discoveryPath) {
      const document = discoveryDocument(origin, world.captchas !== undefined);
      return { answer: toAnswer(200, document, commonHeaders(headers)), carriedOut: true };
    }
    const page = await webApp(incoming);
    if (page) return { answer: page, carriedOut: true };
    return runOperation(world, route, incoming, fault.beforeWrite ?? (async () => undefined));
  }

  async function respond(incoming: Incoming, fault: Fault): Promise<Answer> {
    const { method, path, headers } = incoming;
    const route = path.startsWith(version) ? findRoute(method, path.slice(version.length)) : undefined;
    const { answer: real, carriedOut } = await outcomeOf(incoming, fault, route);
    const answer = fault.answer?.(real) ?? real;
    const silent = fault.connection === "reset" || fault.connection === "stalled";
    const operationId = route?.operation.id ?? null;
    log.push({ method, path, operationId, status: silent ? null : answer.status, carriedOut });
    if (log.length > logLength) log.shift();
    return cors ? { ...answer, headers: { ...answer.headers, ...corsHeaders(headers) } } : answer;
  }

  return {
    log,
    script: (faults) => void queue.push(...faults),
    nextFault: () => queue.shift() ?? noFault,
    respond,
    consent,
  };
}

/** Lists the instance's base URLs. The sandbox is its own web app. */
function discoveryDocument(origin: string, captcha: boolean): object {
  const endpoints = { api: origin, api_client: origin, api_public: origin, webapp: origin };
  return { api_code_version: 1, endpoints, captcha: { provider: captcha ? "altcha" : "none" } };
}

/** Allows requests from any web page, with any method and header. The server allows only its own pages. */
function corsHeaders(sent: Headers): Record<string, string> {
  const origin = sent.get("origin");
  if (origin === null) return {};
  return {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, PATCH, DELETE",
    "Access-Control-Allow-Headers": sent.get("access-control-request-headers") ?? "",
    "Access-Control-Expose-Headers": "*",
    Vary: "Origin",
  };
}
