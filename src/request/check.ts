import type { Operation } from "../../generated/operations.js";
import type { Schema } from "../../generated/schemas.js";
import { type CallFacts, FluxerInputError, refuseInput } from "../errors.js";
import { normalizeBody, normalizeText } from "./normalize.js";
import { validate, type ValidationIssue } from "./validate.js";

/** Returns the body as JSON, or null if there is none. Throws `FluxerInputError` if JSON cannot represent the body. */
export function toJson(facts: string | CallFacts, body: unknown, cause?: unknown): string | null {
  try {
    return JSON.stringify(body) ?? null;
  } catch {
    const message = "cannot be written as JSON; remove BigInt values, circular references and deep nesting";
    return refuseInput(facts, "root", message, "INVALID_FORMAT", cause);
  }
}

/**
 * Returns the issues of the path and, with `preflight`, those of the query, the headers and the body as the server will
 * read it. `given` contains the parameters by location, if known. `body` is JSON or the fields of a form.
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

/** Returns the issues of a body as the server will read it. */
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

export function refuseIssues(facts: string | CallFacts, issues: readonly ValidationIssue[], cause?: unknown): void {
  if (issues.length > 0) throw new FluxerInputError(facts, issues, cause);
}

/** The server reads an integer above 2^53 as a string, so it is a valid name. */
function largeIntegerToText(_key: string, value: unknown): unknown {
  const isLarge = Number.isInteger(value) && !Number.isSafeInteger(value) && !String(value).includes("e");
  return isLarge ? String(value) : value;
}
