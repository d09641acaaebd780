import type { operations } from "../../generated/schema.js";
import { version } from "../../generated/operations.js";
import { Credential } from "../auth.js";
import { type CallFacts, refuseInput } from "../errors.js";
import type { CallSettings } from "../options.js";
import { type Call, factsOf } from "./call.js";

/** The request headers in the spec. If a name changes there, this file no longer compiles. */
type HeaderName = { [Id in keyof operations]: NameOf<operations[Id]["parameters"]["header"]> }[keyof operations];
// Without headers, the type is `never`, and every name is a key of `never`.
type NameOf<Header> = [NonNullable<Header>] extends [never] ? never : keyof NonNullable<Header>;

export const sudoHeader: HeaderName = "X-Fluxer-Sudo-Mode-JWT";

const ownedByCredential = "is set from `auth`; remove it";
const ownedByTransport = "is controlled by the connection; remove it";
const owned: Readonly<Record<string, string>> = {
  authorization: ownedByCredential,
  ...Object.fromEntries(
    [
      "connection",
      "content-length",
      "expect",
      "host",
      "keep-alive",
      "te",
      "trailer",
      "transfer-encoding",
      "upgrade",
    ].map((name) => [name, ownedByTransport]),
  ),
};

/** Returns the headers of every attempt. Throws `FluxerInputError` that names an invalid header, without its value. */
export function callHeaders(facts: string, made: Headers, settings: CallSettings): Headers {
  const headers = new Headers(made);
  for (const name of made.keys()) if (owned[name]) refuseInput(facts, `headers.${name}`, owned[name]);
  if (!("document" in globalThis))
    setHeader(facts, headers, "userAgent", "User-Agent", settings.userAgent ?? `fluxer-oauth2/${version}`);
  for (const [name, value] of settings.headers ?? []) {
    const reason = owned[name.toLowerCase()];
    if (reason) refuseInput(facts, `headers.${name}`, reason);
    setHeader(facts, headers, `headers.${name}`, name, value);
  }
  setHeader(facts, headers, "requestId", "X-Request-ID" satisfies HeaderName, settings.requestId);
  return headers;
}

/** Returns the headers of one attempt. Adds the secrets among them to `call.secrets`. */
export function attemptHeaders(call: Call, credential: Credential | undefined, sudoToken: string | undefined): Headers {
  const headers = new Headers(call.headers);
  const facts = factsOf(call);
  setHeader(facts, headers, "captcha.token", "X-Captcha-Token" satisfies HeaderName, call.captcha?.token);
  setHeader(facts, headers, "captcha.type", "X-Captcha-Type" satisfies HeaderName, call.captcha?.type);
  if (sudoToken !== undefined) headers.set(sudoHeader, sudoToken);
  if (credential) headers.set("Authorization", Credential.authorization(credential));
  const ofCredential = credential ? Credential.secrets(credential) : [];
  for (const secret of [call.captcha?.token, headers.get(sudoHeader), ...ofCredential])
    if (secret) call.secrets.add(secret);
  return headers;
}

function setHeader(
  facts: string | CallFacts,
  headers: Headers,
  path: string,
  name: string,
  value: string | undefined,
): void {
  try {
    if (value !== undefined) headers.set(name, value);
  } catch {
    refuseInput(facts, path, unsendable); // the cause quotes the value
  }
}

export const unsendable = "cannot be sent as a header; use visible ASCII characters";

/** Whether a header can hold a value, if there is one. */
export function isHeaderValue(value: unknown): boolean {
  try {
    return value === undefined || (typeof value === "string" && new Headers({ name: value }).has("name"));
  } catch {
    return false;
  }
}
