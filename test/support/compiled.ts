import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import type { OpenApi, Schema } from "../../scripts/spec/openapi.js";
import { validators } from "../../scripts/generate/stages/emit/validators.js";
import { temporaryFolder } from "./spec-copy.js";

interface Issue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface Checks {
  request(body: unknown, rules?: Readonly<Record<string, (value: string) => boolean>>): Issue[];
  response(body: unknown): Issue[];
}

/** A document of one operation that takes and gives the schema. */
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

/** The validators that the pipeline makes of the schema, ready to be called. */
export async function compile(schema: Schema, schemas: Readonly<Record<string, Schema>> = {}): Promise<Checks> {
  const source = validators(documentOf(schema, schemas));
  const { outputText } = transpileModule(source, {
    compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
  });
  const file = join(temporaryFolder(), "validators.mjs");
  writeFileSync(file, outputText);
  const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    checkDoItRequest(body: unknown, rules: object): Issue[];
    checkDoItResponse(body: unknown): Issue[];
  };
  return { request: (body, rules = {}) => module.checkDoItRequest(body, rules), response: module.checkDoItResponse };
}
