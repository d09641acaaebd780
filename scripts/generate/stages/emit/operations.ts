import {
  type Body,
  isObject,
  type OpenApi,
  type Operation,
  operationsOf,
  givenParameters,
  parametersOf,
  pointerOf,
  requestBodyOf,
  resolve,
  responseBodyOf,
  successStatuses,
} from "../../../spec/openapi.js";
import { literal } from "./print.js";
import { SchemaPruner } from "./schemas.js";

/** What each operation requires and allows of a client, as data, and the schemas with a name: two modules. */
export function operations(
  document: OpenApi,
  version: string,
): { readonly operations: string; readonly schemas: string } {
  const pruner = new SchemaPruner(document);
  const all = operationsOf(document);
  // All requests before all responses: what both use keeps its limits.
  const requests = new Map(all.map((operation) => [operation, requestOf(document, operation, pruner)]));
  const constants = all.map((operation) => {
    const { operationId } = operation.object;
    const data = {
      ...policyOf(document, operation),
      ...requests.get(operation),
      responses: responsesOf(document, operation, pruner),
    };
    return `${operationId}: ${literal(data)}`;
  });
  return { operations: module(document, constants, version), schemas: pruner.module() };
}

function module(document: OpenApi, constants: readonly string[], version: string): string {
  const schemes = Object.entries(document.components.securitySchemes);
  const prefixes = schemes.map(([name, scheme]) => [name, scheme["x-credential-prefix"] ?? ""]);
  return `
import type { operations as types } from "./schema.js";
import type { Schema } from "./schemas.js";

/** A kind of credential, by the name of its security scheme. */
export type CredentialKind = ${schemes.map(([name]) => literal(name)).join(" | ")};

/** What stands before a credential in the Authorization header. */
export const credentialPrefixes: Readonly<Record<CredentialKind, string>> = ${literal(Object.fromEntries(prefixes))};

/** The version of this package. */
export const version = ${literal(version)};

/** Where the hosted instance listens. */
export const defaultBaseUrl = ${literal(document.servers[0].url)};

/** Names of members and headers that hold a secret, in lower case. */
export const sensitiveNames: ReadonlySet<string> = new Set(${literal(sensitiveNames(document))});

${constantsOf(document).join("\n")}

/** A body by its media type. */
export interface Body {
  readonly contentType: string;
  /** Undefined if the spec says nothing about the content. */
  readonly schema?: Schema;
}

/** What the spec says about an operation, beside its types. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With the names of its parameters in braces. */
  readonly path: string;
  /** The credentials that the server accepts; none where none is sent. */
  readonly credentials: readonly CredentialKind[];
  /** Whether the operation is safe to retry. */
  readonly idempotent: boolean;
  /** Whether the server asks for a proof that the person is there. */
  readonly sudo: boolean;
  /** Properties of the request that hold a secret, by names that are no secret elsewhere. */
  readonly secrets?: readonly string[];
  /** What to do if the operation may have run and its response was lost. */
  readonly recovery?: string;
  /** The parameters of each place, as the properties of an object; without headers unless one is required. */
  readonly parameters: { readonly path?: Schema; readonly query?: Schema; readonly header?: Schema };
  readonly body?: Body & { readonly required: boolean };
  /** The bodies of the responses that mean success, by status. Null: the response has no body. */
  readonly responses: Readonly<Record<number, Body | null>>;
}

export const operations: Readonly<Record<keyof types, Operation>> = { ${constants.join(", ")} };
`;
}

function policyOf(document: OpenApi, operation: Operation): object {
  const { method, path, object } = operation;
  const known = sensitiveNames(document);
  const body = requestBodyOf(document, operation)?.schema;
  const secrets = [...new Set(secretsBelow(document, body))].filter((name) => !known.includes(name.toLowerCase()));
  return {
    id: object.operationId,
    method: method.toUpperCase(),
    path,
    credentials: (object.security ?? document.security).flatMap((requirement) => Object.keys(requirement)),
    idempotent: object["x-idempotent"] ?? ["get", "put", "delete"].includes(method),
    sudo: object["x-sudo"] === true,
    ...(secrets.length > 0 ? { secrets } : {}),
    ...(object["x-recovery"] === undefined ? {} : { recovery: object["x-recovery"] }),
  };
}

