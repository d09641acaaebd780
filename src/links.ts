import { authorizePath } from "../generated/operations.js";
import type { Application } from "../generated/schema.js";
import { refuseInput } from "./errors.js";

/** Options of an invite link. */
export interface InviteOptions {
  /** Permissions of the bot, as a bit mask in decimal digits. */
  readonly permissions?: string | bigint;
  /** ID of the community to preselect. */
  readonly guildId?: string;
}

/** Options of an authorization link. */
export interface AuthorizeOptions {
  /** Where to send the user afterwards. Must match a registered redirect URI exactly. */
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** Unguessable value that the redirect returns. Compare it with the value that you sent. */
  readonly state: string;
  /** PKCE challenge, such as `createPkce` returns (July 2026 and later). */
  readonly codeChallenge?: string;
  /** Default: `S256`. */
  readonly codeChallengeMethod?: "S256" | "plain";
  /** `none` to show no page to a user who authorized these scopes before; `consent` to show it in any case. */
  readonly prompt?: "none" | "consent";
  /** With the scope `bot`: its permissions, and the community or group to preselect. */
  readonly permissions?: string | bigint;
  readonly guildId?: string;
  readonly channelId?: string;
  /** Whether the user cannot select another community. */
  readonly disableGuildSelect?: boolean;
}

/** Checks the input and returns a function from the web app's URL to the link. */
export function inviteUrl({ id }: Pick<Application, "id">, options: InviteOptions = {}): Link {
  const permissions = options.permissions?.toString();
  if (permissions !== undefined && !/^\d+$/.test(permissions))
    refuseInput("inviteUrl", "permissions", "must be a bit mask in decimal digits");
  return link({ client_id: id, scope: "bot", permissions, guild_id: options.guildId });
}

export function authorizeUrl(
  { id, redirect_uris }: Pick<Application, "id" | "redirect_uris">,
  options: AuthorizeOptions,
): Link {
  const { redirectUri, scopes, state, codeChallenge, codeChallengeMethod = "S256", prompt, permissions } = options;
  if (!redirect_uris.includes(redirectUri)) {
    refuseInput(
      "authorizeUrl",
      "redirectUri",
      `must match a registered redirect URI exactly; registered: ${redirect_uris.join(", ") || "none"}`,
    );
  }
  const pkce = { code_challenge: codeChallenge, code_challenge_method: codeChallenge && codeChallengeMethod };
  const invite = { permissions: permissions?.toString(), guild_id: options.guildId, channel_id: options.channelId };
  const disable_guild_select = options.disableGuildSelect?.toString();
  const request = { client_id: id, response_type: "code", redirect_uri: redirectUri, scope: scopes.join(" "), state };
  return link({ ...request, ...pkce, prompt, ...invite, disable_guild_select });
}

type Link = (webApp: string) => string;

function link(parameters: Readonly<Record<string, string | undefined>>): Link {
  return (webApp) => {
    const url = new URL(webApp.replace(/\/+$/, "") + authorizePath);
    for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
    return url.href;
  };
}
