/** Full-jitter backoff: a random wait below a bound that doubles with each attempt, from 500 ms up to `maxMs`. */
export function backoffMs(attempt: number, maxMs: number): number {
  return Math.random() * Math.min(maxMs, 500 * 2 ** (attempt - 1));
}

const latestMs = 8.64e15; // the last time that a Date can hold

/**
 * Returns the seconds until the server allows a retry: `retry_after` of the body, otherwise `Retry-After`. Ignores values
 * that are invalid, and values that no Date can hold.
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

/** Date.parse accepts nearly everything, but only an IMF-fixdate is also what it returns. */
function secondsUntil(date: string, now: number): number | undefined {
  const time = new Date(date);
  return time.toUTCString() === date ? Math.max(0, (time.getTime() - now) / 1000) : undefined;
}
