/** Full-jitter backoff: a random wait below a bound that doubles with each attempt, from 500 ms up to `maxMs`. */
export function backoffMs(attempt: number, maxMs: number): number {
  return Math.random() * Math.min(maxMs, 500 * 2 ** (attempt - 1));
}

/** Seconds until the server allows another try: the body's `retry_after`, else `Retry-After` in seconds or as a date. */
export function retryAfterSeconds(
  headers: Headers,
  body: Readonly<Record<string, unknown>>,
  now: number,
): number | undefined {
  const { retry_after: stated } = body;
  if (typeof stated === "number" && stated >= 0) return stated;
  const header = headers.get("retry-after") ?? "";
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}

const neverSent =
  /^(ENOTFOUND|EAI_\w+|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|ERR_SSL_WRONG_VERSION_NUMBER|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ConnectionRefused|FailedToOpenSocket)$/;

/** Whether a failed fetch proves, by the code of the error or of a cause, that the request never reached the server. */
export function isNeverSent(error: unknown): boolean {
  for (let cause = error, depth = 0; typeof cause === "object" && cause !== null && depth < 5; depth++) {
    const { code, errors, syscall, cause: inner } = cause as Readonly<Record<string, unknown>>;
    if (Array.isArray(errors) && errors.length > 0) return errors.every(isNeverSent);
    if (neverSent.test(String(code)) || syscall === "connect") return true;
    cause = inner;
  }
  return false;
}
