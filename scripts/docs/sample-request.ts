import { document, type Operation, target } from "./document.js";

/** Values in samples that only the reader has. The sandbox replaces them in the page that it serves. */
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

/** A request that consists of the spec's examples. */
export interface SampleRequest {
  readonly method: string;
  readonly url: string;
  /** Without `Content-Type`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Name and password for HTTP Basic. Undefined unless the operation authenticates an application. */
  readonly basic: readonly [name: string, password: string] | undefined;
  readonly body: { readonly type: string; readonly value: unknown } | undefined;
  readonly hasResponseBody: boolean;
}

export function requestOf(operation: Operation): SampleRequest {
  const { method, path, responses } = operation;
  const parameters = exampleParameters(operation);
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(parameters.path[name]));
  const query = new URLSearchParams(parameters.query as Record<string, string>);
  const { name, isBasic, prefix } = credentialOf(operation);
  return {
    method,
    url: `${document.servers[0].url}${url}${query.size > 0 ? `?${query}` : ""}`,
    headers: name !== undefined && !isBasic ? { Authorization: `${prefix}${placeholders[name]}` } : {},
    basic: isBasic ? [String(placeholders["client_id"]), String(placeholders["client_secret"])] : undefined,
    body: bodyOf(operation),
    hasResponseBody: Object.entries(responses).some(([status, { content }]) => /^2/.test(status) && content),
  };
}

/** Returns the examples of the required parameters of the path and the query. */
export function exampleParameters({ parameters }: Operation) {
  const examples: Record<"path" | "query", Record<string, unknown>> = { path: {}, query: {} };
  for (const { name, in: location, required, schema, example } of parameters) {
    if (required && (location === "path" || location === "query"))
      examples[location][name] = placeholders[name] ?? example ?? target(schema).examples?.[0] ?? "";
  }
  return examples;
}

/** The first credential that the operation accepts. Its name is undefined if the operation accepts none. */
export function credentialOf({ credentials: [name] }: Operation) {
  const { scheme, "x-credential-prefix": prefix = "" } = document.components.securitySchemes[name ?? ""] ?? {};
  return { name, isBasic: scheme === "basic", prefix: String(prefix) };
}

function bodyOf({ requestBody }: Operation): SampleRequest["body"] {
  const [first] = Object.entries(requestBody?.content ?? {});
  if (!first) return undefined;
  const [type, { examples = {} }] = first;
  return { type, value: withPlaceholders(Object.values(examples)[0]?.value) };
}

/** Replaces the made-up secrets of an example. */
function withPlaceholders(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const replaced = (name: string, item: unknown) => (typeof item === "string" ? (placeholders[name] ?? item) : item);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(name, item)]));
}
