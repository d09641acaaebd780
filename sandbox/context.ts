import type { Account } from "./account.js";
import type { Bytes } from "./answer.js";
import type { Caller } from "./caller.js";
import type { Captchas } from "./captcha.js";
import type { RateLimiter } from "./rate-limiter.js";
import { refusal } from "./refusal.js";
import type { Application, Store } from "./store.js";
import type { Sudo } from "./sudo.js";

/** State and settings of one sandbox, shared by all of its requests. */
export interface World {
  readonly store: Store;
  readonly now: () => number;
  /** Undefined if rate limits are off. */
  readonly limiter: RateLimiter | undefined;
  /** Limits that an operation enforces itself. They apply even if rate limits are off. */
  readonly ownLimits: RateLimiter;
  /** Undefined if CAPTCHAs are off. */
  readonly captchas: Captchas | undefined;
  readonly sudo: Sudo;
  /** Replaces the quota of the spec. */
  readonly quota: number | undefined;
  readonly blockedWords: readonly string[];
}

/** A request as the sandbox receives it. */
export interface Incoming {
  readonly method: string;
  /** Scheme and authority, as the caller wrote them. The web app has the same origin. */
  readonly origin: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Empty if a fault keeps the server from reading it. */
  readonly body: Bytes;
}

/** Input of a handler. The request has passed every check that the spec defines. */
export interface Context extends World, Pick<Incoming, "origin" | "headers"> {
  readonly caller: Caller;
  /** Parameters from the path. Each one is a snowflake. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The request body: normalized, validated and completed with defaults. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The declared query parameters, normalized and validated. */
  readonly query: Readonly<Record<string, string>>;
  /** Headers to send with the response, in addition to the usual ones. */
  readonly responseHeaders: Record<string, string>;
  /** Pauses between reading and writing a row if a test scripted `faults.holdWrite()`. */
  readonly beforeWrite: () => Promise<void>;
}

export function requireAccount({ caller }: Context): Account {
  if (!caller.account) throw refusal("UNAUTHORIZED");
  return caller.account;
}

export function requireApplication({ store, parameters }: Context): Application {
  const application = store.applications.get(parameters["id"] ?? "");
  if (!application) throw refusal("UNKNOWN_APPLICATION");
  return application;
}

/** Returns the application that the path names. Like the server, reveals that another owner's application exists. */
export function ownApplication(context: Context): Application {
  const application = requireApplication(context);
  if (application.ownerId !== requireAccount(context).id) throw refusal("ACCESS_DENIED");
  return application;
}

export function refuseBlocked({ blockedWords }: Context, texts: readonly string[]): void {
  const blocked = texts.some((text) => blockedWords.some((word) => text.toLowerCase().includes(word)));
  if (blocked) throw refusal("CONTENT_BLOCKED");
}
