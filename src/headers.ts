import type { Operation } from "../generated/operations.js";
import type { paths } from "../generated/schema.js";
import { Credential } from "./auth.js";
import type { CaptchaSolution } from "./captcha.js";
import { FluxerInputError } from "./errors.js";
import { version } from "./version.js";

/** The request headers that the spec declares, so that a name that changes there does not compile here. */
type HeaderName = keyof NonNullable<paths["/oauth2/applications"]["post"]["parameters"]["header"]>;

/** Where the values of a request's headers come from. */
export interface HeaderSources {
  readonly userAgent: string | undefined;
  readonly headers: HeadersInit | undefined;
  readonly requestId: string | undefined;
  readonly captcha: CaptchaSolution | undefined;
  readonly hasBody: boolean;
  readonly credential: Credential | undefined;
}

/** Builds the request's headers. Throws FluxerInputError that names what cannot be one, without its value. */
export function requestHeaders(operation: Operation, from: HeaderSources): Headers {
  const headers = new Headers();
  const refuse = (path: string, message: string): never => {
    throw new FluxerInputError(operation.id, [{ path, code: "INVALID_FORMAT", message }]);
  };
  const set = (path: string, name: string, value: string | undefined) => {
    if (value === undefined) return;
    try {
      headers.set(name, value);
    } catch {
      refuse(path, "cannot be sent as a header; use visible ASCII characters"); // the platform's message quotes the value
    }
  };
  const declared = (path: string, name: HeaderName, value: string | undefined) => set(path, name, value);
  if (from.hasBody) set("body", "Content-Type", "application/json");
  if (!("document" in globalThis)) set("userAgent", "User-Agent", from.userAgent ?? `fluxer-oauth2/${version}`);
  const given = from.headers ?? {};
  for (const [name, value] of Symbol.iterator in given ? given : Object.entries(given)) {
    if (/^authorization$/i.test(name)) refuse(`headers.${name}`, "is set from `auth` and cannot be given here");
    set(`headers.${name}`, name, value);
  }
  declared("requestId", "X-Request-ID", from.requestId);
  declared("captcha.token", "X-Captcha-Token", from.captcha?.token);
  declared("captcha.type", "X-Captcha-Type", from.captcha?.type);
  if (from.credential) headers.set("Authorization", Credential.authorization(from.credential));
  return headers;
}
