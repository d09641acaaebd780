import type { ErrorCode } from "../generated/schema.js";
import type { ApiErrorFacts } from "./errors.js";
import { isSensitive, redact } from "./redact.js";
import { retryAfterSeconds } from "./retry.js";

/** A body as far as it could be read. `problem` says why it ended early. */
export interface Body {
  readonly text: string;
  readonly problem?: string;
  readonly cause?: unknown;
}

/** Reads a body up to a bound. Never throws: what came before a failure is kept. `guard` ends a read that takes too long. */
export async function readBody(
  response: Response,
  maxBytes: number,
  guard: <T>(work: Promise<T>) => Promise<T>,
): Promise<Body> {
  const reader = response.body?.getReader();
  if (!reader) return { text: "" };
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await guard(reader.read());
      if (done) return { text: text + decoder.decode() };
      bytes += value.byteLength;
      text += decoder.decode(value.subarray(0, value.byteLength - Math.max(0, bytes - maxBytes)), { stream: true });
      if (bytes > maxBytes) throw new RangeError(`the body is larger than maxResponseBytes (${maxBytes})`);
    }
  } catch (cause) {
    reader.cancel().catch(() => {});
    return { text, problem: cause instanceof RangeError ? cause.message : "the body was cut off", cause };
  }
}

/** The JSON value of a text, or undefined where it is none. The parser's own message would quote the text. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** What an answer that is no success says, whichever envelope it came in; secrets hidden. */
export function readApiError(
  response: Response,
  text: string,
  now: number,
): ApiErrorFacts & { readonly message: string } {
  const parsed = parseJson(text)?.value;
  const body =
    typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? (parsed as Record<string, unknown>) : {};
  const { code, message, errors, ...extra } = body;
  const seconds = retryAfterSeconds(response.headers, body, now);
  const items = Array.isArray(errors) ? errors.filter((item) => typeof item === "object" && item !== null) : [];
  return {
    status: response.status,
    code: typeof code === "string" ? (code as ErrorCode) : undefined,
    message: typeof message === "string" ? message : "",
    errors: items,
    extra: redact(extra),
    headers: Object.fromEntries(
      [...response.headers].map(([name, value]) => [name, isSensitive(name) ? "[redacted]" : value]),
    ),
    retryAfterSeconds: seconds,
    retryAt: seconds === undefined ? undefined : new Date(now + seconds * 1000),
  };
}
