import { type OpenApi, type Operation, operationsOf, parametersOf } from "../../../spec/openapi.js";
import { comment, literal } from "./print.js";

/** The bare typed client: openapi-fetch over our paths, and one function per operation. */
export function client(document: OpenApi): string {
  return `
import createOpenapiFetch, { type Client as OpenapiFetchClient, type ClientOptions, type FetchOptions } from "openapi-fetch";
import type { paths } from "./schema.js";

/** openapi-fetch's client, typed by the spec. Its types are part of this module's API. */
export type Client = OpenapiFetchClient<paths>;

/** Creates the bare client. It adds no credential, no time-out and no retry, and does not hide secrets. */
export function createClient(options?: ClientOptions): Client {
  return createOpenapiFetch<paths>(options);
}

${operationsOf(document)
  .map((operation) => operationFunction(document, operation))
  .join("\n")}
`;
}

function operationFunction(document: OpenApi, operation: Operation): string {
  const { path, method, object } = operation;
  const type = `FetchOptions<paths[${literal(path)}][${literal(method)}]>`;
  const required =
    object.requestBody?.required === true || parametersOf(document, operation).some((item) => item.required === true);
  return `
${comment(`${object.summary}: \`${method.toUpperCase()} ${path}\`.`)}
export function ${object.operationId}(client: Client, init${required ? "" : "?"}: ${type}) {
  return client.${method.toUpperCase()}(${literal(path)}, init);
}`;
}
