/** The part of a bundled OpenAPI document that the stages read. */
export interface OpenApi {
  readonly openapi: string;
  readonly info: {
    readonly title?: string;
    readonly version?: string;
    readonly summary?: string;
    readonly description?: string;
  };
  readonly servers: readonly [{ readonly url: string }];
  readonly security: readonly SecurityRequirement[];
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<Method, OperationObject>>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, Schema>>;
    readonly headers?: Readonly<Record<string, Schema>>;
  };
  readonly [extension: `x-${string}`]: unknown;
}

export const methods = ["get", "put", "post", "delete", "patch"] as const;
type Method = (typeof methods)[number];
export type Schema = Readonly<Record<string, unknown>>;
type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export interface OperationObject {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly security?: readonly SecurityRequirement[];
  readonly parameters?: readonly Schema[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  readonly [extension: `x-${string}`]: unknown;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface Operation {
  readonly path: string;
  readonly method: Method;
  readonly object: OperationObject;
}

/** Every operation, in the order of the document. */
export function operationsOf(document: OpenApi): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const object = item[method];
      return object ? [{ path, method, object }] : [];
    }),
  );
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a local `$ref` points to; anything else is returned as it is. */
export function resolve(document: OpenApi, value: unknown): unknown {
  if (!isObject(value) || typeof value["$ref"] !== "string") return value;
  const keys = value["$ref"].split("/").slice(1);
  return keys.reduce<unknown>(
    (node, key) => (isObject(node) ? node[key.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined),
    document,
  );
}

/** The status of the operation's success; each has one. */
export function successStatus({ object }: Operation): string {
  return Object.keys(object.responses).find((status) => status.startsWith("2")) ?? "200";
}

/** What a check is compiled for: the parameters of the path as one object, the body, or the successful answer's body. */
export type Side = "Path" | "Request" | "Response";

/** The schema of that side of the operation, if it has one. */
export function schemaOf(document: OpenApi, operation: Operation, side: Side): Schema | undefined {
  const { parameters = [], requestBody, responses } = operation.object;
  if (side === "Path") {
    const inPath = parameters
      .map((item) => resolve(document, item))
      .filter((item) => isObject(item) && item["in"] === "path");
    const properties = Object.fromEntries((inPath as Schema[]).map((item) => [String(item["name"]), item["schema"]]));
    return inPath.length === 0 ? undefined : { type: "object", required: Object.keys(properties), properties };
  }
  const body = resolve(document, side === "Request" ? requestBody : responses[successStatus(operation)]);
  if (!isObject(body) || !isObject(body["content"])) return undefined;
  const media = body["content"]["application/json"];
  return isObject(media) && isObject(media["schema"]) ? media["schema"] : undefined;
}

/** Where `schemaOf` stands in the bundle. */
export function pointerOf(operation: Operation, side: Side): string[] {
  const { path, method, object } = operation;
  if (side === "Path") return ["paths", path, method, "parameters"];
  const status = successStatus(operation);
  const body: unknown = side === "Request" ? object.requestBody : object.responses[status];
  const own = side === "Request" ? ["requestBody"] : ["responses", status];
  const ref = isObject(body) ? body["$ref"] : undefined;
  const start = typeof ref === "string" ? ref.split("/").slice(1) : ["paths", path, method, ...own];
  return [...start, "content", "application/json", "schema"];
}
