import { isObject, keysOf, valueAt } from "../shared/json.js";

/** Properties of a bundled OpenAPI document that the scripts read. */
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
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, Schema>>;
    readonly headers?: Readonly<Record<string, Schema>>;
  };
  readonly [extension: `x-${string}`]: unknown;
}

type PathItem = Readonly<Partial<Record<Method, OperationObject>>> & { readonly parameters?: readonly Schema[] };

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

export function isOpenApi(value: unknown): value is OpenApi {
  return isObject(value) && typeof value["openapi"] === "string" && isObject(value["paths"]);
}

/** Returns every operation, in the order of the document. */
export function operationsOf(document: OpenApi): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const object = item[method];
      return object ? [{ path, method, object }] : [];
    }),
  );
}

/** Returns the target of a local `$ref`, and any other value unchanged. */
export function resolve(document: object, value: unknown): unknown {
  return isObject(value) && typeof value["$ref"] === "string" ? valueAt(document, keysOf(value["$ref"])) : value;
}

/** Returns the pointer of a value, or of its target if it is a `$ref`. */
function pointerTo(value: unknown, at: readonly string[]): readonly string[] {
  return isObject(value) && typeof value["$ref"] === "string" ? keysOf(value["$ref"]) : at;
}

/** Returns the success statuses, each a 2xx or 3xx. */
export function successStatuses({ object }: Operation): string[] {
  return Object.keys(object.responses).filter((status) => /^[23]\d\d$/.test(status));
}

/** Returns the first success status. */
export function successStatus(operation: Operation): string {
  return successStatuses(operation)[0] ?? "200";
}

/** Body with its media type. */
export interface Body {
  readonly contentType: string;
  readonly schema: Schema | undefined;
  /** Pointer to the schema in the bundle. */
  readonly pointer: readonly string[];
}

/** Returns the request body, if the operation has one. */
export function requestBodyOf(document: OpenApi, operation: Operation): Body | undefined {
  return bodyOf(document, operation.object.requestBody, [...pointerOf(operation), "requestBody"]);
}

/** Returns the body of the response with this status, if it has one. */
export function responseBodyOf(document: OpenApi, operation: Operation, status: string): Body | undefined {
  return bodyOf(document, operation.object.responses[status], [...pointerOf(operation), "responses", status]);
}

/** Returns a body. Of several media types, the client uses the first. */
function bodyOf(document: OpenApi, value: unknown, at: readonly string[]): Body | undefined {
  const body = resolve(document, value);
  const [media] = isObject(body) && isObject(body["content"]) ? Object.entries(body["content"]) : [];
  if (!media || !isObject(media[1])) return undefined;
  const [contentType, { schema }] = media;
  return {
    contentType,
    schema: isObject(schema) ? schema : undefined,
    pointer: [...pointerTo(value, at), "content", contentType, "schema"],
  };
}

/** Returns the names of the credentials that an operation accepts. */
export function credentialsOf(document: OpenApi, { object }: Operation): string[] {
  return (object.security ?? document.security).flatMap((requirement) => Object.keys(requirement));
}

export function pointerOf({ path, method }: Operation): string[] {
  return ["paths", path, method];
}

/** Parameter with resolved references. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required?: boolean;
  readonly schema: Schema;
  readonly style?: string;
  readonly explode?: boolean;
  /** Pointer to the parameter in the bundle. */
  readonly pointer: readonly string[];
}

/** Returns the parameters that are arguments of a call. An optional header is an option of the call instead. */
export function givenParameters(document: OpenApi, operation: Operation): Parameter[] {
  return parametersOf(document, operation).filter((item) => item.in !== "header" || item.required === true);
}

/** Returns the parameters of an operation and those of its path, unless the operation replaces them. */
export function parametersOf(document: OpenApi, { path, method, object }: Operation): Parameter[] {
  const listed = (items: readonly Schema[] | undefined, ...owner: readonly string[]) =>
    (items ?? []).map((item, index): Parameter => {
      const pointer = pointerTo(item, ["paths", ...owner, "parameters", String(index)]);
      return Object.assign({ pointer }, resolve(document, item) as Omit<Parameter, "pointer">);
    });
  const all = [...listed(document.paths[path]?.parameters, path), ...listed(object.parameters, path, method)];
  return [...new Map(all.map((item) => [`${item.in} ${item.name}`, item])).values()];
}
