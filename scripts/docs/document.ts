import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../shared/project.js";
import { isObject } from "../shared/json.js";
import { credentialsOf, type OpenApi, operationsOf, parametersOf, resolve } from "../spec/openapi.js";

/** The used part of a schema. A reference leads to a schema of the document. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly examples?: readonly unknown[];
  readonly [keyword: string]: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
  readonly example?: unknown;
  readonly [extension: `x-${string}`]: unknown;
}

/** A request or a response. */
export interface Message {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, Omit<Parameter, "name" | "in">>>;
  readonly content?: Readonly<
    Record<
      string,
      {
        readonly schema: Schema;
        readonly examples?: Readonly<Record<string, { readonly summary?: string; readonly value: unknown }>>;
      }
    >
  >;
}

export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  /** Names of the accepted credentials. */
  readonly credentials: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Message;
  readonly responses: Readonly<Record<string, Message>>;
  readonly "x-method"?: string;
  readonly "x-sudo"?: boolean;
}

/** The generated OpenAPI document, in which only schemas are still references. */
export const document = inline(
  JSON.parse(readFileSync(join(projectRoot, "generated/openapi.json"), "utf8")) as OpenApi,
);

export const schemas = document.components.schemas as Readonly<Record<string, Schema>>;
export const operations = operationsOf(document).map(toOperation);

function toOperation(operation: ReturnType<typeof operationsOf>[number]): Operation {
  const { path, method, object } = operation;
  const credentials = credentialsOf(document, operation);
  const parameters = parametersOf(document, operation) as readonly unknown[];
  return { ...object, path, method: method.toUpperCase(), credentials, parameters } as Operation;
}

function inline(whole: OpenApi): OpenApi {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const isReference = typeof value["$ref"] === "string" && !value["$ref"].startsWith("#/components/schemas/");
    if (isReference) return visit(resolve(whole, value));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item)]));
  };
  return visit(whole) as OpenApi;
}

/** Returns the schema that a reference leads to, or the schema itself. */
export function target(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : target(schemas[nameOf(schema.$ref)] ?? {});
}

/** Returns the name of a schema from a reference to it. */
export const nameOf = (reference: string): string => reference.slice("#/components/schemas/".length);
