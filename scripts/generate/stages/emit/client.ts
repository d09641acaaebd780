import { BundleError } from "../../../shared/problem.js";
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
import { comment, literal } from "./print.js";

type Groups = ReadonlyMap<string, ReadonlyMap<string, Operation>>;

/** The openapi-fetch client, and the methods over it by the groups and names that `x-method` gives them. */
export function client(document: OpenApi): string {
  const groups = groupsOf(document);
  const types = [...groups].map(([group, members]) => {
    const signatures = [...members].map(([name, operation]) => signature(document, name, operation));
    return `
/** The methods of \`client.${group}\`. */
export interface ${interfaceName(group)}<Options> {
${signatures.join("\n")}
}`;
  });
  const entries = [...groups].map(([group, members]) => {
    const calls = [...members].map(([name, operation]) => `${name}: ${implementation(document, operation)}`);
    return `${group}: { ${calls.join(", ")} }`;
  });
  return `
import createOpenapiFetch, { type Client as OpenapiFetchClient, type ClientOptions } from "openapi-fetch";
import { type Operation, operations } from "./operations.js";
import type { paths } from "./schema.js";
import type * as schema from "./schema.js";

/** openapi-fetch's client, typed by the spec. Its types are part of this module's API. */
export type Client = OpenapiFetchClient<paths>;

/** Creates the plain client. It adds no credential, no timeout and no retry, and does not hide secrets. */
export function createClient(options?: ClientOptions): Client {
  return createOpenapiFetch<paths>(options);
}
${types.join("\n")}

/** The methods of the client by group. */
export interface Methods<Options> {
${[...groups.keys()].map((group) => `readonly ${group}: ${interfaceName(group)}<Options>;`).join("\n")}
}

/** @internal What a method gives openapi-fetch. */
export interface Init {
  readonly params?: { readonly path?: Readonly<Record<string, unknown>> };
  readonly body?: unknown;
}

/** @internal Runs an operation: \`send\` sends its request with openapi-fetch. */
export type Run<Options> = <I extends Init, Data>(
  operation: Operation,
  init: I,
  options: Options | undefined,
  send: (init: I & Pick<ClientOptions, "fetch" | "bodySerializer">) => Promise<{ data?: Data }>,
) => Promise<Data>;

/** @internal */
export function createMethods<Options>(client: Client, run: Run<Options>): Methods<Options> {
  return { ${entries.join(", ")} };
}
`;
}

function groupsOf(document: OpenApi): Groups {
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
  return groups;
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
  const { path, method, object } = operation;
  const names = namesOf(document, operation, "path");
  const body = givenBody(document, operation) ? ["body"] : [];
  const init = [...(names.length > 0 ? [`params: { path: { ${names.join(", ")} } }`] : []), ...body].join(", ");
  const send = `(init) => client.${method.toUpperCase()}(${literal(path)}, init)`;
  return `(${[...names, ...body, "options"].join(", ")}) => run(operations.${object.operationId}, { ${init} }, options, ${send})`;
}

function namesOf(document: OpenApi, operation: Operation, place: "path" | "query"): string[] {
  return parametersOf(document, operation).flatMap((parameter) => (parameter.in === place ? [parameter.name] : []));
}

/** The body of an operation that requires sudo is the proof, which the client gets from its solver. */
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
    ...(object["x-sudo"] === true ? ["Requires sudo."] : []),
    ...(object["x-captcha"] === true ? ["May require a CAPTCHA."] : []),
    ...(isObject(limit) ? [`At most ${String(limit["limit"])} calls in ${String(limit["windowSeconds"])} s.`] : []),
  ];
  const title = `${object.summary}: \`${method.toUpperCase()} ${path}\`.`;
  return comment([title, (object.description ?? "").trim(), facts.join(" "), "@throws {FluxerError}"].join("\n\n"));
}
