import { type Answer, type Bytes, toAnswer, toBytes } from "./answer.js";
import { corsHeaders } from "./cors.js";
import { discoveryDocument, discoveryPath } from "./discovery.js";
import { serverOperations } from "../generated/server.js";
import { type Fault, noFault } from "./faults.js";
import { createWebApp, type WebApp } from "./oauth/web-app.js";
import { commonHeaders, createPipeline, type Outcome, type World } from "./pipeline.js";
import { createRouter, type Route } from "./router.js";

const version = "/v1";
const logLength = 1000;

/** A request that the sandbox saw. */
export interface LoggedRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Null where the spec knows no such operation. */
  readonly operationId: string | null;
  /** The status that was sent; null where the connection ended without one. */
  readonly status: number | null;
  /** Whether the operation did its work, whatever its caller got to know. */
  readonly carriedOut: boolean;
}

interface Incoming {
  readonly method: string;
  /** As the caller wrote it: scheme and authority. */
  readonly origin: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Empty where the fault keeps the server from reading it. */
  readonly body: Bytes;
}

/** What fetch and the listening server have in common. */
export interface Engine {
  readonly log: readonly LoggedRequest[];
  script(faults: readonly (Fault | null)[]): void;
  nextFault(): Fault;
  respond(incoming: Incoming, fault: Fault): Promise<Answer>;
  /** Consents in the name of an account, through the API. Returns the API's response. */
  readonly consent: WebApp["consent"];
}

export function createEngine(world: World, settings: { readonly cors: boolean }): Engine {
  const run = createPipeline(world);
  const findRoute = createRouter(world.spec.operations);
  const queue: (Fault | null)[] = [];
  const log: LoggedRequest[] = [];
  const webApp = createWebApp(world.store, sendConsent);

  function sendConsent(origin: string, session: string, body: object): Promise<Answer> {
    const headers = new Headers({ Authorization: session });
    const path = version + serverOperations.grantConsent.path;
    const query = new URLSearchParams();
    return respond({ method: "POST", origin, path, query, headers, body: toBytes(JSON.stringify(body)) }, noFault);
  }

  async function outcomeOf(incoming: Incoming, fault: Fault, route: Route | undefined): Promise<Outcome> {
    if (!fault.carriedOut) return nothingDone;
    const { method, origin, path, query, headers, body } = incoming;
    if (method === "OPTIONS") return { answer: toAnswer(204, undefined, commonHeaders(headers)), carriedOut: false };
    if (method === "GET" && path === discoveryPath) {
      const document = discoveryDocument(origin, world.captchas !== undefined);
      return { answer: toAnswer(200, document, commonHeaders(headers)), carriedOut: true };
    }
    const page = await webApp.page({ ...incoming, body: new TextDecoder().decode(body) });
    if (page) return { answer: page, carriedOut: true };
    const { beforeWrite = async () => undefined } = fault;
    return run(route, { headers, origin, query, body, beforeWrite });
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
    return settings.cors ? { ...answer, headers: { ...answer.headers, ...corsHeaders(headers) } } : answer;
  }

  return {
    log,
    script: (faults) => void queue.push(...faults),
    nextFault: () => queue.shift() ?? noFault,
    respond,
    consent: webApp.consent,
  };
}

const nothingDone: Outcome = { answer: { status: 200, headers: {}, body: "" }, carriedOut: false };
