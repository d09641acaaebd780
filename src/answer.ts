import type { ErrorCode } from "../generated/schema.js";
import type { Refusal } from "./errors.js";
import { redact } from "./redact.js";
import { retryAfterSeconds } from "./retry.js";

/** A body as far as it could be read. `problem` says why it ended early. */
export interface Body {
  readonly text: string;
  readonly problem?: string;
  readonly cause?: unknown;
}

type Guard = <T>(work: Promise<T>) => Promise<T>;

/** Reads a body up to a bound. Never throws: what came before a failure is kept. `guard` ends a read that takes too long. */
export async function readBody(response: Response, maxBytes: number, guard: Guard): Promise<Body> {
  const reader = response.body?.getReader();
  if (!reader) return { text: "" };
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (let room = maxBytes; ;) {
      const { done, value } = await guard(reader.read());
      if (done) return { text: text + decoder.decode() };
      text += decoder.decode(value.subarray(0, room), { stream: true });
      room -= value.byteLength;
      if (room < 0) throw new RangeError(`the body is larger than maxResponseBytes (${maxBytes})`);
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
export function readRefusal(response: Response, text: string): Refusal & { readonly message: string } {
  const parsed: unknown = parseJson(text)?.value;
  const body: Readonly<Record<string, unknown>> = Array.isArray(parsed) ? {} : { ...(parsed as object) };
  const { code, message, errors, ...extra } = redact(body);
  const now = Date.now();
  const seconds = retryAfterSeconds(response.headers, body, now);
  return {
    status: response.status,
    code: typeof code === "string" ? (code as ErrorCode) : undefined,
    message: typeof message === "string" ? message : "",
    errors: Array.isArray(errors) ? errors.filter((item) => typeof item === "object" && item !== null) : [],
    extra,
    headers: redact(Object.fromEntries(response.headers)),
    retryAfterSeconds: seconds,
    retryAt: seconds === undefined ? undefined : new Date(now + seconds * 1000),
  };
}
