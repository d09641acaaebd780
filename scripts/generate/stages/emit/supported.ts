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
  for (const operation of operationsOf(document)) {
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
    for (const status of statuses) {
      const response = responseBodyOf(document, operation, status);
      if (response && !json.test(response.contentType) && !response.contentType.startsWith("text/"))
        throw unsupported(response, "use application/json or text/plain");
    }
  }
}

function unsupported({ contentType, pointer }: Body, message: string): BundleError {
  return new BundleError(pointer.slice(0, -1), `"${contentType}" is not supported; ${message}`);
}
