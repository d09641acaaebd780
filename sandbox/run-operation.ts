import type { CredentialKind } from "../generated/operations.js";
import type { ServerOperation as Operation } from "../generated/server.js";
import { admit } from "./admission.js";
import { type Answer, toAnswer } from "./answer.js";
import { type Caller, identifyBot, identifyCaller } from "./caller.js";
import type { Context, Incoming, World } from "./context.js";
import { handlers } from "./handlers.js";
import { readInput } from "./input.js";
import { Refusal, refusal } from "./refusal.js";
import type { Route } from "./router.js";
import { pickDeclared } from "./schema.js";

export interface Outcome {
  readonly answer: Answer;
  /** Whether the operation ran, so that its effects exist. */
  readonly carriedOut: boolean;
}

/** Checks a request and runs its operation. Returns an error response if there is no route or a check fails. */
export async function runOperation(
  world: World,
  route: Route | undefined,
  incoming: Incoming,
  beforeWrite: Context["beforeWrite"],
): Promise<Outcome> {
  const headers = commonHeaders(incoming.headers);
  // Kept separate, because error responses don't have them.
  const successHeaders: Record<string, string> = {};
  try {
    if (!route) throw refusal("NOT_FOUND");
    const { operation } = route;
    const context = await check(world, route, incoming, beforeWrite, successHeaders);
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
    const known = error instanceof Refusal ? error : refusal("INTERNAL_SERVER_ERROR", { detail: String(error) });
    return { answer: toAnswer(known.status, known.body, { ...headers, ...known.headers }), carriedOut: false };
  }
}

/**
 * Checks a request in the order of the newest server: caller, rate limits, credential, CAPTCHA, input, sudo, quota.
 * Rate limits come before the credential, so a rejected request also counts toward them. Throws a `Refusal`.
 */
async function check(
  world: World,
  route: Route,
  incoming: Incoming,
  beforeWrite: Context["beforeWrite"],
  responseHeaders: Record<string, string>,
): Promise<Context> {
  const { operation } = route;
  const { headers, origin } = incoming;
  const admitted = identifyCaller(headers, world.store);
  if (world.limiter) Object.assign(responseHeaders, await admit(world.limiter, world, operation, admitted));
  const caller = acceptsOnly(operation, "botToken") ? identifyBot(headers, world.store) : admitted;
  checkCredential(operation, caller);
  if (operation.captcha) await world.captchas?.check(headers.get("x-captcha-token"));
  const input = await readInput(route, incoming);
  const { account } = caller;
  if (account && operation.sudo) {
    const jwt = world.sudo.check(account, input.body, headers.get("x-fluxer-sudo-mode-jwt") ?? "");
    if (jwt !== "") responseHeaders["X-Fluxer-Sudo-Mode-JWT"] = jwt;
  }
  const quota = operation.quota === undefined ? Infinity : (world.quota ?? operation.quota);
  if (account && world.store.countOwnedBy(account.id) >= quota) throw refusal("MAX_APPLICATIONS");
  return { ...world, ...input, caller, headers, origin, beforeWrite, responseHeaders };
}

/** Returns whether an operation accepts only one kind of credential. Such operations have their own error codes. */
function acceptsOnly({ credentials }: Operation, kind: CredentialKind): boolean {
  return credentials.length === 1 && credentials[0] === kind;
}

function checkCredential(operation: Operation, { kind }: Caller): void {
  // An operation that authenticates the client does so itself, after it validates the form.
  if (operation.credentials.length === 0 || acceptsOnly(operation, "clientSecret")) return;
  if (kind !== "anonymous" && operation.credentials.includes(kind)) return;
  if (acceptsOnly(operation, "botToken")) throw refusal("INVALID_TOKEN");
  const isUnknown = kind === "anonymous" || acceptsOnly(operation, "oauth2Token");
  throw refusal(isUnknown ? "UNAUTHORIZED" : "ACCESS_DENIED");
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
