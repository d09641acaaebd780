import {
  isObject,
  type OpenApi,
  type Operation,
  operationsOf,
  requestBodyOf,
  resolve,
  successStatus,
} from "../../../spec/openapi.js";
import { literal } from "./print.js";

/** What only a server needs to know of each operation: read by the sandbox, and kept out of a client's bundle. */
export function server(document: OpenApi): string {
  const facts = operationsOf(document).map(
    (operation) => [operation.object.operationId, factsOf(document, operation)] as const,
  );
  const entries = facts.map(([id, data]) => `${id}: { ...operations.${id}, ${literal(data).slice(1)}`);
  return `
import { type Operation, operations } from "./operations.js";
import type { operations as types } from "./schema.js";

/** What the spec says about an operation. */
export interface ServerOperation extends Operation {
  /** Whether the server may ask for a CAPTCHA. */
  readonly captcha: boolean;
  /** The most that one owner may have of what the operation makes. */
  readonly quota?: number;
  readonly rateLimit: { readonly bucket: string; readonly limit: number; readonly windowSeconds: number };
  readonly successStatus: number;
  /** An example of the body of a successful response. */
  readonly example?: unknown;
  /** Defaults of the server for omitted properties of the body. */
  readonly requestDefaults: Readonly<Record<string, unknown>>;
}

/** The limit over all operations: requests per window. */
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

/** The first example of the successful response, if it has a body. */
function exampleOf(document: OpenApi, operation: Operation): { example?: unknown } {
  const response = resolve(document, operation.object.responses[successStatus(operation)]);
  const content = isObject(response) && isObject(response["content"]) ? response["content"] : {};
  const [media] = Object.values(content);
  if (!isObject(media)) return {};
  const [first] = Object.values(isObject(media["examples"]) ? media["examples"] : {});
  const example = resolve(document, first);
  return isObject(example) ? { example: example["value"] } : {};
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
