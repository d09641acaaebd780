import type { ServerOperation as Operation } from "../generated/server.js";
import type { ValidationIssue } from "../generated/validators.js";
import { normalizeBody } from "../src/normalize.js";
import { rules } from "../src/rules.js";
import { createAdmit, type GlobalRateLimit } from "./admission.js";
import { type Answer, toAnswer } from "./answer.js";
import { type Caller, type CredentialPrefixes, identify } from "./caller.js";
import type { Captchas } from "./captcha.js";
import type { Context } from "./context.js";
import { handlers } from "./handlers.js";
import { parseLosslessJson } from "./lossless-json.js";
import type { RateLimiter } from "./rate-limiter.js";
import { invalidInput, Refusal } from "./refusal.js";
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

interface Call {
  readonly headers: Headers;
  readonly body: string;
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
    const admit = await admission;
    try {
      if (!route) throw new Refusal("NOT_FOUND");
      const { operation } = route;
      const caller = identifyCaller(world, operation, call.headers);
      if (admit) Object.assign(headers, admit(operation, caller, world.store));
      checkCredential(operation, caller);
      if (operation.captcha) await world.captchas?.check(call.headers.get("x-captcha-token"));
      const context = check(world, route, call, caller, headers);
      const handler = handlers[operation.id];
      if (!handler) throw new Refusal("NOT_IMPLEMENTED", { operation: operation.id });
      const result: unknown = await handler(context);
      return { answer: toAnswer(operation.successStatus, result, headers), carriedOut: true };
    } catch (error) {
      const refusal =
        error instanceof Refusal ? error : new Refusal("INTERNAL_SERVER_ERROR", { detail: String(error) });
      const { status, code, message, members } = refusal;
      const answer = toAnswer(status, { code, message, ...members }, { ...headers, ...refusal.headers });
      return { answer, carriedOut: false };
    }
  };
}

function check(world: World, route: Route, call: Call, caller: Caller, headers: Record<string, string>): Context {
  const { operation, parameters } = route;
  refuseIssues(operation.checkPath?.(parameters, rules));
  const body = operation.checkRequest ? readBody(operation, call.body) : {};
  if (operation.sudo && caller.account) {
    const jwt = world.sudo.check(caller.account, body, call.headers.get("x-fluxer-sudo-mode-jwt"));
    if (jwt !== null) headers["X-Fluxer-Sudo-Mode-JWT"] = jwt;
  }
  const quota = operation.quota === undefined ? Infinity : (world.quota ?? operation.quota);
  if (caller.account && world.store.countOwnedBy(caller.account.id) >= quota) throw new Refusal("MAX_APPLICATIONS");
  return { ...world, caller, parameters, body, beforeWrite: call.beforeWrite };
}

/** What takes nothing but bot tokens reads the header by itself: the prefix in any case, and a code of its own. */
function takesBotsAlone({ credentials }: Operation): boolean {
  return credentials.length === 1 && credentials[0] === "botToken";
}

function identifyCaller({ store, spec }: World, operation: Operation, headers: Headers): Caller {
  const sent = headers.get("authorization") ?? "";
  const prefix = spec.credentialPrefixes.botToken;
  const isBot = takesBotsAlone(operation) && sent.toLowerCase().startsWith(prefix.toLowerCase());
  const authorization = isBot ? prefix + sent.slice(prefix.length) : sent;
  // The server trusts its proxy to name the client; without one, everybody is local.
  const address = headers.get("x-forwarded-for")?.split(",", 1)[0]?.trim() || "127.0.0.1";
  return identify(authorization, address, store, spec.credentialPrefixes);
}

function checkCredential(operation: Operation, { kind }: Caller): void {
  if (operation.credentials.length === 0) return;
  if (kind !== "anonymous" && operation.credentials.includes(kind)) return;
  if (takesBotsAlone(operation)) throw new Refusal("INVALID_TOKEN");
  throw new Refusal(kind === "anonymous" ? "UNAUTHORIZED" : "ACCESS_DENIED");
}

function refuseIssues(issues: readonly ValidationIssue[] = []): void {
  if (issues.length > 0) throw invalidInput(issues);
}

function readBody(operation: Operation, text: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = text.trim() === "" ? {} : parseLosslessJson(text);
  } catch {
    throw invalidInput([{ path: "body", code: "INVALID_FORMAT" }]);
  }
  const body = normalizeBody(parsed);
  refuseIssues(operation.checkRequest?.(body, rules));
  return { ...operation.requestDefaults, ...(body as Record<string, unknown>) };
}

/** On every answer, whatever its status. */
export function commonHeaders(sent: Headers): Record<string, string> {
  return {
    "X-Request-ID": sent.get("x-request-id") || crypto.randomUUID(),
    "X-Fluxer-Version": "dev",
    "Cache-Control": "no-cache",
  };
}
