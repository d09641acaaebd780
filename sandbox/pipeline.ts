import type { ServerOperation as Operation } from "../generated/server.js";
import type { Body, CredentialKind } from "../generated/operations.js";
import type { Schema } from "../generated/schemas.js";
import { emptyToNull, normalizeText } from "../src/request/normalize.js";
import { validate } from "../src/request/validate.js";
import { createAdmit, type GlobalRateLimit } from "./admission.js";
import { type Answer, type Bytes, toAnswer } from "./answer.js";
import { type Caller, type CredentialPrefixes, identify } from "./caller.js";
import type { Captchas } from "./captcha.js";
import type { Context } from "./context.js";
import { pickDeclared } from "./declared.js";
import { readFields } from "./form.js";
import { handlers, inputChecks } from "./handlers.js";
import { parseLosslessJson } from "./lossless-json.js";
import { OAuthRefusal } from "./oauth/oauth-refusal.js";
import type { RateLimiter } from "./rate-limiter.js";
import { invalidInput, type Issue, Refusal } from "./refusal.js";
import type { Route } from "./router.js";
import type { Sudo } from "./sudo.js";

/** What the spec decides. */
export interface Spec {
  readonly operations: readonly Operation[];
  readonly credentialPrefixes: CredentialPrefixes;
  readonly globalRateLimit: GlobalRateLimit;
}

export interface World extends Pick<Context, "store" | "mintId" | "allowances" | "blockedWords"> {
  readonly spec: Spec;
  readonly now: () => number;
  /** Undefined while rate limits are off. */
  readonly limiter: RateLimiter | undefined;
  /** Undefined while CAPTCHAs are off. */
  readonly captchas: Captchas | undefined;
  readonly sudo: Sudo;
  /** In place of the spec's. */
  readonly quota: number | undefined;
}

interface Call extends Pick<Context, "headers" | "origin" | "query"> {
  readonly body: Bytes;
  readonly beforeWrite: Context["beforeWrite"];
}

export interface Outcome {
  readonly answer: Answer;
  /** Whether the operation did its work, so that its effects exist. */
  readonly carriedOut: boolean;
}

export type Pipeline = (route: Route | undefined, call: Call) => Promise<Outcome>;

/** The server's checks in the server's order, the newest version's: allowances, credential, CAPTCHA, input, sudo, quota. */
export function createPipeline(world: World): Pipeline {
  const { spec, limiter } = world;
  const admission = limiter && createAdmit(limiter, world.now, spec.globalRateLimit, spec.operations);
  return async (route, call) => {
    const headers = commonHeaders(call.headers);
    // Error responses don't have them.
    const successHeaders: Record<string, string> = {};
    const admit = await admission;
    try {
      if (!route) throw new Refusal("NOT_FOUND");
      const { operation } = route;
      const admitted = identifyCaller(world, call.headers);
      if (admit) Object.assign(successHeaders, admit(operation, admitted, world.store));
      const caller = isForAlone(operation, "botToken") ? identifyBot(world, call.headers) : admitted;
      checkCredential(operation, caller);
      if (operation.captcha) await world.captchas?.check(call.headers.get("x-captcha-token"));
      const context = await check(world, route, call, caller, successHeaders);
      const handler = handlers[operation.id];
      if (!handler) successHeaders["X-Sandbox-Example"] = "true";
      const result: unknown = handler ? await handler(context) : operation.example;
      return {
        answer: toAnswer(operation.successStatus, asDeclared(operation, result), { ...headers, ...successHeaders }),
        carriedOut: true,
      };
    } catch (error) {
      const isRefusal = error instanceof Refusal || error instanceof OAuthRefusal;
      const refusal = isRefusal ? error : new Refusal("INTERNAL_SERVER_ERROR", { detail: String(error) });
      const answer = toAnswer(refusal.status, refusal.body, { ...headers, ...refusal.headers });
      return { answer, carriedOut: false };
    }
  };
}

async function check(
  world: World,
  route: Route,
  call: Call,
  caller: Caller,
  headers: Record<string, string>,
): Promise<Context> {
  const { operation, parameters } = route;
  refuseIssues(issuesOf(operation.parameters.path, parameters));
  const { query = {} } = operation.parameters;
  refuseIssues(issuesOf(query, normalizeText(emptyToNull(readFields(query, call.query)))));
  const body = operation.body ? await readBody(operation, operation.body, call) : {};
  if (operation.sudo && caller.account) {
    const jwt = world.sudo.check(caller.account, body, call.headers.get("x-fluxer-sudo-mode-jwt") ?? "");
    if (jwt !== "") headers["X-Fluxer-Sudo-Mode-JWT"] = jwt;
  }
  const quota = operation.quota === undefined ? Infinity : (world.quota ?? operation.quota);
  if (caller.account && world.store.countOwnedBy(caller.account.id) >= quota) throw new Refusal("MAX_APPLICATIONS");
  return { ...world, ...call, caller, parameters, body, responseHeaders: headers };
}

