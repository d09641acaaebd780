import type { ErrorCode } from "../../generated/schema.js";
import type { ErrorResponse } from "../errors.js";
import { type Hide, hiddenHeaders } from "../redact.js";

const maxMessageLength = 500;

/** The content of an error response in any format, without secrets. */
export interface Refusal extends ErrorResponse {
  readonly message: string;
  /** Whether Fluxer itself sent a 503 before it ran the operation. A proxy's 503 does not prove that. */
  readonly isBusy: boolean;
}

/** `content` is the parsed body without secrets, if the body is JSON. */
export function readRefusal({ status, headers: received }: Response, content: unknown, hide: Hide): Refusal {
  const isObject = typeof content === "object" && !Array.isArray(content);
  const body: Readonly<Record<string, unknown>> = isObject ? { ...content } : {};
  const { code, message, errors, ...extra } = fromOAuth(status, body);
  const now = Date.now();
  const seconds = retryAfterSeconds(received, body, now);
  return {
    status,
    code: typeof code === "string" ? (clean(code) as ErrorCode) : undefined,
    message: typeof message === "string" ? clean(message) : "",
    errors: Array.isArray(errors) ? errors.filter((item) => typeof item === "object" && item !== null) : [],
    extra,
    headers: hiddenHeaders(received, hide),
    retryAfterSeconds: seconds,
    retryAt: seconds === undefined ? undefined : toDate(now + seconds * 1000),
    isBusy: status === 503 && seconds !== undefined && typeof message === "string" && message !== "",
  };
}

/** Returns an OAuth 2.0 error in the form of an ordinary one. A proxy can send `error` too, with another status. */
function fromOAuth(status: number, body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { error, error_description: message, ...rest } = body;
  const isOAuth = status === 400 && typeof error === "string" && /^[a-z_]+$/.test(error) && !("code" in body);
  return isOAuth ? { code: error, message, ...rest } : body;
}

/** Limits the length of server text and removes control characters, so that it is safe to print. */
export function clean(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
  return visible.length > maxMessageLength ? `${visible.slice(0, maxMessageLength)}...` : visible;
}

/** Returns a random wait (full jitter). Its limit starts at 500 ms and doubles with each attempt, up to `maxMs`. */
export function backoffMs(attempt: number, maxMs: number): number {
  return Math.random() * Math.min(maxMs, 500 * 2 ** (attempt - 1));
}

/** Returns the time, or undefined if no Date can represent it. */
export function toDate(ms: number): Date | undefined {
  return Math.abs(ms) <= 8.64e15 ? new Date(ms) : undefined;
}

/**
 * Returns the seconds until the server allows a retry: `retry_after` of the body, otherwise `Retry-After`. Ignores
 * invalid values, and times that a Date cannot represent.
 * @see RFC 9110, sections 5.6.7 (IMF-fixdate) and 10.2.3 (Retry-After)
 */
function retryAfterSeconds(headers: Headers, body: Readonly<Record<string, unknown>>, now: number): number | undefined {
  const header = headers.get("retry-after")?.trim() ?? "";
  const stated = [body["retry_after"], /^\d+$/.test(header) ? Number(header) : secondsUntil(header, now)];
  return stated.find(
    (seconds): seconds is number => typeof seconds === "number" && seconds >= 0 && !!toDate(now + seconds * 1000),
  );
}

/** Only an IMF-fixdate equals its own `toUTCString()`. `Date.parse` accepts nearly everything. */
function secondsUntil(date: string, now: number): number | undefined {
  const time = new Date(date);
  return time.toUTCString() === date ? Math.max(0, (time.getTime() - now) / 1000) : undefined;
}
