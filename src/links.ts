import { authorizePath } from "../generated/operations.js";
import { refuseInput } from "./errors.js";

/** What a link needs of an application. */
export interface Linkable {
  readonly id: string;
  readonly redirect_uris: readonly string[];
}

/** What an invitation asks for: the bot's permissions as a bit mask in decimal digits, and the community to preselect. */
export interface InviteOptions {
  readonly permissions?: string | bigint;
  readonly guildId?: string;
}

/** What an authorisation asks for. */
export interface AuthorizeOptions {
  /** Where the user is sent afterwards: one of the registered redirect URIs, byte for byte. */
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** Comes back with the user; make it unguessable and compare it. */
  readonly state: string;
  /** The S256 challenge of PKCE, which servers since July 2026 know. */
  readonly codeChallenge?: string;
}

export function inviteUrl(webApp: string, { id }: Pick<Linkable, "id">, options: InviteOptions = {}): string {
  const permissions = options.permissions?.toString();
  if (permissions && !/^\d+$/.test(permissions))
    refuseInput("inviteUrl", "permissions", "must be a bit mask in decimal digits");
  return link(webApp, { client_id: id, scope: "bot", permissions, guild_id: options.guildId });
}

export function authorizeUrl(webApp: string, { id, redirect_uris }: Linkable, options: AuthorizeOptions): string {
  const { redirectUri, scopes, state, codeChallenge } = options;
  if (!redirect_uris.includes(redirectUri)) {
    refuseInput(
      "authorizeUrl",
      "redirectUri",
      `must be registered, to the letter; registered: ${redirect_uris.join(", ") || "none"}`,
    );
  }
  const code_challenge_method = codeChallenge && "S256";
  const request = { client_id: id, response_type: "code", redirect_uri: redirectUri, scope: scopes.join(" "), state };
  return link(webApp, { ...request, code_challenge: codeChallenge, code_challenge_method });
}

function link(webApp: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(webApp.replace(/\/+$/, "") + authorizePath);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}
