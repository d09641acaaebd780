import { valueAt } from "../../../shared/json.js";
import { BundleError } from "../../../shared/problem.js";
import {
  type Body,
  methods,
  type OpenApi,
  operationsOf,
  pointerOf,
  requestBodyOf,
  responseBodyOf,
  successStatuses,
} from "../../../spec/openapi.js";

const json = /^application\/([\w.-]+\+)?json$/;
const forms = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** Throws `BundleError` for a method, response or media type that the client does not support. */
export function checkSupported(document: OpenApi): void {
  for (const [path, item] of Object.entries(document.paths)) {
    const method = ["head", "options", "trace"].find((name) => Object.hasOwn(item, name));
    if (method === undefined) continue;
    throw new BundleError(
      ["paths", path, method],
      `the client does not support ${method.toUpperCase()}; use ${methods.join(", ")}`,
    );
  }
  if (!/^https?:\/\/[^{}]+$/.test(document.servers[0].url))
    throw new BundleError(
      ["servers", "0", "url"],
      "the first server is the client's default, so it must be a whole URL without variables; put such a server first",
    );
  for (const [name, scheme] of Object.entries(document.components.securitySchemes))
    if (scheme["type"] === "apiKey" && (scheme["in"] !== "header" || !/^authorization$/i.test(String(scheme["name"]))))
      throw new BundleError(
        ["components", "securitySchemes", name],
        `the client sends every credential in the Authorization header; write \`in: header\` and \`name: Authorization\``,
      );
  const pathsById = new Map<string, string>();
  for (const operation of operationsOf(document)) {
    const { path, object } = operation;
    // Redocly reads an object once, so it does not find that two paths have the same one.
    const other = pathsById.get(object.operationId);
    if (other !== undefined)
      throw new BundleError(
        pointerOf(operation),
        `${path} and ${other} refer to this operation, but its operationId must be unique; copy it to a separate file`,
      );
    pathsById.set(object.operationId, path);
    if (path.includes("#"))
      throw new BundleError(["paths", path], `"${path}" contains "#", which ends the path of a URL; delete it`);
    checkOwnServers(pointerOf(operation), object);
    checkOwnServers(["paths", path], document.paths[path] ?? {});
    const { security = document.security } = object;
    const mixed = security.findIndex((requirement) => Object.keys(requirement).length !== 1);
    if (mixed >= 0)
      throw new BundleError(
        [...pointerOf(operation), "security", String(mixed)],
        "each item of `security` must name one credential, because the client sends exactly one; list them separately, or use `[]` for none",
      );
    const statuses = successStatuses(operation);
    const range = Object.keys(operation.object.responses).find((status) => /^([23]XX|default)$/i.test(status));
    if (range !== undefined)
      throw new BundleError(
        [...pointerOf(operation), "responses", range],
        `"${range}" is not a single status; list each status`,
      );
    if (statuses.length === 0)
      throw new BundleError(
        [...pointerOf(operation), "responses"],
        "a success response is missing; add a 2xx or a 3xx",
      );
    const request = requestBodyOf(document, operation);
    if (request && !json.test(request.contentType) && !forms.includes(request.contentType))
      throw unsupported(request, `use application/json, ${forms.join(" or ")}`);
    if (request && operation.method === "get")
      throw new BundleError(
        [...pointerOf(operation), "requestBody"],
        "fetch can't send a GET with a body; use query parameters",
      );
    for (const status of statuses) {
      const response = responseBodyOf(document, operation, status);
      if (response && !json.test(response.contentType) && !response.contentType.startsWith("text/"))
        throw unsupported(response, "use application/json or text/plain");
      const at = response?.pointer.slice(0, -2) ?? [];
      const [, second] = Object.keys((response && valueAt(document, at)) ?? {});
      if (second !== undefined)
        throw new BundleError(
          [...at, second],
          "the client reads one media type per success response; delete the others",
        );
    }
  }
}

/** A client has one base URL, so `servers` would have no effect here. */
function checkOwnServers(at: readonly string[], owner: object): void {
  if ("servers" in owner)
    throw new BundleError([...at, "servers"], "the client uses one base URL for all operations; delete `servers`");
}

function unsupported({ contentType, pointer }: Body, message: string): BundleError {
  return new BundleError(pointer.slice(0, -1), `"${contentType}" is not supported; ${message}`);
}
