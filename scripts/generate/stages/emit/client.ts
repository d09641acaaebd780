import { isObject, type OpenApi, type Operation, operationsOf, resolve } from "../../../spec/openapi.js";

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

function operationFunction(document: OpenApi, { path, method, object }: Operation): string {
  const type = `FetchOptions<paths[${JSON.stringify(path)}][${JSON.stringify(method)}]>`;
  const parameters = (object.parameters ?? []).map((parameter) => resolve(document, parameter));
  const required =
    object.requestBody?.required === true || parameters.some((item) => isObject(item) && item["required"] === true);
  return `
/** ${object.summary}: \`${method.toUpperCase()} ${path}\`. */
export function ${object.operationId}(client: Client, init${required ? "" : "?"}: ${type}) {
  return client.${method.toUpperCase()}(${JSON.stringify(path)}, init);
}`;
}
