import type { RateLimitState, RequestEvent } from "../options.js";
import type { Call } from "./call.js";

/** Calls a hook and ignores its errors. */
export function notify<E>(hook: ((event: E) => unknown) | undefined, event: E): void {
  if (hook) void (async () => hook(event))().catch(() => {});
}

export function eventOf({ operation, attempts, requestId }: Call): RequestEvent {
  return { operation: operation.id, attempt: attempts, requestId };
}

/** Returns the rate limit in the headers of a response, if any. */
export function rateLimitOf(headers: Headers): RateLimitState | undefined {
  const read = (name: string) => {
    const text = headers.get(`x-ratelimit-${name}`);
    return text !== null && /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  };
  const [limit, remaining, resetSeconds] = [read("limit"), read("remaining"), read("reset")];
  if (limit === undefined || remaining === undefined) return undefined;
  const resetAt = resetSeconds === undefined ? undefined : new Date(resetSeconds * 1000);
  return { limit, remaining, resetAt, bucket: headers.get("x-ratelimit-bucket") ?? undefined };
}
