import type { Caller } from "./caller.js";
import type { RateLimiter } from "./rate-limiter.js";
import { Refusal } from "./refusal.js";
import type { Account } from "./account.js";
import type { Application, Store } from "./store.js";

/** What a handler has to work with. The request passed every check that the spec knows about. */
export interface Context {
  readonly store: Store;
  readonly caller: Caller;
  /** From the path, each a snowflake. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Normalised, validated and completed with defaults. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The request's headers. */
  readonly headers: Headers;
  /** Scheme and authority of the request, which are those of the web app too. */
  readonly origin: string;
  readonly query: URLSearchParams;
  /** Sent with the response, in addition to the usual ones. */
  readonly responseHeaders: Record<string, string>;
  readonly mintId: () => string;
  /** For limits that an operation enforces by itself; they hold with rate limits switched off, too. */
  readonly allowances: RateLimiter;
  readonly blockedWords: readonly string[];
  /** Waits where a test holds the write, between reading a row and writing it back. */
  readonly beforeWrite: () => Promise<void>;
}

export function requireAccount({ caller }: Context): Account {
  if (!caller.account) throw new Refusal("UNAUTHORIZED");
  return caller.account;
}

export function requireApplication({ store, parameters }: Context): Application {
  const application = store.applications.get(parameters["id"] ?? "");
  if (!application) throw new Refusal("UNKNOWN_APPLICATION");
  return application;
}

/** The application of the path, if it is the caller's. That another's exists does show. */
export function ownApplication(context: Context): Application {
  const application = requireApplication(context);
  if (application.ownerId !== requireAccount(context).id) throw new Refusal("ACCESS_DENIED");
  return application;
}

export function refuseBlocked({ blockedWords }: Context, texts: readonly string[]): void {
  const blocked = texts.some((text) => blockedWords.some((word) => text.toLowerCase().includes(word)));
  if (blocked) throw new Refusal("CONTENT_BLOCKED");
}
