import { isObject, type OpenApi, type Operation, parametersOf, resolve, type Schema } from "../spec/openapi.js";

/** Stand in samples for what only the reader has. The sandbox replaces them in the page that it serves. */
export const placeholders: Readonly<Record<string, string>> = {
  sessionToken: "YOUR_SESSION_TOKEN",
  botToken: "YOUR_BOT_TOKEN",
  oauth2Token: "YOUR_ACCESS_TOKEN",
  password: "YOUR_PASSWORD",
  client_id: "YOUR_CLIENT_ID",
  client_secret: "YOUR_CLIENT_SECRET",
  code: "YOUR_CODE",
  code_verifier: "YOUR_CODE_VERIFIER",
  token: "YOUR_TOKEN",
  refresh_token: "YOUR_REFRESH_TOKEN",
};

/** One request, made from the examples of the spec. */
export interface SampleRequest {
  readonly method: string;
  readonly url: string;
  /** Without `Content-Type`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as HTTP Basic, if the operation authenticates an application. */
  readonly basic: readonly [name: string, secret: string] | undefined;
  readonly body: { readonly type: string; readonly value: unknown } | undefined;
  readonly hasResponseBody: boolean;
}

export function requestOf(document: OpenApi, operation: Operation): SampleRequest {
  const { method, path, object } = operation;
  const parameters = exampleParameters(document, operation);
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parameters.path[name]));
  const query = new URLSearchParams(Object.entries(parameters.query).map(([name, value]) => [name, String(value)]));
  const suffix = query.size > 0 ? `?${query}` : "";
  const scheme = credentialOf(document, operation);
  const prefix = scheme?.object["x-credential-prefix"];
  const isBasic = scheme?.object["scheme"] === "basic";
  const token = (scheme && placeholders[scheme.name]) ?? "YOUR_CREDENTIAL";
  return {
    method: method.toUpperCase(),
    url: `${document.servers[0].url}${url}${suffix}`,
    headers: scheme && !isBasic ? { Authorization: `${String(prefix)}${token}` } : {},
    basic: isBasic ? [String(placeholders["client_id"]), String(placeholders["client_secret"])] : undefined,
    body: bodyOf(document, operation),
    hasResponseBody: Object.entries(object.responses).some(
      ([status, response]) => /^2/.test(status) && isObject((resolve(document, response) as Schema)["content"]),
    ),
  };
}

/** Returns the required parameters of the path and the query, with their examples. */
export function exampleParameters(document: OpenApi, operation: Operation) {
  const found: Record<"path" | "query", Record<string, unknown>> = { path: {}, query: {} };
  for (const parameter of parametersOf(document, operation)) {
    const { name, in: place, required, schema, example } = parameter as typeof parameter & { example?: unknown };
    const { examples } = resolve(document, schema) as Schema;
    if (required === true && (place === "path" || place === "query"))
      found[place][name] = placeholders[name] ?? example ?? (Array.isArray(examples) ? examples[0] : undefined) ?? "";
  }
  return found;
}

/** The first credential that the operation accepts. */
export function credentialOf(document: OpenApi, { object }: Operation) {
  const [name] = Object.keys((object.security ?? document.security)[0] ?? {});
  return name === undefined ? undefined : { name, object: document.components.securitySchemes[name] ?? {} };
}

function bodyOf(document: OpenApi, { object }: Operation): SampleRequest["body"] {
  const { content } = { ...(resolve(document, object.requestBody) as Schema | undefined) };
  const [type, media] = Object.entries(isObject(content) ? content : {})[0] ?? [];
  if (type === undefined || !isObject(media)) return undefined;
  const [example] = Object.values(isObject(media["examples"]) ? media["examples"] : {});
  const { value } = { ...(resolve(document, example) as Schema | undefined) };
  return { type, value: withPlaceholders(value) };
}

/** An example's secrets are made up, so the reader's own stand in their place. */
function withPlaceholders(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, typeof item === "string" ? (placeholders[name] ?? item) : item]),
  );
}
