import type { ErrorCode } from "../../generated/schema.js";
import type { ErrorResponse } from "../errors.js";
import { redact } from "../redact.js";
import { parseJson } from "./read.js";
import { retryAfterSeconds } from "./retry.js";

const maxMessageLength = 500;

/** What an error response states, whichever envelope it came in, with secrets hidden. */
export interface Refusal extends ErrorResponse {
  readonly message: string;
  /** Whether Fluxer itself rejected the request before any work. What a proxy means by a 503 is unknown. */
  readonly isBusy: boolean;
}

/** Reads an error response. `hide` hides the secrets of the call in a text. */
export function readRefusal(
  { status, headers: received }: Response,
  text: string,
  hide: (text: string) => string,
): Refusal {
  const parsed: unknown = parseJson(text)?.value;
  const body: Readonly<Record<string, unknown>> = Array.isArray(parsed) ? {} : { ...(parsed as object) };
  const { code, message, errors, ...extra } = redact(body);
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
    retryAt: seconds === undefined ? undefined : new Date(now + seconds * 1000),
    isBusy: status === 503 && seconds !== undefined && typeof message === "string" && message !== "",
  };
}

/** Headers by lower-case name, with secrets hidden. */
export function hiddenHeaders(headers: Headers, hide: (text: string) => string): Record<string, string> {
  return redact(Object.fromEntries([...headers].map(([name, value]) => [name, hide(value)])));
}

/** Makes text of the server fit to print: of limited length, without control characters. */
export function clean(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
  return visible.length > maxMessageLength ? `${visible.slice(0, maxMessageLength)}...` : visible;
}
