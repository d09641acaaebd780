import type { Operation } from "../generated/operations.js";
import { FluxerInputError } from "./errors.js";
import { normalizeBody } from "./normalize.js";
import { isRedirectUri } from "./redirect-uri.js";

/**
 * Writes the body as JSON and, if asked to, holds it against the spec as the server will read it. Throws FluxerInputError
 * with everything that is wrong; then nothing is sent.
 */
export function prepareBody(operation: Operation, body: unknown, preflight: boolean): string | undefined {
  let text: string | undefined;
  let seen: unknown;
  try {
    text = JSON.stringify(body);
    if (preflight) seen = normalizeBody(JSON.parse(text ?? "{}", largeIntegerToText));
  } catch {
    const message = "cannot be written as JSON: it holds a BigInt, a circle or too many levels";
    throw new FluxerInputError(operation.id, [{ path: "root", code: "INVALID_FORMAT", message }]);
  }
  const issues = preflight ? operation.checkRequest?.(seen, { redirectUri: isRedirectUri }) : undefined;
  if (issues && issues.length > 0) throw new FluxerInputError(operation.id, issues);
  return text;
}

/** The server reads an integer beyond 2^53 as text, so it is a valid name. */
function largeIntegerToText(_key: string, value: unknown): unknown {
  const isLarge = Number.isInteger(value) && !Number.isSafeInteger(value) && !String(value).includes("e");
  return isLarge ? String(value) : value;
}
