import { isObject, valueAt } from "../../../shared/json.js";
import {
  type OpenApi,
  type Operation,
  operationsOf,
  requestBodyOf,
  resolve,
  successStatus,
} from "../../../spec/openapi.js";
import { literal } from "./print.js";

/**
 * Returns a module with facts that only a server needs. The sandbox reads it, and a client's bundle does not include
 * it.
 */
export function server(document: OpenApi): string {
  const facts = operationsOf(document).map(
    (operation) => [operation.object.operationId, factsOf(document, operation)] as const,
  );
  const entries = facts.map(([id, data]) => `${id}: { ...operations.${id}, ${literal(data).slice(1)}`);
  return `
import { type Operation, operations } from "./operations.js";
import type { operations as types } from "./schema.js";

/** Operation with facts that only a server needs. */
export interface ServerOperation extends Operation {
  /** Whether the server can require a CAPTCHA. */
  readonly captcha: boolean;
  /** Maximum number of resources created by this operation that one owner can have. */
  readonly quota?: number;
  readonly rateLimit: { readonly bucket: string; readonly limit: number; readonly windowSeconds: number };
  readonly successStatus: number;
  /** Example of a success response body. */
  readonly example?: unknown;
  /** Example of the URL that a redirect leads to. */
  readonly location?: string;
  /** Server defaults for omitted properties of the body. */
  readonly requestDefaults: Readonly<Record<string, unknown>>;
}

/** Rate limit over all operations, in requests per window. */
export const globalRateLimit = ${literal(document["x-global-rate-limit"])};

export const serverOperations: Readonly<Record<keyof types, ServerOperation>> = { ${entries.join(", ")} };
`;
}

function factsOf(document: OpenApi, operation: Operation): object {
  const { object } = operation;
  return {
    captcha: object["x-captcha"] === true,
    ...(object["x-quota"] === undefined ? {} : { quota: object["x-quota"] }),
    rateLimit: object["x-rate-limit"],
    successStatus: Number(successStatus(operation)),
    requestDefaults: defaults(document, operation),
    ...exampleOf(document, operation),
  };
}

/** Returns the first examples of the success response: of its body, and of its `Location`. */
function exampleOf(document: OpenApi, operation: Operation): { example?: unknown; location?: unknown } {
  const response = resolve(document, operation.object.responses[successStatus(operation)]);
  if (!isObject(response)) return {};
  const location = resolve(document, valueAt(response, ["headers", "Location"]));
  const [media] = Object.values(isObject(response["content"]) ? response["content"] : {});
  const [first] = Object.values(isObject(media) && isObject(media["examples"]) ? media["examples"] : {});
  const example = resolve(document, first);
  return {
    ...(location ? { location: valueAt(location, ["schema", "examples", "0"]) || "https://example.com/" } : {}),
    ...(isObject(example) ? { example: example["value"] } : {}),
  };
}

function defaults(document: OpenApi, operation: Operation): Record<string, unknown> {
  const schema = resolve(document, requestBodyOf(document, operation)?.schema);
  const properties = isObject(schema) && isObject(schema["properties"]) ? schema["properties"] : {};
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, member]) =>
      isObject(member) && "default" in member ? [[name, member["default"]]] : [],
    ),
  );
}
