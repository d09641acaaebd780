import { type Body, type CredentialKind, credentialPrefixes } from "../generated/operations.js";
import type { Schema } from "../generated/schemas.js";
import type { ServerOperation as Operation } from "../generated/server.js";
import { emptyToNull } from "../src/request/rules.js";
import { validate } from "../src/request/validate.js";
import { admit } from "./admission.js";
import { type Answer, type Bytes, toAnswer } from "./answer.js";
import { type Caller, identify } from "./caller.js";
import type { Context, World } from "./context.js";
import { pickDeclared } from "./declared.js";
import { plainParameters, readFields } from "./form.js";
import { handlers, inputChecks } from "./handlers.js";
import { isObject, parseLosslessJson } from "./json.js";
import { normalizeInput } from "./normalize.js";
import { OAuthRefusal } from "./oauth/oauth-refusal.js";
import { invalidInput, type Issue, Refusal, serverFailure } from "./refusal.js";
import type { Route } from "./router.js";

interface Call extends Pick<Context, "headers" | "origin" | "beforeWrite"> {
  readonly query: URLSearchParams;
  readonly body: Bytes;
}

export interface Outcome {
  readonly answer: Answer;
  /** Whether the operation ran, so that its effects exist. */
  readonly carriedOut: boolean;
}

/**
 * Runs one request through the checks in the order of the newest server: identify the caller, rate limits, credential,
 * CAPTCHA, input, sudo, quota. Rate limits come before the credential, so a rejected request also counts toward them.
 */
export async function run(world: World, route: Route | undefined, call: Call): Promise<Outcome> {
  const headers = commonHeaders(call.headers);
  // Kept separate, because error responses don't have them.
  const successHeaders: Record<string, string> = {};
  try {
    if (!route) throw new Refusal("NOT_FOUND");
    const { operation } = route;
    const admitted = identifyCaller(world, call.headers);
    if (world.limiter) Object.assign(successHeaders, await admit(world.limiter, world, operation, admitted));
    const caller = acceptsOnly(operation, "botToken") ? identifyBot(world, call.headers) : admitted;
    checkCredential(operation, caller);
    if (operation.captcha) await world.captchas?.check(call.headers.get("x-captcha-token"));
    const context = await check(world, route, call, caller, successHeaders);
    const handler = Object.hasOwn(handlers, operation.id) ? handlers[operation.id] : undefined;
    if (!handler) successHeaders["X-Sandbox-Example"] = "true";
    if (!handler && operation.location !== undefined) successHeaders["Location"] = operation.location;
    const result: unknown = handler ? await handler(context) : operation.example;
    // A property of a request must not show in a response unless the spec declares it there.
    const expected = operation.responses[operation.successStatus];
    const declared = pickDeclared(result, expected?.schema ?? {});
    const allHeaders = { ...headers, ...successHeaders };
    return { answer: toAnswer(operation.successStatus, declared, allHeaders, expected?.contentType), carriedOut: true };
  } catch (error) {
    const isRefusal = error instanceof Refusal || error instanceof OAuthRefusal;
    const refusal = isRefusal ? error : new Refusal("INTERNAL_SERVER_ERROR", { detail: String(error) });
    return { answer: toAnswer(refusal.status, refusal.body, { ...headers, ...refusal.headers }), carriedOut: false };
  }
}

async function check(
  world: World,
  { operation, parameters }: Route,
  call: Call,
  caller: Caller,
  responseHeaders: Record<string, string>,
): Promise<Context> {
  const { path = {}, query: expected = {} } = operation.parameters;
  // Without the prefixes of the styles label (`.5`) and matrix (`;id=5`).
  const inPath = Object.entries(parameters).map(([name, value]) => [name, value.replace(/^(\.|;[^=]*=)/, "")] as const);
  rejectIssues(issuesOf(plainParameters(path), readFields(path, inPath)));
  const query = validated(operation, plainParameters(expected), readFields(expected, call.query)) as Context["query"];
  const body = operation.body ? await readBody(operation, operation.body, call) : {};
  if (operation.sudo && caller.account) {
    const jwt = world.sudo.check(caller.account, body, call.headers.get("x-fluxer-sudo-mode-jwt") ?? "");
    if (jwt !== "") responseHeaders["X-Fluxer-Sudo-Mode-JWT"] = jwt;
  }
  const quota = operation.quota === undefined ? Infinity : (world.quota ?? operation.quota);
  if (caller.account && world.store.countOwnedBy(caller.account.id) >= quota) throw new Refusal("MAX_APPLICATIONS");
  return { ...world, ...call, caller, parameters, query, body, responseHeaders };
}

