import { BundleError } from "../../../shared/problem.js";
import { type OpenApi, type Operation, operationsOf, pointerOf } from "../../../spec/openapi.js";
import { implementation, signature } from "./methods.js";
import { type Styles, stylesOf } from "./parameters.js";
import { literal } from "./print.js";

type Groups = ReadonlyMap<string, ReadonlyMap<string, Operation>>;

/** Returns a module with the openapi-fetch client and its methods, grouped and named by `x-method`. */
export function client(document: OpenApi): string {
  const groups = groupsOf(document);
  const types = [...groups].map(([group, members]) => {
    const signatures = [...members].map(([name, operation]) => signature(document, name, operation));
    return `
/** Methods of \`client.${group}\`. */
export interface ${interfaceName(group)}<Options> {
${signatures.join("\n")}
}`;
  });
  const entries = [...groups].map(([group, members]) => {
    const calls = [...members].map(([name, operation]) => `${name}: ${implementation(document, operation)}`);
    return `${group}: { ${calls.join(", ")} }`;
  });
  const styles = stylesOf(document);
  const serializers = [
    ...(Object.keys(styles.query).length > 0 ? ["querySerializer"] : []),
    ...(Object.keys(styles.path).length > 0 ? ["pathSerializer"] : []),
  ];
  const imports = [
    "type Client as OpenapiFetchClient",
    "type ClientOptions",
    ...(serializers.includes("querySerializer") ? ["createQuerySerializer", "type QuerySerializerOptions"] : []),
    ...(serializers.includes("pathSerializer") ? ["defaultPathSerializer"] : []),
  ];
  return `
import createOpenapiFetch, { ${imports.join(", ")} } from "openapi-fetch";
import { type Operation, operations } from "./operations.js";
import type { paths } from "./schema.js";
import type * as schema from "./schema.js";

/** The openapi-fetch client with the types of the spec. openapi-fetch's types are part of this module's API. */
export type Client = OpenapiFetchClient<paths>;

/** Creates a plain client. It does not add credentials, timeouts or retries, and does not hide secrets. */
export function createClient(options?: ClientOptions): Client {
  return createOpenapiFetch<paths>(${serializers.length > 0 ? `{ ${serializers.join(", ")}, ...options }` : "options"});
}
${serializerCode(styles)}
${types.join("\n")}

/** Methods of the client, by group. */
export interface Methods<Options> {
${[...groups.keys()].map((group) => `readonly ${group}: ${interfaceName(group)}<Options>;`).join("\n")}
}

/** @internal Input that a method passes to openapi-fetch. */
export interface Init {
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly header?: Readonly<Record<string, unknown>>;
  };
  readonly body?: unknown;
}

/** @internal Runs an operation. \`send\` sends its request with openapi-fetch. */
export type Run<Options> = <I extends Init, Data>(
  operation: Operation,
  init: I,
  options: Options | undefined,
  send: (init: I & Pick<ClientOptions, "fetch" | "bodySerializer" | "headers">) => Promise<Ending<Data>>,
) => Promise<Data>;

/** @internal What openapi-fetch resolves with. A middleware may have made the response. */
export interface Ending<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** @internal */
export function createMethods<Options>(client: Client, run: Run<Options>): Methods<Options> {
  return { ${entries.join(", ")} };
}
${entries.some((entry) => entry.includes("redirected(")) ? redirectedCode : ""}
`;
}

/** A redirect has no data. Its result is the `Location` header. */
const redirectedCode = `
async function redirected<Data>(ending: Promise<Ending<Data>>) {
  const ended = await ending;
  return { ...ended, data: ended.data ?? ended.response.headers.get("Location") ?? "" };
}
`;

/**
 * openapi-fetch supports one style for all arrays and one for all objects. These serializers choose it per parameter.
 */
function serializerCode({ query, path }: Styles): string {
  const ofQuery = `
const queryStyles = new Map<string, QuerySerializerOptions>(Object.entries(${literal(query)}));

function querySerializer(query: Readonly<Record<string, unknown>>): string {
  const written = Object.entries(query).map(([name, value]) => createQuerySerializer(queryStyles.get(name))({ [name]: value }));
  return written.filter((text) => text !== "").join("&");
}
`;
  const ofPath = `
const pathStyles = new Map<string, string>(Object.entries(${literal(path)}));

function pathSerializer(path: string, values: Readonly<Record<string, unknown>>): string {
  return defaultPathSerializer(path.replace(/\\{([^{}]+)\\}/g, (_, name: string) => \`{\${pathStyles.get(name) ?? name}}\`), values);
}
`;
  return [...(Object.keys(query).length > 0 ? [ofQuery] : []), ...(Object.keys(path).length > 0 ? [ofPath] : [])].join(
    "",
  );
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
      throw new BundleError(
        pointer,
        `"${method}" is already the method of ${other}; choose another for ${operationId}`,
      );
    groups.set(group, members.set(name, operation));
  }
  return groups;
}

function interfaceName(group: string): string {
  return `${group.charAt(0).toUpperCase()}${group.slice(1)}Methods`;
}