/**
 * Whether an operation accepts one kind of credential only. Such operations have error codes of their own. One for bots alone
 * reads the header itself: the prefix in any case, any whitespace after it. The rate limit before it counts such a caller as
 * anonymous.
 */
function isForAlone({ credentials }: Operation, kind: CredentialKind): boolean {
  return credentials.length === 1 && credentials[0] === kind;
}

function identifyCaller({ store, spec }: World, headers: Headers, authorization = authorizationOf(headers)): Caller {
  // The server trusts its proxy to name the client. Without a proxy, every client is local.
  const address = headers.get("x-forwarded-for")?.split(",", 1)[0]?.trim() || "127.0.0.1";
  return identify(authorization, address, store, spec.credentialPrefixes);
}

function identifyBot(world: World, headers: Headers): Caller {
  const { botToken: prefix } = world.spec.credentialPrefixes;
  const sent = authorizationOf(headers);
  const isBot = sent.toLowerCase().startsWith(prefix.toLowerCase());
  return identifyCaller(world, headers, isBot ? prefix + sent.slice(prefix.length).trim() : "");
}

function authorizationOf(headers: Headers): string {
  return headers.get("authorization") ?? "";
}

function checkCredential(operation: Operation, { kind }: Caller): void {
  // A client is authenticated by the operation itself, after its form is validated.
  if (operation.credentials.length === 0 || isForAlone(operation, "clientSecret")) return;
  if (kind !== "anonymous" && operation.credentials.includes(kind)) return;
  if (isForAlone(operation, "botToken")) throw new Refusal("INVALID_TOKEN");
  const isUnknown = kind === "anonymous" || isForAlone(operation, "oauth2Token");
  throw new Refusal(isUnknown ? "UNAUTHORIZED" : "ACCESS_DENIED");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Unknown properties pass, as on the server. */
function issuesOf(schema: Schema = {}, value: unknown): Issue[] {
  return validate(schema, value, { strict: true });
}

/** A response has the properties that the spec declares, so that a property of a request shows only where the spec says so. */
function asDeclared({ responses, successStatus }: Operation, result: unknown): unknown {
  return pickDeclared(result, responses[successStatus]?.schema ?? {});
}

function refuseIssues(issues: readonly Issue[]): void {
  if (issues.length > 0) throw invalidInput(issues);
}

async function readBody(operation: Operation, expected: Body, call: Call): Promise<Record<string, unknown>> {
  const isJson = expected.contentType === "application/json";
  const sent = emptyToNull(isJson ? readJson(call) : await readForm(expected, call));
  const body = normalizeText(sent);
  const issues = issuesOf(expected.schema, body);
  const review = isObject(sent) ? inputChecks[operation.id] : undefined;
  refuseIssues(review?.(sent as Record<string, unknown>, issues) ?? issues);
  const known = pickDeclared(body, expected.schema ?? {});
  return { ...operation.requestDefaults, ...(known as Record<string, unknown>) };
}

function readJson({ body }: Call): unknown {
  try {
    const text = new TextDecoder().decode(body);
    return text.trim() === "" ? {} : parseLosslessJson(text);
  } catch {
    throw invalidInput([{ path: "body", code: "INVALID_FORMAT" }]);
  }
}

/** URL-encoded or multipart, as the request says. The server fails if it is neither. */
async function readForm({ schema = {} }: Body, { headers, body }: Call): Promise<object> {
  const sent = new Response(body, { headers: { "Content-Type": headers.get("content-type") ?? "" } });
  const form = await sent.formData().catch(() => undefined);
  if (!form) throw new Refusal("INTERNAL_SERVER_ERROR");
  return readFields(schema, form);
}

/** The headers of every response, whatever its status. */
export function commonHeaders(sent: Headers): Record<string, string> {
  return {
    "X-Request-ID": sent.get("x-request-id") || crypto.randomUUID(),
    "X-Fluxer-Version": "dev",
    "Cache-Control": "no-cache",
    "Access-Control-Expose-Headers": "X-Fluxer-Version, ETag",
  };
}
