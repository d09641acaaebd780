import {
  isObject,
  type OpenApi,
  type Operation,
  operationsOf,
  resolve,
  schemaOf,
  successStatus,
} from "../../../spec/openapi.js";
import { checkName } from "./validators.js";

/** What each operation demands and allows of a client, as data: read by the transport and by redaction. */
export function operations(document: OpenApi): string {
  const all = operationsOf(document);
  const imports = all.flatMap((operation) => checksOf(document, operation).map(([, name]) => name)).sort();
  const schemes = Object.entries(document.components.securitySchemes);
  const prefixes = schemes.map(([name, scheme]) => [name, scheme["x-credential-prefix"] ?? ""]);
  return `
import type { operations as types } from "./schema.js";
import { ${["type RequestCheck", "type ResponseCheck", ...imports].join(", ")} } from "./validators.js";

/** A kind of credential, by the name of its security scheme. */
export type CredentialKind = ${schemes.map(([name]) => JSON.stringify(name)).join(" | ")};

/** What stands before a credential in the Authorization header. */
export const credentialPrefixes: Readonly<Record<CredentialKind, string>> = ${JSON.stringify(Object.fromEntries(prefixes))};

/** Where the hosted instance listens. */
export const defaultBaseUrl = ${JSON.stringify(document.servers[0].url)};

/** Names of members and headers that hold a secret, in lower case. */
export const sensitiveNames: ReadonlySet<string> = new Set(${JSON.stringify(sensitiveNames(document))});

${constants(document).join("\n")}

/** What the spec says about an operation, beside its types. */
export interface Operation<Result = unknown> {
  /** Never set: it carries the type of the result. */
  readonly result?: Result;
  readonly id: string;
  readonly method: string;
  /** With the names of its parameters in braces. */
  readonly path: string;
  /** The credentials that the server accepts; none where none is sent. */
  readonly credentials: readonly CredentialKind[];
  /** Whether a repetition does no harm. */
  readonly idempotent: boolean;
  /** Whether the server asks for a proof that the person is there. */
  readonly sudo: boolean;
  readonly checkPath?: RequestCheck;
  readonly checkRequest?: RequestCheck;
  readonly checkResponse?: ResponseCheck;
}

${all.map((operation) => constant(document, operation)).join("\n")}
`;
}

function constant(document: OpenApi, operation: Operation): string {
  const { method, path, object } = operation;
  const idempotent = object["x-idempotent"] ?? ["get", "put", "delete"].includes(method);
  const data = {
    id: object.operationId,
    method: method.toUpperCase(),
    path,
    credentials: (object.security ?? document.security).flatMap((requirement) => Object.keys(requirement)),
    idempotent,
    sudo: object["x-sudo"] === true,
  };
  const json = JSON.stringify(data).slice(0, -1);
  const checks = checksOf(document, operation).map(([side, name]) => `check${side}: ${name}`);
  return `export const ${object.operationId}: Operation<${resultType(document, operation)}> = ${[json, ...checks].join(", ")} };`;
}

function checksOf(document: OpenApi, operation: Operation) {
  return (["Path", "Request", "Response"] as const).flatMap((side) => {
    const name = checkName(document, operation, side);
    return name ? [[side, name] as const] : [];
  });
}

function resultType(document: OpenApi, operation: Operation): string {
  if (!schemaOf(document, operation, "Response")) return "undefined";
  const { operationId } = operation.object;
  return `types[${JSON.stringify(operationId)}]["responses"][${successStatus(operation)}]["content"]["application/json"]`;
}

/** Values that code needs and OpenAPI has no keyword for, by the name that `x-constants` gives them. */
function constants(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(constants);
  if (!isObject(value)) return [];
  const own = isObject(value["x-constants"]) ? Object.entries(value["x-constants"]) : [];
  return [
    ...own.map(([name, content]) => `export const ${name} = ${JSON.stringify(content)};`),
    ...Object.values(value).flatMap(constants),
  ];
}

/** Members, parameters and headers by the name they go under on the wire; a credential by the name of its header. */
function sensitiveNames(document: OpenApi): string[] {
  const { securitySchemes, headers: _, ...components } = document.components;
  const names = Object.values(securitySchemes).map((scheme) => scheme["name"] ?? "authorization");
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) value.forEach((item) => walk(item, ""));
    if (!isObject(value)) return;
    for (const [name, member] of Object.entries(value))
      walk(key === "headers" ? resolve(document, member) : member, name);
    if (value["x-sensitive"] === true) names.push(value["name"] ?? key);
  };
  walk({ ...document, components }, "");
  return [...new Set(names.map((name) => String(name).toLowerCase()))].sort();
}
