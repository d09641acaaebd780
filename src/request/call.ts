import { type CredentialKind, type Operation, version } from "../../generated/operations.js";
import type { operations } from "../../generated/schema.js";
import { Credential } from "../auth.js";
import { type CallFacts, type FluxerError, refuseInput } from "../errors.js";
import type { CaptchaSolution } from "../options.js";
import { createHide, type Hide, isSensitive } from "../redact.js";
import type { CallSettings } from "../settings.js";
import { parseJson } from "./input.js";

/** The state of one call. */
export interface Call {
  readonly operation: Operation;
  readonly settings: CallSettings;
  readonly url: string;
  /** Headers of every attempt. Each attempt adds its own. */
  readonly headers: Headers;
  /** Body to send. A sudo solver replaces it. */
  body: BodyInit | null;
  /** Body from the caller. */
  readonly input: string | undefined;
  readonly startedAt: Date;
  /** Number of requests so far. */
  attempts: number;
  /** Whether an attempt reached the server. */
  sent: CallFacts["sent"];
  /** Kind of the credential that was sent last. */
  credential: CredentialKind | undefined;
  requestId: string | undefined;
  /** Error of an earlier attempt that may have succeeded. */
  doubt: FluxerError | undefined;
  captcha: CaptchaSolution | undefined;
  /** Codes of the solved challenges: each is solved once per call. */
  readonly solved: Set<string>;
  /** Credentials and tokens that were sent, to hide them in responses. */
  readonly secrets: Set<string>;
}

const contents = new WeakMap<Request, BodyInit | null>();

/**
 * Returns the `Request` option of openapi-fetch: a class that keeps the body, so that every attempt can send it.
 * `onMade` gets each instance.
 */
export function createRequestClass(onMade?: (request: Request) => void): typeof Request {
  // In a function, because Node loads its fetch, which takes 18 ms, when code first uses `Request`.
  return class extends Request {
    /** Accepts any Request, because openapi-fetch requires a middleware to return an instance of this class. */
    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof Request;
    }

    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(input, init);
      contents.set(this, init?.body ?? null);
      onMade?.(this);
    }
  };
}

/** Returns the body of a request. A middleware may have replaced the request by another one. */
export async function contentOf(request: Request): Promise<BodyInit | null> {
  const content = contents.get(request);
  if (content !== undefined) return content;
  const isMultipart = request.headers.get("Content-Type")?.startsWith("multipart/");
  return isMultipart ? request.formData() : (await request.text()) || null;
}

/** Creates the call for a request of openapi-fetch. Throws `FluxerInputError` if a header is invalid. */
export function startCall(operation: Operation, request: Request, body: BodyInit | null, settings: CallSettings): Call {
  const headers = new Headers(request.headers);
  for (const name of headers.keys()) refuseOwned(operation.id, name);
  if (typeof body === "string" && operation.body) headers.set("Content-Type", operation.body.contentType);
  if (body instanceof FormData) headers.delete("Content-Type"); // fetch writes its own, with the boundary
  if (!("document" in globalThis) && !headers.has("User-Agent"))
    setHeader(operation.id, headers, "userAgent", "User-Agent", settings.userAgent ?? `fluxer-oauth2/${version}`);
  for (const [name, value] of settings.headers ?? []) {
    refuseOwned(operation.id, name);
    setHeader(operation.id, headers, `headers.${name}`, name, value);
  }
  setHeader(operation.id, headers, "requestId", "X-Request-ID" satisfies HeaderName, settings.requestId);
  return {
    ...{ operation, settings, url: request.url, headers, body },
    input: typeof body === "string" ? body : undefined,
    startedAt: new Date(),
    attempts: 0,
    sent: "no",
    credential: undefined,
    requestId: headers.get("X-Request-ID") ?? undefined,
    doubt: undefined,
    captcha: settings.solution,
    solved: new Set(),
    secrets: new Set(),
  };
}

export function factsOf(call: Call, sent = call.sent): CallFacts {
  const { operation, attempts, requestId, startedAt, input } = call;
  return { operation: operation.id, sent, attempts, requestId, startedAt, input };
}

/** The request headers in the spec. If a name changes there, this file no longer compiles. */
type HeaderName = { [Id in keyof operations]: NameOf<operations[Id]["parameters"]["header"]> }[keyof operations];
// Without headers, the type is `never`, and every name is a key of `never`.
type NameOf<Header> = [NonNullable<Header>] extends [never] ? never : keyof NonNullable<Header>;

export const sudoHeader: HeaderName = "X-Fluxer-Sudo-Mode-JWT";

/** Returns the headers of one attempt. Adds the secrets among them to `call.secrets`. */
export function attemptHeaders(call: Call, credential: Credential | undefined, sudoToken: string | undefined): Headers {
  const headers = new Headers(call.headers);
  const facts = factsOf(call);
  setHeader(facts, headers, "captcha.token", "X-Captcha-Token" satisfies HeaderName, call.captcha?.token);
  setHeader(facts, headers, "captcha.type", "X-Captcha-Type" satisfies HeaderName, call.captcha?.type);
  if (sudoToken !== undefined) headers.set(sudoHeader, sudoToken);
  if (credential) headers.set("Authorization", Credential.authorization(credential));
  for (const secret of credential ? Credential.secrets(credential) : []) call.secrets.add(secret);
  for (const [name, value] of headers) if (isSensitive(name)) call.secrets.add(value);
  return headers;
}

/** Sets a header, unless the value is undefined. Throws `FluxerInputError`, without the value, if it is invalid. */
export function setHeader(
  facts: string | CallFacts,
  headers: Headers,
  path: string,
  name: string,
  value: unknown,
  cause?: unknown,
): void {
  try {
    if (value === undefined) return;
    if (typeof value === "string") return headers.set(name, value);
  } catch {
    // The error would quote the value.
  }
  refuseInput(facts, path, "cannot be sent as a header; use visible ASCII characters", "INVALID_FORMAT", cause);
}

const ofConnection = /^(connection|content-length|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;

function refuseOwned(operation: string, name: string): void {
  if (/^authorization$/i.test(name)) refuseInput(operation, `headers.${name}`, "is set from `auth`; remove it");
  if (ofConnection.test(name)) refuseInput(operation, `headers.${name}`, "is controlled by the connection; remove it");
}

/** Returns a function that hides the secrets that the call sent so far. */
export function hideOf(call: Call): Hide {
  for (const value of sensitiveValues(call)) call.secrets.add(value);
  return createHide(call.secrets);
}

function sensitiveValues({ body, operation }: Call): string[] {
  const text = typeof body === "string" ? body : "";
  const isSecret = (name: string) => isSensitive(name) || operation.secrets?.includes(name) === true;
  const parsed = parseJson(text)?.value;
  const form = body instanceof FormData ? body : new URLSearchParams(text);
  const entries: [string, unknown][] =
    typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : [...form];
  return entries.flatMap(([name, value]) => (typeof value === "string" && isSecret(name) ? [value] : []));
}