/** Returns whether an operation accepts only one kind of credential. Such operations have their own error codes. */
function acceptsOnly({ credentials }: Operation, kind: CredentialKind): boolean {
  return credentials.length === 1 && credentials[0] === kind;
}

function identifyCaller({ store }: World, headers: Headers, authorization = authorizationOf(headers)): Caller {
  // The server trusts the IP address that its proxy sends. Without a proxy, every client is local.
  const ipAddress = headers.get("x-forwarded-for")?.split(",", 1)[0]?.trim() || "127.0.0.1";
  return identify(authorization, ipAddress, store);
}

/**
 * Identifies the caller of an operation that accepts only bots. Such an operation reads the header itself: the prefix
 * in any case, followed by any whitespace. The rate limiter, which reads the header strictly, can count the same caller
 * as anonymous.
 */
function identifyBot(world: World, headers: Headers): Caller {
  const { botToken: prefix } = credentialPrefixes;
  const sent = authorizationOf(headers);
  const isBot = sent.toLowerCase().startsWith(prefix.toLowerCase());
  return identifyCaller(world, headers, isBot ? prefix + sent.slice(prefix.length).trim() : "");
}

function authorizationOf(headers: Headers): string {
  return headers.get("authorization") ?? "";
}

function checkCredential(operation: Operation, { kind }: Caller): void {
  // An operation that authenticates the client does so itself, after it validates the form.
  if (operation.credentials.length === 0 || acceptsOnly(operation, "clientSecret")) return;
  if (kind !== "anonymous" && operation.credentials.includes(kind)) return;
  if (acceptsOnly(operation, "botToken")) throw new Refusal("INVALID_TOKEN");
  const isUnknown = kind === "anonymous" || acceptsOnly(operation, "oauth2Token");
  throw new Refusal(isUnknown ? "UNAUTHORIZED" : "ACCESS_DENIED");
}

/** Returns the issues in a value. Unknown properties are not issues, as on the server. */
function issuesOf(schema: Schema, value: unknown): Issue[] {
  return validate(schema, value, { strict: true });
}

function rejectIssues(issues: readonly Issue[]): void {
  if (issues.length > 0) throw invalidInput(issues);
}

async function readBody(operation: Operation, expected: Body, call: Call): Promise<Record<string, unknown>> {
  const { contentType, schema = {} } = expected;
  const sent = /[/+]json$/.test(contentType) ? readJson(call) : await readForm(schema, call);
  return { ...operation.requestDefaults, ...validated(operation, schema, sent) };
}

/**
 * Returns the declared properties of a value from a request, normalized. Throws a `Refusal` if the value is invalid.
 */
function validated(operation: Operation, schema: Schema, received: unknown): Readonly<Record<string, unknown>> {
  const sent = emptyToNull(received);
  const value = normalizeInput(schema, sent);
  const issues = issuesOf(schema, value);
  const review = Object.hasOwn(inputChecks, operation.id) ? inputChecks[operation.id] : undefined;
  rejectIssues(review && isObject(sent) ? review(sent, issues) : issues);
  return pickDeclared(value, schema) as Record<string, unknown>;
}

function readJson({ body }: Call): unknown {
  try {
    const text = new TextDecoder().decode(body);
    return text.trim() === "" ? {} : parseLosslessJson(text);
  } catch {
    throw invalidInput([{ path: "body", code: "INVALID_FORMAT" }]);
  }
}

/** Reads a URL-encoded or multipart form, according to the Content-Type. The server fails on any other type. */
async function readForm(schema: Schema, { headers, body }: Call): Promise<object> {
  const sent = new Response(body, { headers: { "Content-Type": headers.get("content-type") ?? "" } });
  const form = await sent.formData().catch(() => undefined);
  if (!form) throw serverFailure("the body is not a URL-encoded or multipart form with its Content-Type");
  return readFields(schema, form);
}

/** Returns the headers that every response has, whatever its status. */
export function commonHeaders(sent: Headers): Record<string, string> {
  return {
    "X-Request-ID": sent.get("x-request-id") || crypto.randomUUID(),
    "X-Fluxer-Version": "dev",
    "Cache-Control": "no-cache",
    "Access-Control-Expose-Headers": "X-Fluxer-Version, ETag",
  };
}
