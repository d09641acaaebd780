import {
  type Body,
  isObject,
  type OpenApi,
  type Operation,
  operationsOf,
  parametersOf,
  pointerOf,
  requestBodyOf,
  responseBodyOf,
  successStatus,
} from "../../../spec/openapi.js";
import { BundleError } from "../../../shared/problem.js";
import { comment } from "./print.js";

/** The methods of the package's client, by the groups and names that `x-method` gives them. */
export function methods(document: OpenApi): string {
  const groups = new Map<string, Map<string, Operation>>();
  for (const operation of operationsOf(document)) {
    const { operationId, "x-method": method } = operation.object;
    if (method === undefined) continue;
    const [group = "", name = ""] = String(method).split(".");
    const members = groups.get(group) ?? new Map<string, Operation>();
    const pointer = [...pointerOf(operation), "x-method"];
    const other = members.get(name)?.object.operationId;
    if (other !== undefined)
      throw new BundleError(pointer, `"${method}" is the method of ${other} already; give ${operationId} another`);
    if (namesOf(document, operation, "query").length > 0)
      throw new BundleError(pointer, `a method passes no query; leave "x-method" out of ${operationId} or the query`);
    groups.set(group, members.set(name, operation));
  }
  const types = [...groups].map(([group, members]) => {
    const signatures = [...members].map(([name, operation]) => signature(document, name, operation));
    return `
/** The methods of \`client.${group}\`. Each throws a FluxerError. */
export interface ${interfaceName(group)}<Options> {
${signatures.join("\n")}
}`;
  });
  const entries = [...groups].map(([group, members]) => {
    const calls = [...members].map(([name, operation]) => `${name}: ${implementation(document, operation)}`);
    return `${group}: { ${calls.join(", ")} }`;
  });
  return `
import * as operations from "./operations.js";
import type * as schema from "./schema.js";

/** Carries out an operation. */
export type Call<Options> = <T>(
  operation: operations.Operation<T>,
  request: { readonly path?: Readonly<Record<string, string>>; readonly body?: unknown },
  options?: Options,
) => Promise<T>;
${types.join("\n")}

/** The client's methods by group. */
export interface Methods<Options> {
${[...groups.keys()].map((group) => `readonly ${group}: ${interfaceName(group)}<Options>;`).join("\n")}
}

export function createMethods<Options>(call: Call<Options>): Methods<Options> {
  return { ${entries.join(", ")} };
}
`;
}

function interfaceName(group: string): string {
  return `${group.charAt(0).toUpperCase()}${group.slice(1)}Methods`;
}

function signature(document: OpenApi, name: string, operation: Operation): string {
  const path = namesOf(document, operation, "path").map((parameter) => `${parameter}: string`);
  const body = givenBody(document, operation);
  const response = responseBodyOf(document, operation, successStatus(operation));
  const result = response ? typeOf(response) : "void";
  const parameters = [...path, ...(body ? [`body: ${typeOf(body)}`] : []), "options?: Options"].join(", ");
  return `${docsOf(document, operation)}\n${name}(${parameters}): Promise<${result}>;`;
}

function implementation(document: OpenApi, operation: Operation): string {
  const path = namesOf(document, operation, "path");
  const body = givenBody(document, operation) ? ["body"] : [];
  const request = [...(path.length > 0 ? [`path: { ${path.join(", ")} }`] : []), ...body].join(", ");
  const parameters = [...path, ...body, "options"].join(", ");
  return `(${parameters}) => call(operations.${operation.object.operationId}, { ${request} }, options)`;
}

function namesOf(document: OpenApi, operation: Operation, place: "path" | "query"): string[] {
  return parametersOf(document, operation).flatMap((parameter) => (parameter.in === place ? [parameter.name] : []));
}

/** The body of an operation that asks for sudo is the proof, which the client gets from its solver. */
function givenBody(document: OpenApi, operation: Operation): Body | undefined {
  return operation.object["x-sudo"] === true ? undefined : requestBodyOf(document, operation);
}

function typeOf({ schema, pointer }: Body): string {
  const item = schema?.["type"] === "array" ? schema["items"] : schema;
  const ref = isObject(item) ? item["$ref"] : undefined;
  if (typeof ref !== "string") throw new BundleError(pointer, "a method needs a schema with a name");
  return `schema.${ref.split("/").at(-1)}${item === schema ? "" : "[]"}`;
}

function docsOf(document: OpenApi, { path, method, object }: Operation): string {
  const credentials = (object.security ?? document.security).flatMap((requirement) => Object.keys(requirement));
  const { "x-rate-limit": limit } = object;
  const facts = [
    `Credential: ${credentials.join(" or ") || "none is sent"}.`,
    ...(object["x-sudo"] === true ? ["Asks for sudo."] : []),
    ...(object["x-captcha"] === true ? ["May ask for a CAPTCHA."] : []),
    ...(isObject(limit) ? [`At most ${String(limit["limit"])} calls in ${String(limit["windowSeconds"])} s.`] : []),
  ];
  const text = `${object.summary}: \`${method.toUpperCase()} ${path}\`.\n\n${(object.description ?? "").trim()}\n\n${facts.join(" ")}`;
  return comment(text);
}
