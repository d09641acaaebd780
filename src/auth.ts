import { type CredentialKind, credentialPrefixes } from "../generated/operations.js";
import { refuseInput } from "./errors.js";

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

  /** The value of the Authorization header. */
  static authorization(credential: Credential): string {
    return credentialPrefixes[credential.kind] + credential.#token;
  }
}

/** A credential, or a function that returns one and is called for every request. */
export type Auth = Credential | (() => Credential | Promise<Credential>);

/**
 * A person's session token, `flx_...`, sent bare. The owner's operations take no other credential. It stands for the
 * person, and the platform's terms apply to automating with it. Throws FluxerInputError for what cannot be one.
 */
export const sessionToken = (token: string): Credential => new Credential("sessionToken", token, "sessionToken");

/** A bot's token, sent as `Bot <token>`. Throws FluxerInputError for what cannot be one. */
export const botToken = (token: string): Credential => new Credential("botToken", token, "botToken");

/** An OAuth2 access token of a user, sent as `Bearer <token>`. Throws FluxerInputError for what cannot be one. */
export const bearerToken = (token: string): Credential => new Credential("oauth2Token", token, "bearerToken");

/** The credential to send now. */
export async function resolveAuth(auth: Auth, operation: string): Promise<Credential> {
  return checkCredential(operation, typeof auth === "function" ? await auth() : auth);
}

export function checkCredential(operation: string, value: unknown): Credential {
  if (value instanceof Credential) return value;
  const makers = "sessionToken(), botToken() or bearerToken()";
  return refuseInput(operation, "auth", `must be made by ${makers}, or a function that returns such a one`);
}
