import type { Operation } from "../generated/operations.js";
import type { Schema } from "../generated/schemas.js";
import { type FluxerApiError, FluxerInputError, refuseInput } from "./errors.js";
import { normalizeBody } from "./normalize.js";
import { validate } from "./request/validate.js";

/** Throws FluxerInputError with everything that is wrong; then nothing is sent. */
export function checkInput(call: string | FluxerApiError, schema: Schema | undefined, value: unknown): void {
  const issues = schema ? validate(schema, value, { strict: true, closed: true }) : [];
  if (issues.length > 0) throw new FluxerInputError(call, issues);
}

/**
 * Writes the body as JSON and, if asked to, holds it against the spec as the server will read it. `asked` is the refusal that
 * made the body necessary, if one did.
 */
export function serialize(
  { id, body: expected }: Pick<Operation, "id" | "body">,
  body: unknown,
  preflight: boolean,
  asked?: FluxerApiError,
): string | undefined {
  const schema = expected?.schema;
  let text: string | undefined;
  let seen: unknown;
  try {
    text = JSON.stringify(body);
    if (preflight && schema) seen = asSeenByServer(text ?? "{}");
  } catch {
    refuseInput(asked ?? id, "root", "cannot be written as JSON: it holds a BigInt, a circle or too many levels");
  }
  if (preflight) checkInput(asked ?? id, schema, seen);
  return text;
}

// A text without any of these is what the server makes of it: to go through each member takes longer than all the checks.
const isRewritten = /\d{16}|""|\{\}|null|\\[^"\\/]|"\s|\s"|\u202e/;

function asSeenByServer(text: string): unknown {
  return isRewritten.test(text) ? normalizeBody(JSON.parse(text, largeIntegerToText)) : JSON.parse(text);
}

/** The server reads an integer beyond 2^53 as text, so it is a valid name. */
function largeIntegerToText(_key: string, value: unknown): unknown {
  const isLarge = Number.isInteger(value) && !Number.isSafeInteger(value) && !String(value).includes("e");
  return isLarge ? String(value) : value;
}
