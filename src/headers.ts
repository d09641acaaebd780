import type { operations } from "../generated/schema.js";
import type { CaptchaSolution } from "./challenges.js";
import { Credential } from "./auth.js";
import { refuseInput } from "./errors.js";
import type { CallOptions } from "./options.js";
import { version } from "../generated/version.js";

/** The request headers that the spec declares, so that a name that changes there does not compile here. */
type HeaderName = {
  [Id in keyof operations]: keyof NonNullable<operations[Id]["parameters"]["header"]>;
}[keyof operations];

export const sudoHeader: HeaderName = "X-Fluxer-Sudo-Mode-JWT";

/** Where the values of a request's headers come from. */
interface HeaderSources extends Pick<CallOptions, "headers" | "requestId"> {
  readonly userAgent: string | undefined;
  readonly captcha: CaptchaSolution | undefined;
  readonly sudoToken: string | undefined;
  readonly credential: Credential | undefined;
  readonly hasBody: boolean;
}

/** Builds the request's headers. Throws FluxerInputError that names what cannot be one, without its value. */
export function requestHeaders(operation: string, from: HeaderSources): Headers {
  const headers = new Headers(from.hasBody ? { "Content-Type": "application/json" } : {});
  const set = (path: string, name: HeaderName | (string & {}), value: string | undefined) => {
    try {
      if (value !== undefined) headers.set(name, value);
    } catch {
      refuseInput(operation, path, "cannot be sent as a header; use visible ASCII characters"); // the cause quotes the value
    }
  };
  if (!("document" in globalThis)) set("userAgent", "User-Agent", from.userAgent ?? `fluxer-oauth2/${version}`);
  const given = from.headers ?? {};
  for (const [name, value] of Symbol.iterator in given ? given : Object.entries(given)) {
    if (/^authorization$/i.test(name))
      refuseInput(operation, `headers.${name}`, "is set from `auth` and cannot be given here");
    set(`headers.${name}`, name, value);
  }
  set("requestId", "X-Request-ID" satisfies HeaderName, from.requestId);
  set("captcha.token", "X-Captcha-Token" satisfies HeaderName, from.captcha?.token);
  set("captcha.type", "X-Captcha-Type" satisfies HeaderName, from.captcha?.type);
  set("sudo", sudoHeader, from.sudoToken);
  if (from.credential) headers.set("Authorization", Credential.authorization(from.credential));
  return headers;
}
