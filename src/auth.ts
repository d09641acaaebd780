import { type CredentialKind, credentialPrefixes } from "../generated/operations.js";
import { type CallFacts, refuseInput } from "./errors.js";

/** A credential whose token cannot be printed, inspected or serialised. Made by the functions below. */
export class Credential {
  readonly kind: CredentialKind;
  readonly #token: string;

  constructor(kind: CredentialKind, token: string, operation: string) {
    if (typeof token !== "string") refuseInput(operation, "token", "must be a string");
    if (token === "")
      refuseInput(operation, "token", "is empty; if it comes from the environment, it is not set there");
    if (/^(bot|bearer|admin|basic|token)\s/i.test(token))
      refuseInput(operation, "token", "has a prefix; give the token alone");
    if (!/^[\x21-\x7e]+$/.test(token))
      refuseInput(operation, "token", "holds white space, a control character or one that is not ASCII");
    this.kind = kind;
    this.#token = token;
  }

  /** The secret itself. */
  static token(credential: Credential): string {
    return credential.#token;
  }

  /** The value of the Authorization header. */
  static authorization(credential: Credential): string {
    return credentialPrefixes[credential.kind] + credential.#token;
  }
}

/**
 * A credential, or a function that returns one and is called for every request. The function gets the signal of the attempt,
 * which aborts after `timeoutMs` and when the caller aborts the call.
 */
export type Auth = Credential | ((context: { readonly signal: AbortSignal }) => Credential | Promise<Credential>);

/**
 * A person's session token, `flx_...`, sent bare. The owner's operations take no other credential. It stands for the
 * person, and the platform's terms apply to automating with it. Throws FluxerInputError for what cannot be one.
 */
export const sessionToken = (token: string): Credential => new Credential("sessionToken", token, "sessionToken");

/** A bot's token, sent as `Bot <token>`. Throws FluxerInputError for what cannot be one. */
export const botToken = (token: string): Credential => new Credential("botToken", token, "botToken");

/** An OAuth2 access token of a user, sent as `Bearer <token>`. Throws FluxerInputError for what cannot be one. */
export const bearerToken = (token: string): Credential => new Credential("oauth2Token", token, "bearerToken");

/** Returns the credential to send now. */
export async function resolveAuth(auth: Auth, facts: CallFacts, signal: AbortSignal): Promise<Credential> {
  return checkCredential(facts, typeof auth === "function" ? await auth({ signal }) : auth);
}

export function checkCredential(facts: string | CallFacts, value: unknown): Credential {
  if (value instanceof Credential) return value;
  const makers = "sessionToken(), botToken() or bearerToken()";
  return refuseInput(facts, "auth", `must be made by ${makers}, or a function that returns such a one`);
}
