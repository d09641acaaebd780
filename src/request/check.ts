import type { Operation } from "../../generated/operations.js";
import type { Schema } from "../../generated/schemas.js";
import { type CallFacts, FluxerInputError, refuseInput } from "../errors.js";
import { normalizeBody, normalizeText } from "./normalize.js";
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

/**
 * Returns what is wrong with the path of a call and, with `preflight`, with its query, its headers and its body as the server
 * will read it. `given` are the parameters by their place, if they are known; `body` is JSON, or the fields of a form.
 */
export function issuesOf(
  operation: Operation,
  given: Readonly<Record<string, unknown>> | undefined,
  body: unknown,
  preflight: boolean,
): ValidationIssue[] {
  const { path, query, header } = operation.parameters;
  const checkGiven = (schema: Schema | undefined, place: string) => (given ? check(schema, given[place] ?? {}) : []);
  const issues = checkGiven(path, "path");
  if (!preflight) return issues;
  return [...issues, ...checkGiven(query, "query"), ...checkGiven(header, "header"), ...bodyIssues(operation, body)];
}

/** Returns what is wrong with a body as the server will read it. */
export function bodyIssues({ body: expected }: Operation, body: unknown): ValidationIssue[] {
  if (!expected || body === undefined || body instanceof FormData || (body === null && !expected.required)) return [];
  const isJson = body === null || typeof body === "string";
  return check(
    expected.schema,
    isJson ? normalizeBody(JSON.parse(body || "{}", largeIntegerToText)) : normalizeText(body),
  );
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
