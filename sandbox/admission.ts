import type { ServerOperation as Operation } from "../generated/server.js";
import type { Caller } from "./caller.js";
import { toHex } from "./ids.js";
import type { RateLimiter, Spending } from "./rate-limiter.js";
import { Refusal } from "./refusal.js";
import type { Store } from "./store.js";

export interface GlobalRateLimit {
  readonly limit: number;
  readonly windowSeconds: number;
}

/**
 * Consumes the global rate limit and then the operation's. Throws a 429 if one is exceeded; a global 429 also revokes the
 * caller's session. Returns the headers of a successful response to a bot: other callers get none, nor do error responses.
 */
export type Admit = (operation: Operation, caller: Caller, store: Store) => Record<string, string>;

export async function createAdmit(
  limiter: RateLimiter,
  now: () => number,
  globalRateLimit: GlobalRateLimit,
  operations: readonly Operation[],
): Promise<Admit> {
  const buckets = [...new Set(operations.map(({ rateLimit }) => rateLimit.bucket))];
  const bucketIds = new Map(await Promise.all(buckets.map(async (name) => [name, await toBucketId(name)] as const)));
  return ({ rateLimit }, caller, store) => {
    const global = limiter.spend({ bucket: "global", ...globalRateLimit }, caller.key);
    if (global.denied) {
      if (caller.session !== undefined) store.sessions.delete(caller.session);
      throw rateLimited(global, true, { "X-RateLimit-Global": "true", "X-RateLimit-Scope": "global" });
    }
    const route = limiter.spend(rateLimit, caller.key);
    const headers = {
      "X-RateLimit-Limit": String(rateLimit.limit),
      "X-RateLimit-Remaining": String(route.remaining),
      "X-RateLimit-Reset": String(Math.floor((now() + route.resetAfterMs) / 1000)),
      "X-RateLimit-Reset-After": String(Math.round(route.resetAfterMs) / 1000),
      "X-RateLimit-Bucket": bucketIds.get(rateLimit.bucket) ?? "",
    };
    if (route.denied) {
      // The server never names a time that has come in a 429.
      const reset = Math.floor(Math.max(now() + route.resetAfterMs, now() + 1000) / 1000);
      const scope = { "X-RateLimit-Scope": "user", "X-RateLimit-Reset": String(reset) };
      throw rateLimited(route, false, { ...headers, ...scope });
    }
    return caller.kind === "botToken" ? headers : {};
  };
}

function rateLimited({ retryAfterMs }: Spending, global: boolean, headers: Record<string, string>): Refusal {
  const waitMs = Math.max(1, Math.ceil(retryAfterMs));
  const members = { global, retry_after: waitMs / 1000 };
  return new Refusal("RATE_LIMITED", members, { "Retry-After": String(Math.ceil(waitMs / 1000)), ...headers });
}

/** The first 16 hexadecimal digits of the bucket name's SHA-256. */
async function toBucketId(name: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(name));
  return toHex(new Uint8Array(digest, 0, 8));
}
