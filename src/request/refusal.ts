import type { ErrorCode } from "../../generated/schema.js";
import type { ErrorResponse } from "../errors.js";
import { redact } from "../redact.js";
import { parseJson } from "./read.js";
import { retryAfterSeconds } from "./retry.js";

const maxMessageLength = 500;

/** The content of an error response in any format, without secrets. */
export interface Refusal extends ErrorResponse {
  readonly message: string;
  /** Whether Fluxer itself sent a 503 before it ran the operation. A proxy's 503 does not prove that. */
  readonly isBusy: boolean;
}

export function readRefusal(
  { status, headers: received }: Response,
  text: string,
  hide: (text: string) => string,
): Refusal {
  const parsed: unknown = parseJson(text)?.value;
  const body: Readonly<Record<string, unknown>> = Array.isArray(parsed) ? {} : { ...(parsed as object) };
  const { code, message, errors, ...extra } = fromOAuth(status, redact(body));
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

/** The envelope of OAuth 2.0 in the words of the ordinary one. A proxy may say `error` too, with a text or another status. */
function fromOAuth(status: number, body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { error, error_description: message, ...rest } = body;
  const isOAuth = status === 400 && typeof error === "string" && /^[a-z_]+$/.test(error) && !("code" in body);
  return isOAuth ? { code: error, message, ...rest } : body;
}

/** Returns headers by lower-case name, without secrets. */
export function hiddenHeaders(headers: Headers, hide: (text: string) => string): Record<string, string> {
  return redact(Object.fromEntries([...headers].map(([name, value]) => [name, hide(value)])));
}

/** Limits the length of server text and removes control characters, so that it is safe to print. */
export function clean(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
  return visible.length > maxMessageLength ? `${visible.slice(0, maxMessageLength)}...` : visible;
}