function requestOf(document: OpenApi, operation: Operation, pruner: SchemaPruner): object {
  const given = givenParameters(document, operation);
  const parameters = Object.fromEntries(
    ["path", "query", "header"].flatMap((place) => {
      if (!given.some((parameter) => parameter.in === place)) return [];
      // With the optional headers, which `fluxer.api` accepts.
      const own = parametersOf(document, operation).filter((parameter) => parameter.in === place);
      const schema = {
        type: "object",
        required: own.filter(({ required }) => required === true).map(({ name }) => name),
        properties: Object.fromEntries(own.map((parameter) => [parameter.name, parameter.schema])),
      };
      return [[place, pruner.prune(schema, true, [...pointerOf(operation), "parameters"])]];
    }),
  );
  const body = requestBodyOf(document, operation);
  const stated = resolve(document, operation.object.requestBody);
  const required = isObject(stated) && stated["required"] === true;
  return { parameters, ...(body ? { body: { ...bodyOf(body, pruner, true), required } } : {}) };
}

function responsesOf(document: OpenApi, operation: Operation, pruner: SchemaPruner): object {
  return Object.fromEntries(
    successStatuses(operation).map((status) => {
      const body = responseBodyOf(document, operation, status);
      return [status, body ? bodyOf(body, pruner, false) : null];
    }),
  );
}

function bodyOf({ contentType, schema, pointer }: Body, pruner: SchemaPruner, strict: boolean) {
  return { contentType, schema: schema && pruner.prune(schema, strict, pointer) };
}

/** Names of the properties that hold a secret, in a schema and what it is made of. */
function secretsBelow(document: OpenApi, schema: unknown): string[] {
  const target = resolve(document, schema);
  if (!isObject(target)) return [];
  const { properties, allOf, anyOf, oneOf } = target;
  const own = Object.entries(isObject(properties) ? properties : {});
  const parts = [allOf ?? [], anyOf ?? [], oneOf ?? []].flat();
  return [
    ...own.flatMap(([name, property]) => (isObject(property) && property["x-sensitive"] === true ? [name] : [])),
    ...parts.flatMap((part) => secretsBelow(document, part)),
  ];
}

/** Values that code needs and OpenAPI has no keyword for, by the name that `x-constants` gives them. */
function constantsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(constantsOf);
  if (!isObject(value)) return [];
  const own = isObject(value["x-constants"]) ? Object.entries(value["x-constants"]) : [];
  return [
    ...own.map(([name, content]) => `export const ${name} = ${literal(content)};`),
    ...Object.values(value).flatMap(constantsOf),
  ];
}

/** Members, parameters and headers by the name they go under on the wire; a credential by the name of its header. */
function sensitiveNames(document: OpenApi): string[] {
  const { securitySchemes, headers: _, ...components } = document.components;
  const names = Object.values(securitySchemes).map((scheme) => scheme["name"] ?? "authorization");
  const shown = new Set<unknown>();
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) value.forEach((item) => walk(item, ""));
    if (!isObject(value)) return;
    for (const [name, member] of Object.entries(value))
      walk(key === "headers" ? resolve(document, member) : member, name);
    if (value["x-sensitive"] === true) names.push(value["name"] ?? key);
    if (value["x-sensitive"] === false) shown.add(value["name"] ?? key);
  };
  walk({ ...document, components }, "");
  const hidden = names.filter((name) => !shown.has(name));
  return [...new Set(hidden.map((name) => String(name).toLowerCase()))].sort();
}
