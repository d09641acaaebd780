import type { Operation } from "../../generated/operations.js";
import type { Call } from "./call.js";
import { parseJson } from "./read.js";

/** Whether the operation's body is a form, URL-encoded or multipart. */
export function isForm({ body }: Pick<Operation, "body">): boolean {
  return body !== undefined && /^(multipart|application\/x-www-form)/.test(body.contentType);
}

/** Writes a form: an array as a field that repeats, an object as JSON, nothing for null. */
export function toForm({ body }: Pick<Operation, "body">, fields: object): FormData | string {
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

/** The header that openapi-fetch does not choose by itself: a form that is a string, or JSON by another name. */
export function contentHeaders({ body }: Operation, written: BodyInit | null): Record<string, string> {
  return body && typeof written === "string" ? { "Content-Type": body.contentType } : {};
}

/** Serializes a body for openapi-fetch, which does not say for which operation: one with files is a form, others are JSON. */
export function serializeAny(body: unknown): FormData | string {
  if (body instanceof FormData) return body;
  if (body instanceof URLSearchParams) return body.toString();
  const fields: unknown[] = typeof body === "object" && body !== null ? Object.values(body) : [];
  const hasFile = fields.flat().some((value) => value instanceof Blob);
  return hasFile ? toForm({ body: multipart }, body as object) : JSON.stringify(body);
}

const multipart = { contentType: "multipart/form-data", required: true };

/** Rewrites the JSON of a call through `fluxer.api` as the form that its operation accepts, and returns the fields. */
export function rewriteAsForm(call: Call): object | undefined {
  const { operation, body, headers } = call;
  if (!isForm(operation) || typeof body !== "string") return undefined;
  const fields = parseJson(body)?.value;
  const isJson = typeof fields === "object" && fields !== null;
  if (isJson) call.body = toForm(operation, fields);
  if (typeof call.body === "string") headers.set("Content-Type", operation.body?.contentType ?? "");
  else headers.delete("Content-Type"); // fetch writes its own, with the boundary
  return isJson ? fields : undefined;
}
