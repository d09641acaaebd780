import type { Operation } from "../generated/operations.js";
import type { paths } from "../generated/schema.js";
import { Credential } from "./auth.js";
import type { CaptchaSolution } from "./captcha.js";
import { FluxerInputError } from "./errors.js";
import type { CallOptions } from "./options.js";
import { version } from "./version.js";

/** The request headers that the spec declares, so that a name that changes there does not compile here. */
type HeaderName = keyof NonNullable<paths["/oauth2/applications"]["post"]["parameters"]["header"]>;

const captchaToken: HeaderName = "X-Captcha-Token";
const captchaType: HeaderName = "X-Captcha-Type";
const requestId: HeaderName = "X-Request-ID";

/** Adds to the headers that openapi-fetch has set. Throws FluxerInputError for what cannot be a header. */
export function requestHeaders(
  operation: Operation,
  base: Headers,
  credential: Credential | undefined,
  options: CallOptions,
  solution: CaptchaSolution | undefined,
  userAgent: string | undefined,
): Headers {
  const headers = new Headers(base);
  const refuse = (name: string, message: string): never => {
    throw new FluxerInputError(operation.id, [{ path: name, code: "INVALID_FORMAT", message }]);
  };
  const set = (path: string, name: string, value: string | undefined) => {
    if (value === undefined) return;
    try {
      headers.set(name, value);
    } catch {
      refuse(path, "cannot be sent as a header; use visible ASCII characters"); // the platform's message would quote the value
    }
  };
  if (!("document" in globalThis)) set("userAgent", "User-Agent", userAgent ?? `fluxer-oauth2/${version}`);
  for (const [name, value] of entries(options.headers, refuse)) {
    if (name.toLowerCase() === "authorization")
      refuse(`headers.${name}`, "is set from `auth` and cannot be given here");
    set(`headers.${name}`, name, value);
  }
  set("requestId", requestId, options.requestId);
  set("captcha.token", captchaToken, solution?.token);
  set("captcha.type", captchaType, solution?.type);
  if (credential) headers.set("Authorization", Credential.authorization(credential));
  return headers;
}

function entries(
  headers: HeadersInit | undefined,
  refuse: (name: string, message: string) => never,
): [string, string][] {
  if (!headers) return [];
  if (Symbol.iterator in headers) return [...headers].map(([name, value]) => [String(name), String(value)]);
  return typeof headers === "object"
    ? Object.entries(headers)
    : refuse("headers", "must be an object, pairs or Headers");
}
