import { authorizePath } from "../generated/operations.js";
import type { Application } from "../generated/schema.js";
import { refuseInput } from "./errors.js";

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

/** Checks the input and gives a function from the web app's address to the link. */
export function inviteUrl({ id }: Pick<Application, "id">, options: InviteOptions = {}): Link {
  const permissions = options.permissions?.toString();
  if (permissions !== undefined && !/^\d+$/.test(permissions))
    refuseInput("inviteUrl", "permissions", "must be a bit mask in decimal digits");
  return link({ client_id: id, scope: "bot", permissions, guild_id: options.guildId });
}

/** The same for an authorisation. */
export function authorizeUrl(
  { id, redirect_uris }: Pick<Application, "id" | "redirect_uris">,
  options: AuthorizeOptions,
): Link {
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
  return link({ ...request, code_challenge: codeChallenge, code_challenge_method });
}

type Link = (webApp: string) => string;

function link(parameters: Readonly<Record<string, string | undefined>>): Link {
  return (webApp) => {
    const url = new URL(webApp.replace(/\/+$/, "") + authorizePath);
    for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
    return url.href;
  };
}
