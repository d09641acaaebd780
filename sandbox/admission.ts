import { globalRateLimit, type ServerOperation as Operation } from "../generated/server.js";
import type { Caller } from "./caller.js";
import type { World } from "./context.js";
import { toHex } from "./encoding.js";
import type { RateLimiter, Spending } from "./rate-limiter.js";
import { type Refusal, refusal } from "./refusal.js";

/**
 * Counts a request toward the global rate limit, then toward the operation's. Returns the headers of a successful
 * response. Only bots get headers. Throws a 429 `Refusal` if a limit is exceeded. A global 429 also revokes the
 * caller's session.
 */
export async function admit(
  limiter: RateLimiter,
  { now, store }: World,
  { rateLimit }: Operation,
  caller: Caller,
): Promise<Record<string, string>> {
  const global = limiter.spend({ bucket: "global", ...globalRateLimit }, caller.key);
  if (global.denied) {
    if (caller.session !== undefined) store.sessions.delete(caller.session);
    throw rateLimited(global, true, { "X-RateLimit-Global": "true", "X-RateLimit-Scope": "global" });
  }
  const route = limiter.spend(rateLimit, caller.key);
  if (caller.kind !== "botToken" && !route.denied) return {};
  const resetAtMs = now() + route.resetAfterMs;
  // In a 429, the server never sends a reset time that has already passed.
  const shownResetAtMs = route.denied ? Math.max(resetAtMs, now() + 1000) : resetAtMs;
  const headers = {
    "X-RateLimit-Limit": String(rateLimit.limit),
    "X-RateLimit-Remaining": String(route.remaining),
    "X-RateLimit-Reset": String(Math.floor(shownResetAtMs / 1000)),
    "X-RateLimit-Reset-After": String(Math.round(route.resetAfterMs) / 1000),
    "X-RateLimit-Bucket": await toBucketId(rateLimit.bucket),
  };
  if (route.denied) throw rateLimited(route, false, { ...headers, "X-RateLimit-Scope": "user" });
  return headers;
}

function rateLimited({ retryAfterMs }: Spending, global: boolean, headers: Record<string, string>): Refusal {
  const waitMs = Math.max(1, Math.ceil(retryAfterMs));
  const properties = { global, retry_after: waitMs / 1000 };
  return refusal("RATE_LIMITED", properties, { "Retry-After": String(Math.ceil(waitMs / 1000)), ...headers });
}

/** Returns the first 16 hexadecimal digits of the bucket name's SHA-256. */
async function toBucketId(name: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(name));
  return toHex(new Uint8Array(digest, 0, 8));
}
