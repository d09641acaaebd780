import type { Operation } from "../../generated/operations.js";
import type { Schema } from "../../generated/schemas.js";
import { type CallFacts, FluxerInputError, refuseInput } from "../errors.js";
import { normalizeBody, normalizeText } from "./normalize.js";
import { parseJson } from "./read.js";
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

/** Whether the operation's body is a form, URL-encoded or multipart. */
export function isForm({ body }: Operation): boolean {
  return body !== undefined && /^(multipart|application\/x-www-form)/.test(body.contentType);
}

/** Returns the fields that `serializeAny` wrote as JSON, for an operation whose body is a form. */
export function fieldsOf(content: BodyInit | null): object | undefined {
  const fields = typeof content === "string" ? parseJson(content)?.value : undefined;
  return typeof fields === "object" && fields !== null ? fields : undefined;
}

/** Writes a form: an array as a field that repeats, an object as JSON, nothing for null. */
export function toForm(fields: object, { body }: Pick<Operation, "body">): FormData | string {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields) as [string, unknown][])
    for (const item of [value].flat())
      if (item instanceof Blob) form.append(name, item);
      else if (item !== undefined && item !== null) form.append(name, toField(item));
  if (body?.contentType.startsWith("multipart")) return form;
  return new URLSearchParams([...form].map(([name, value]) => [name, String(value)])).toString();
}

function toField(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Serializes a body for openapi-fetch, which does not pass the operation: a body with files is a form, others are JSON. */
export function serializeAny(body: unknown): FormData | string {
  if (body instanceof FormData) return body;
  if (body instanceof URLSearchParams) return body.toString();
  const fields: unknown[] = typeof body === "object" && body !== null ? Object.values(body) : [];
  const hasFile = fields.flat().some((value) => value instanceof Blob);
  return hasFile ? toForm(body as object, { body: multipart }) : JSON.stringify(body);
}

const multipart = { contentType: "multipart/form-data", required: true };

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
export function bodyIssues(operation: Operation, body: unknown): ValidationIssue[] {
  const { body: expected } = operation;
  const isJson = body === null || typeof body === "string";
  const isWritten = body instanceof FormData || (typeof body === "string" && isForm(operation));
  if (!expected || isWritten || (body === null && !expected.required)) return [];
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
