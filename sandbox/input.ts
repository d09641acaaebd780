import type { Body } from "../generated/operations.js";
import type { Schema } from "../generated/schemas.js";
import type { ServerOperation as Operation } from "../generated/server.js";
import { emptyToNull } from "../src/request/input.js";
import { validate } from "../src/request/validate.js";
import type { Context, Incoming } from "./context.js";
import { plainParameters, readFields } from "./form.js";
import { inputChecks } from "./input-checks.js";
import { isObject, parseLosslessJson } from "./json.js";
import { invalidInput, type Issue, serverFailure } from "./refusal.js";
import type { Route } from "./router.js";
import { normalizeInput, pickDeclared } from "./schema.js";

type Input = Pick<Context, "parameters" | "query" | "body">;

/** Reads the path, the query and the body of a request. Throws a `Refusal` for the first one that is invalid. */
export async function readInput({ operation, parameters }: Route, incoming: Incoming): Promise<Input> {
  const { path = {}, query: expected = {} } = operation.parameters;
  // Without the prefixes of the styles label (`.5`) and matrix (`;id=5`).
  const inPath = Object.entries(parameters).map(([name, value]) => [name, value.replace(/^(\.|;[^=]*=)/, "")] as const);
  rejectIssues(issuesOf(plainParameters(path), readFields(path, inPath)));
  const query = validated(operation, plainParameters(expected), readFields(expected, incoming.query)) as Input["query"];
  const body = operation.body ? await readBody(operation, operation.body, incoming) : {};
  return { parameters, query, body };
}

async function readBody(operation: Operation, expected: Body, incoming: Incoming): Promise<Input["body"]> {
  const { contentType, schema = {} } = expected;
  const sent = /[/+]json$/.test(contentType) ? readJson(incoming) : await readForm(schema, incoming);
  return { ...operation.requestDefaults, ...validated(operation, schema, sent) };
}

/** Returns the declared properties of a query or body, normalized. Throws a `Refusal` if it is invalid. */
function validated(operation: Operation, schema: Schema, received: unknown): Input["body"] {
  const sent = emptyToNull(received);
  const value = normalizeInput(schema, sent);
  const issues = issuesOf(schema, value);
  const review = Object.hasOwn(inputChecks, operation.id) ? inputChecks[operation.id] : undefined;
  rejectIssues(review && isObject(sent) ? review(sent, issues) : issues);
  return pickDeclared(value, schema) as Input["body"];
}

/** Returns the issues in a value. Unknown properties are not issues, as on the server. */
function issuesOf(schema: Schema, value: unknown): Issue[] {
  return validate(schema, value, { strict: true });
}

function rejectIssues(issues: readonly Issue[]): void {
  if (issues.length > 0) throw invalidInput(issues);
}

function readJson({ body }: Incoming): unknown {
  try {
    const text = new TextDecoder().decode(body);
    return text.trim() === "" ? {} : parseLosslessJson(text);
  } catch {
    throw invalidInput([{ path: "body", code: "INVALID_FORMAT" }]);
  }
}

/** Reads a URL-encoded or multipart form, according to the Content-Type. The server fails on any other type. */
async function readForm(schema: Schema, { headers, body }: Incoming): Promise<object> {
  const sent = new Response(body, { headers: { "Content-Type": headers.get("content-type") ?? "" } });
  const form = await sent.formData().catch(() => undefined);
  if (!form) throw serverFailure("the body is not a URL-encoded or multipart form with its Content-Type");
  return readFields(schema, form);
}
