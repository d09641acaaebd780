import type { Schema as Pruned } from "../../generated/schemas.js";
import { SchemaPruner } from "../../scripts/generate/stages/emit/schemas.js";
import type { OpenApi, Schema } from "../../scripts/spec/openapi.js";
import { validate, type ValidateOptions, type ValidationIssue } from "../../src/request/validate.js";

export interface Checks {
  request(body: unknown, options?: Omit<ValidateOptions, "strict">): ValidationIssue[];
  response(body: unknown): ValidationIssue[];
}

/** Returns a document with one operation whose request and response have the schema. */
export function documentOf(schema: Schema, schemas: Readonly<Record<string, Schema>> = {}): OpenApi {
  const content = { "application/json": { schema } };
  const operation = {
    operationId: "doIt",
    summary: "Do it",
    requestBody: { content },
    responses: { "200": { content } },
  };
  return {
    openapi: "3.1.0",
    info: {},
    servers: [{ url: "https://a.example" }],
    security: [],
    paths: { "/it": { post: operation } },
    components: { schemas, securitySchemes: {} },
  };
}

/** Returns a client's validation of a schema, with the data that the pipeline generates from it. */
export function compile(schema: Schema, components: Readonly<Record<string, Schema>> = {}): Checks {
  const pruner = new SchemaPruner(documentOf(schema, components));
  const [request, response] = [true, false].map((strict) => pruner.prune(schema, strict, []) as Pruned);
  const schemas = pruner.named as Readonly<Record<string, Pruned>>;
  return {
    request: (body, options) => validate(request!, body, { rules: {}, ...options, strict: true, schemas }),
    response: (body) => validate(response!, body, { strict: false, schemas }),
  };
}
