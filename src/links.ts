import { authorizePath, operations } from "../generated/operations.js";
import type { Application } from "../generated/schema.js";
import { refuseInput } from "./errors.js";
import { inCamelCase, issuesOf, refuseIssues } from "./request/input.js";

/** What a link needs of an application. */
export type LinkedApplication = Pick<Application, "id"> & { readonly redirect_uris: readonly string[] };

/** Options of an invite link. */
export interface InviteOptions {
  /** Permissions of the bot, as a bit mask in decimal digits. */
  readonly permissions?: string | bigint | undefined;
  /** ID of the community to preselect. */
  readonly guildId?: string | undefined;
}

/** Options of an authorization link. */
export interface AuthorizeOptions {
  /** Where to send the user afterwards. Must match a registered redirect URI exactly. */
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  /** Unguessable value that the redirect returns. Compare it with the value that you sent. */
  readonly state: string;
  /** PKCE challenge, such as `createPkce` returns (July 2026 and later). */
  readonly codeChallenge?: string | undefined;
  /** Default: `S256`. */
  readonly codeChallengeMethod?: "S256" | "plain" | undefined;
  /** `none` to show no page to a user who authorized these scopes before; `consent` to show it in any case. */
  readonly prompt?: "none" | "consent" | undefined;
  /** With the scope `bot`: its permissions, and the community or group to preselect. */
  readonly permissions?: string | bigint | undefined;
  readonly guildId?: string | undefined;
  readonly channelId?: string | undefined;
  /** Whether the user cannot select another community. */
  readonly disableGuildSelect?: boolean | undefined;
}

/** Checks the input and returns a function from the web app's URL to the link. */
export function inviteUrl(application: Pick<Application, "id">, options?: InviteOptions): Link {
  const { permissions, guildId } = { ...options };
  return link("inviteUrl", { client_id: application?.id, scope: "bot", permissions, guild_id: guildId });
}

export function authorizeUrl(application: LinkedApplication, options: AuthorizeOptions): Link {
  const { redirectUri, scopes, state, codeChallenge, codeChallengeMethod = "S256", ...rest } = { ...options };
  const { id, redirect_uris: registered = [] } = { ...application };
  if (!registered.includes(redirectUri)) {
    const uris = registered.join(", ") || "none";
    refuseInput("authorizeUrl", "redirectUri", `must match a registered redirect URI exactly; registered: ${uris}`);
  }
  if (!Array.isArray(scopes)) refuseInput("authorizeUrl", "scopes", "must be an array of strings");
  return link("authorizeUrl", {
    ...{ client_id: id, response_type: "code", redirect_uri: redirectUri, scope: scopes.join(" "), state },
    ...{ code_challenge: codeChallenge, code_challenge_method: codeChallenge && codeChallengeMethod },
    ...{ prompt: rest.prompt, permissions: rest.permissions, guild_id: rest.guildId, channel_id: rest.channelId },
    disable_guild_select: rest.disableGuildSelect?.toString(),
  });
}

type Link = (webApp: string) => string;

function link(
  operation: string,
  { permissions, ...others }: Readonly<Record<string, string | bigint | undefined>>,
): Link {
  const parameters = { ...others, permissions: permissions?.toString() };
  if (!/^\d+$/.test(parameters.permissions ?? "0"))
    refuseInput(operation, "permissions", "must be a bit mask in decimal digits");
  refuseIssues(operation, inCamelCase(issuesOf(operations.startAuthorization, { query: parameters }, null, true)));
  return (webApp) => {
    const url = new URL(webApp + authorizePath);
    for (const [name, value] of Object.entries(parameters))
      if (value !== undefined) url.searchParams.set(name, String(value));
    return url.href;
  };
}
