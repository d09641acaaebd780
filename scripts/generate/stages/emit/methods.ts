import { BundleError } from "../../../shared/problem.js";
import { isObject } from "../../../shared/json.js";
import {
  type Body,
  credentialsOf,
  givenParameters,
  type OpenApi,
  type Operation,
  type Parameter,
  pointerOf,
  requestBodyOf,
  resolve,
  responseBodyOf,
  type Schema,
  successStatuses,
} from "../../../spec/openapi.js";
import { comment, identifier, literal } from "./print.js";

interface Argument {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
}

/**
 * Returns the signature of a method: its path parameters in order, the body, the query, the headers and the options.
 */
export function signature(document: OpenApi, name: string, operation: Operation): string {
  const all = [...argumentsOf(document, operation), { name: "options", type: "Options", isOptional: true }];
  const list = all.map(({ name: argument, type, isOptional }, index) => {
    const canBeLeftOut = all.slice(index).every((later) => later.isOptional);
    return `${argument}${canBeLeftOut ? "?" : ""}: ${type}${isOptional && !canBeLeftOut ? " | undefined" : ""}`;
  });
  return `${docsOf(document, operation)}\n${name}(${list.join(", ")}): Promise<${resultOf(document, operation)}>;`;
}

export function implementation(document: OpenApi, operation: Operation): string {
  const { path, method, object } = operation;
  const all = argumentsOf(document, operation);
  const names = all.map(({ name }) => name);
  const inPath = placed(document, operation, "path").map(({ name }) =>
    identifier(name) === name ? name : `${literal(name)}: ${identifier(name)}`,
  );
  const places = ["query", "header"].filter((place) => names.includes(place));
  const parameters = [...(inPath.length > 0 ? [`path: { ${inPath.join(", ")} }`] : []), ...places].join(", ");
  const init = [...(parameters ? [`params: { ${parameters} }`] : []), ...names.filter((name) => name === "body")];
  const request = `client.${method.toUpperCase()}(${literal(path)}, init)`;
  const send = redirectsOf(operation).length > 0 ? `(init) => redirected(${request})` : `(init) => ${request}`;
  const given = [...all.map(({ name, isOptional }) => (isOptional ? `${name} = {}` : name)), "options"].join(", ");
  return `(${given}) => run(operations.${object.operationId}, { ${init.join(", ")} }, options, ${send})`;
}

function argumentsOf(document: OpenApi, operation: Operation): Argument[] {
  const types = `schema.operations[${literal(operation.object.operationId)}]`;
  const inPath = placed(document, operation, "path").map((parameter) => ({
    name: identifier(parameter.name),
    type:
      (resolve(document, parameter.schema) as Schema)["type"] === "string"
        ? "string"
        : `${types}["parameters"]["path"][${literal(parameter.name)}]`,
    isOptional: false,
  }));
  const names = inPath.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined)
    throw new BundleError(
      [...pointerOf(operation), "parameters"],
      `two path parameters become the argument "${twice}"; rename one`,
    );
  const body = givenBody(document, operation);
  const query = placed(document, operation, "query");
  const header = placed(document, operation, "header");
  const headerNames = header.map(({ name }) => literal(name)).join(" | ");
  return [
    ...inPath,
    ...(body ? [{ name: "body", type: typeOf(body, `NonNullable<${types}["requestBody"]>`), isOptional: false }] : []),
    ...(query.length > 0
      ? [
          {
            name: "query",
            type: `NonNullable<${types}["parameters"]["query"]>`,
            isOptional: !query.some(({ required }) => required === true),
          },
        ]
      : []),
    ...(header.length > 0
      ? [{ name: "header", type: `Pick<${types}["parameters"]["header"], ${headerNames}>`, isOptional: false }]
      : []),
  ];
}

function placed(document: OpenApi, operation: Operation, place: Parameter["in"]): Parameter[] {
  return givenParameters(document, operation).filter((parameter) => parameter.in === place);
}

/** The body of an operation that requires sudo is the verification, which the client gets from its solver. */
function givenBody(document: OpenApi, operation: Operation): Body | undefined {
  return operation.object["x-sudo"] === true ? undefined : requestBodyOf(document, operation);
}

/** The client never follows a redirect. The result is the redirect's URL. */
function redirectsOf(operation: Operation): string[] {
  return successStatuses(operation).filter((status) => status.startsWith("3"));
}

function resultOf(document: OpenApi, operation: Operation): string {
  const redirects = redirectsOf(operation);
  const types = `schema.operations[${literal(operation.object.operationId)}]["responses"]`;
  const results = successStatuses(operation).map((status) => {
    if (redirects.includes(status)) return "string";
    const body = responseBodyOf(document, operation, status);
    return body ? typeOf(body, `${types}[${Number(status)}]`) : "undefined";
  });
  const unique = [...new Set(results)];
  return unique.join() === "undefined" ? "void" : unique.join(" | ");
}

/** Returns the name of the schema if it has one, and otherwise its path in the types. */
function typeOf({ schema, contentType }: Body, place: string): string {
  const isList = schema?.["type"] === "array";
  const item = isList ? schema["items"] : schema;
  const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(String(isObject(item) ? item["$ref"] : undefined)) ?? [];
  if (name !== undefined) return `schema.${name}${isList ? "[]" : ""}`;
  return `${place}["content"][${literal(contentType)}]`;
}

function docsOf(document: OpenApi, operation: Operation): string {
  const { path, method, object } = operation;
  const { "x-rate-limit": limit } = object;
  const facts = [
    `Credential: ${credentialsOf(document, operation).join(" or ") || "none"}.`,
    ...(object["x-sudo"] === true ? ["Requires sudo."] : []),
    ...(object["x-captcha"] === true ? ["May require a CAPTCHA."] : []),
    ...(isObject(limit) ? [`At most ${String(limit["limit"])} calls in ${String(limit["windowSeconds"])} s.`] : []),
  ];
  const title = `${object.summary}: \`${method.toUpperCase()} ${path}\`.`;
  return comment([title, (object.description ?? "").trim(), facts.join(" "), "@throws {FluxerError}"].join("\n\n"));
}
