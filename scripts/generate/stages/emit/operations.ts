import { isObject } from "../../../shared/json.js";
import { BundleError } from "../../../shared/problem.js";
import {
  type Body,
  credentialsOf,
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
import { identifier, literal } from "./print.js";
import { SchemaPruner } from "./schemas.js";

/** Returns two modules: the data of each operation, and the named schemas. */
export function operations(
  document: OpenApi,
  version: string,
): { readonly operations: string; readonly schemas: string } {
  const pruner = new SchemaPruner(document);
  const all = operationsOf(document);
  // Prune all requests before all responses, so that shared schemas keep their limits.
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

/** Kind of credential, by the name of its security scheme. */
export type CredentialKind = ${schemes.map(([name]) => literal(name)).join(" | ")};

/** Prefixes of credentials in the Authorization header. */
export const credentialPrefixes: Readonly<Record<CredentialKind, string>> = ${literal(Object.fromEntries(prefixes))};

/** Version of this package. */
export const version = ${literal(version)};

/** Base URL of the hosted instance. */
export const defaultBaseUrl = ${literal(document.servers[0].url)};

/** Names of properties and headers that contain a secret, in lower case. */
export const sensitiveNames: ReadonlySet<string> = new Set(${literal(sensitiveNames(document))});

${constantsOf(document).join("\n")}

/** Body with its media type. */
export interface Body {
  readonly contentType: string;
  /** Undefined if the spec does not describe the content. */
  readonly schema?: Schema;
}

/** Facts about an operation that its types don't contain. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** Path template, with the names of its parameters in braces. */
  readonly path: string;
  /** Credentials that the server accepts. Empty if the client must not send one. */
  readonly credentials: readonly CredentialKind[];
  /** Whether the operation is safe to retry. */
  readonly idempotent: boolean;
  /** Whether the server requires sudo verification. */
  readonly sudo: boolean;
  /** Names of request properties that contain a secret here, but not in other operations. */
  readonly secrets?: readonly string[];
  /** Advice for a caller if the operation may have run and its response was lost. */
  readonly recovery?: string;
  /** Parameters by location, as properties of an object. Without headers if none is required. */
  readonly parameters: { readonly path?: Schema; readonly query?: Schema; readonly header?: Schema };
  readonly body?: Body & { readonly required: boolean };
  /** Bodies of the success responses, by status. Null if the response has no body. */
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
    credentials: credentialsOf(document, operation),
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

/** Returns the names of properties that contain a secret, in a schema and its parts. */
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

const ownNames = ["credentialPrefixes", "defaultBaseUrl", "operations", "sensitiveNames", "types", "version"];

/** Returns the values of `x-constants` as exported constants. */
function constantsOf(value: unknown, at: readonly string[] = [], seen = new Set(ownNames)): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = isObject(value) && isObject(value["x-constants"]) ? Object.entries(value["x-constants"]) : [];
  const constants = own.map(([name, content]) => {
    if (seen.has(name) || identifier(name) !== name)
      throw new BundleError(
        [...at, "x-constants", name],
        `"${name}" is taken or is not in camelCase; rename the constant`,
      );
    seen.add(name);
    return `export const ${name} = ${literal(content)};`;
  });
  return [...constants, ...Object.entries(value).flatMap(([key, member]) => constantsOf(member, [...at, key], seen))];
}

/**
 * Returns the wire names of properties, parameters and headers that contain a secret, and the headers of credentials.
 */
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
