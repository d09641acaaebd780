import type { Operation } from "../../generated/operations.js";
import type { Schema } from "../../generated/schemas.js";
import { type CallFacts, FluxerInputError, refuseInput } from "../errors.js";
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

type Reviver = Parameters<typeof JSON.parse>[1];

/** Parses JSON. Returns undefined if the text is invalid, because the parser's own error would quote it. */
export function parseJson(text: string, revive?: Reviver): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text, revive) };
  } catch {
    return undefined;
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
function toForm(fields: object, contentType = "multipart/form-data"): FormData | string {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields) as [string, unknown][])
    for (const item of [value].flat())
      if (item instanceof Blob) form.append(name, item);
      else if (item !== undefined && item !== null)
        form.append(name, typeof item === "object" ? JSON.stringify(item) : String(item));
  if (contentType.startsWith("multipart")) return form;
  return new URLSearchParams([...form].map(([name, value]) => [name, String(value)])).toString();
}

/** Serializes a body for openapi-fetch, which does not pass the operation: a form if it has files, otherwise JSON. */
export function serializeAny(body: unknown): BodyInit | null {
  if (body instanceof FormData) return body;
  if (body instanceof URLSearchParams) return body.toString();
  const fields: unknown[] = typeof body === "object" && body !== null ? Object.values(body) : [];
  const hasFile = fields.flat().some((value) => value instanceof Blob);
  const json = toJson("fluxer.api", body); // rejects circular references in both cases
  return hasFile ? toForm(body as object) : json;
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

/**
 * Returns the body to send: the fields as a form if there are any, otherwise the content. Throws `FluxerInputError` if
 * the parameters or the body are invalid.
 */
export function toBody(
  operation: Operation,
  given: Readonly<Record<string, unknown>> | undefined,
  fields: object | undefined,
  content: BodyInit | null,
  preflight: boolean,
): BodyInit | null {
  refuseIssues(operation.id, issuesOf(operation, given, fields ?? content, preflight));
  return fields ? toForm(fields, operation.body?.contentType) : content;
}

/** Returns the issues of a body as the server will read it. */
export function bodyIssues(operation: Operation, body: unknown): ValidationIssue[] {
  const { body: expected } = operation;
  if (!expected || (body === null && !expected.required)) return [];
  const isText = body === null || typeof body === "string";
  const parsed = isText ? parseJson(body || "{}", largeIntegerToText) : { value: body };
  if (isForm(operation) && (!parsed || body instanceof FormData)) return []; // the caller wrote the form
  if (!parsed || body instanceof FormData)
    return [{ path: "root", code: "INVALID_FORMAT", message: "must be JSON, not a form or file" }];
  return check(expected.schema, isText ? normalizeBody(parsed.value) : normalizeText(parsed.value));
}

function check(schema: Schema | undefined, value: unknown): ValidationIssue[] {
  return schema ? validate(schema, value, { strict: true, closed: true }) : [];
}

/** Returns the issues with `mfaCode` instead of `mfa_code`, because the caller gave the value by that name. */
export function inCamelCase(issues: readonly ValidationIssue[]): ValidationIssue[] {
  const toCamelCase = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return issues.map((issue) => ({ ...issue, path: toCamelCase(issue.path) }));
}

export function refuseIssues(facts: string | CallFacts, issues: readonly ValidationIssue[], cause?: unknown): void {
  if (issues.length > 0) throw new FluxerInputError(facts, issues, cause);
}

/** The server reads an integer above 2^53 as a string, so it is a valid name. */
function largeIntegerToText(_key: string, value: unknown): unknown {
  const isLarge = Number.isInteger(value) && !Number.isSafeInteger(value) && !String(value).includes("e");
  return isLarge ? String(value) : value;
}

// The server's changes to a parsed JSON body before it validates the body, also for the sandbox. The steps are separate
// functions, because each is idempotent and their composition is not: "   " becomes "", but "" becomes null.

type Container = { [key: string]: unknown };

/** Returns a copy of a JSON value after both steps, in the server's order. */
export function normalizeBody(body: unknown): unknown {
  return cleanText(rewriteNested(body, voidToNull, cleanText));
}

/** Replaces nested "" and nested objects without a non-null value by null, from the inside out. Keeps the root. */
export function emptyToNull(body: unknown): unknown {
  return rewriteNested(body, voidToNull);
}

/** Removes U+202E and U+000C from every string, then trims it as JavaScript does: NBSP and BOM too, but not U+200B. */
export function normalizeText(body: unknown): unknown {
  return cleanText(rewriteNested(body, cleanText));
}

function voidToNull(value: unknown): unknown {
  const isVoid = isContainer(value) && !Array.isArray(value) && Object.values(value).every((member) => member === null);
  return value === "" || isVoid ? null : value;
}

function cleanText(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/[\u202e\f]/g, "").trim() : value;
}

/** Checks for arrays and plain objects. Other values, such as a Date, stay unchanged. */
function isContainer(value: unknown): value is Container {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

/** Copies the tree and applies each step to all nested values, children before parents. */
function rewriteNested(root: unknown, ...steps: ((value: unknown) => unknown)[]): unknown {
  const top: Container = { root };
  // Not recursive: a body of a hundred thousand nested arrays must not overflow the stack.
  const places: [parent: Container, key: string][] = [[top, "root"]];
  for (const [parent, key] of places) {
    const value = parent[key];
    if (!isContainer(value)) continue;
    // Copying first makes `__proto__`, which JSON.parse creates as an own property, an ordinary property.
    const copy = Array.isArray(value) ? Object.assign([], value) : { ...value };
    parent[key] = copy;
    for (const member of Object.keys(copy)) places.push([copy, member]);
  }
  const nested = places.slice(1).reverse();
  for (const step of steps) for (const [parent, key] of nested) parent[key] = step(parent[key]);
  return top["root"];
}
