import type { Operation } from "../../generated/operations.js";
import type { Schema } from "../../generated/schemas.js";
import { type CallFacts, FluxerInputError, refuseInput } from "../errors.js";
import { normalizeBody } from "./normalize.js";
import { validate, type ValidationIssue } from "./validate.js";

/** Writes a JSON body; null for none. Throws `FluxerInputError` if that is not possible. */
export function toJson(facts: string | CallFacts, body: unknown, cause?: unknown): string | null {
  try {
    return JSON.stringify(body) ?? null;
  } catch {
    const message = "cannot be written as JSON: it holds a BigInt, a circle or too many levels";
    return refuseInput(facts, "root", message, "INVALID_FORMAT", cause);
  }
}

/** Returns what is wrong with the path of a call and, with `preflight`, with its body as the server will read it. */
export function issuesOf(
  operation: Operation,
  path: object | undefined,
  body: BodyInit | null,
  preflight: boolean,
): ValidationIssue[] {
  const issues = check(operation.parameters.path, path ?? {});
  return preflight ? [...issues, ...bodyIssues(operation, body)] : issues;
}

/** Returns what is wrong with a JSON body as the server will read it. */
export function bodyIssues({ body: expected }: Operation, body: BodyInit | null): ValidationIssue[] {
  if (!expected || (body !== null && typeof body !== "string")) return [];
  return check(expected.schema, normalizeBody(JSON.parse(body || "{}", largeIntegerToText)));
}

function check(schema: Schema | undefined, value: unknown): ValidationIssue[] {
  return schema ? validate(schema, value, { strict: true, closed: true }) : [];
}

/** Throws `FluxerInputError` if there are issues. */
export function refuseIssues(facts: string | CallFacts, issues: readonly ValidationIssue[], cause?: unknown): void {
  if (issues.length > 0) throw new FluxerInputError(facts, issues, cause);
}

/** The server reads an integer beyond 2^53 as text, so it is a valid name. */
function largeIntegerToText(_key: string, value: unknown): unknown {
  const isLarge = Number.isInteger(value) && !Number.isSafeInteger(value) && !String(value).includes("e");
  return isLarge ? String(value) : value;
}
