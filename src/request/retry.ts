/** Returns a random wait (full jitter). Its limit starts at 500 ms and doubles with each attempt, up to `maxMs`. */
export function backoffMs(attempt: number, maxMs: number): number {
  return Math.random() * Math.min(maxMs, 500 * 2 ** (attempt - 1));
}

const latestMs = 8.64e15; // the last time that a Date can represent

/**
 * Returns the seconds until the server allows a retry: `retry_after` of the body, otherwise `Retry-After`. Ignores
 * invalid values, and times that a Date cannot represent.
 * @see RFC 9110, sections 5.6.7 (IMF-fixdate) and 10.2.3 (Retry-After)
 */
export function retryAfterSeconds(
  headers: Headers,
  body: Readonly<Record<string, unknown>>,
  now: number,
): number | undefined {
  const header = headers.get("retry-after")?.trim() ?? "";
  const stated = [body["retry_after"], /^\d+$/.test(header) ? Number(header) : secondsUntil(header, now)];
  return stated.find(
    (seconds): seconds is number => typeof seconds === "number" && seconds >= 0 && now + seconds * 1000 <= latestMs,
  );
}

/** Only an IMF-fixdate equals its own `toUTCString()`. `Date.parse` accepts nearly everything. */
function secondsUntil(date: string, now: number): number | undefined {
  const time = new Date(date);
  return time.toUTCString() === date ? Math.max(0, (time.getTime() - now) / 1000) : undefined;
}
