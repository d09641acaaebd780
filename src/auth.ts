import { type CredentialKind, credentialPrefixes } from "../generated/operations.js";
import { FluxerInputError } from "./errors.js";

/** A credential whose token cannot be printed, inspected or serialised. Made by the functions below. */
export class Credential {
  readonly kind: CredentialKind;
  readonly #token: string;

  constructor(kind: CredentialKind, token: string, operation: string) {
    const issue = typeof token === "string" ? tokenIssue(token) : "must be a string";
    if (issue) throw new FluxerInputError(operation, [{ path: "token", code: "INVALID_FORMAT", message: issue }]);
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
export function sessionToken(token: string): Credential {
  return new Credential("sessionToken", token, "sessionToken");
}

/** A bot's token, sent as `Bot <token>`. Throws FluxerInputError for what cannot be one. */
export function botToken(token: string): Credential {
  return new Credential("botToken", token, "botToken");
}

/** An OAuth2 access token of a user, sent as `Bearer <token>`. Throws FluxerInputError for what cannot be one. */
export function bearerToken(token: string): Credential {
  return new Credential("oauth2Token", token, "bearerToken");
}

/** The credential to send now. */
export async function resolveAuth(auth: Auth, operation: string): Promise<Credential> {
  const credential = typeof auth === "function" ? await auth() : auth;
  if (credential instanceof Credential) return credential;
  const message = "must be made by sessionToken(), botToken() or bearerToken(), or a function that returns such a one";
  throw new FluxerInputError(operation, [{ path: "auth", code: "INVALID_FORMAT", message }]);
}

function tokenIssue(token: string): string | undefined {
  if (token === "") return "is empty; is the environment variable set?";
  if (/^(bot|bearer|admin|basic|token)\s/i.test(token)) return "has a prefix; give the token alone";
  if (!/^[\x21-\x7e]+$/.test(token)) return "holds white space, a control character or one that is not ASCII";
  return undefined;
}
