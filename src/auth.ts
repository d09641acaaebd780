import { type CredentialKind, credentialPrefixes } from "../generated/operations.js";
import { type CallFacts, FluxerInputError, refuseInput } from "./errors.js";
import { hideWhenInspected } from "./redact.js";

/** A credential. Printing, inspecting or serializing it does not show its token. */
export class Credential {
  readonly kind: CredentialKind;
  readonly #token: string;
  readonly #secret: string;

  constructor(kind: CredentialKind, token: string, secret: string) {
    this.kind = kind;
    this.#token = token;
    this.#secret = secret;
  }

  /** Returns what must not show anywhere: the token, and the secret that it was made of. */
  static secrets(credential: Credential): readonly string[] {
    return [credential.#token, credential.#secret];
  }

  /** Returns the value of the `Authorization` header. */
  static authorization(credential: Credential): string {
    return credentialPrefixes[credential.kind] + credential.#token;
  }
}

/**
 * A credential, or a function that returns one. The client calls the function for every request. Its `signal` aborts
 * after `timeoutMs`, or when you abort the call.
 */
export type Auth = Credential | ((context: { readonly signal: AbortSignal }) => Credential | Promise<Credential>);

/**
 * Creates the credential for a user's session token (`flx_...`), which is sent without a prefix. Only a session token
 * can manage applications. It is the user's own credential, so the platform's terms on automation apply.
 * @throws {FluxerInputError} if the token is invalid
 */
export const sessionToken = (token: string): Credential => ofToken("sessionToken", token, "sessionToken");

/** Creates the credential for a bot token. Sent as `Bot <token>`. Throws `FluxerInputError` if it is invalid. */
export const botToken = (token: string): Credential => ofToken("botToken", token, "botToken");

/** Creates the credential for an OAuth2 access token. Throws `FluxerInputError` if the token is invalid. */
export const bearerToken = (token: string): Credential => ofToken("oauth2Token", token, "bearerToken");

/**
 * Creates the credential for an application's ID and client secret, such as `credentialsOf` returns. Sent as HTTP Basic
 * without percent-encoding, because the server decodes nothing.
 * @throws {FluxerInputError} if one is invalid
 */
export function clientSecret(of: Pick<ApplicationCredentials, "clientId" | "clientSecret">): Credential {
  const [id, secret] = (["clientId", "clientSecret"] as const).map((name) =>
    checkText("clientSecret", name, of?.[name]),
  );
  return new Credential("clientSecret", btoa(`${id}:${secret}`), secret ?? "");
}

function ofToken(kind: CredentialKind, token: string, operation: string): Credential {
  checkText(operation, "token", token);
  return new Credential(kind, token, token);
}

function checkText(operation: string, path: string, value: unknown): string {
  const refuse = (message: string) => refuseInput(operation, path, message);
  if (typeof value !== "string") return refuse("must be a string");
  if (value === "") refuse("is empty; if you read it from an environment variable, check that the variable is set");
  if (/^(bot|bearer|admin|basic|token)\s/i.test(value)) refuse("has a prefix; pass only the token");
  if (!/^[\x21-\x7e]+$/.test(value)) refuse("contains whitespace, a control character or a non-ASCII character");
  return value;
}

export async function resolveAuth(auth: Auth, facts: CallFacts, signal: AbortSignal): Promise<Credential> {
  return checkCredential(facts, typeof auth === "function" ? await auth({ signal }) : auth);
}

export function checkCredential(facts: string | CallFacts, value: unknown): Credential {
  if (value instanceof Credential) return value;
  const creators = "sessionToken(), botToken(), bearerToken() or clientSecret()";
  return refuseInput(facts, "auth", `must be a credential from ${creators}, or a function that returns one`);
}

/** The ID and secrets with which an application authenticates. */
export interface ApplicationCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly botToken: string;
}

/** The result of a create, or the combined results of both resets. */
interface Issued {
  readonly id: string;
  readonly client_secret: string | undefined;
  readonly bot?: { readonly token?: string | undefined } | undefined;
}

/**
 * Returns the credentials of a new application. `console.log` and `util.inspect` hide the two secrets.
 * @throws {FluxerInputError} that names each missing secret and the method that issues a new one
 */
export function credentialsOf(application: Issued): ApplicationCredentials {
  const { id, client_secret: secret, bot } = { ...application };
  const token = bot?.token;
  if (secret && token) return hideWhenInspected({ clientId: id, clientSecret: secret, botToken: token });
  const missing = {
    ...(!secret && { client_secret: "resetClientSecret" }),
    ...(!token && { "bot.token": "resetBotToken" }),
  };
  const issues = Object.entries(missing).map(([path, method]) => {
    return { path, code: "INVALID_FORMAT", message: `is missing; applications.${method} issues a new one` };
  });
  throw new FluxerInputError("credentialsOf", issues);
}
