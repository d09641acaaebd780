import { authorizePath } from "../../generated/operations.js";
import type { Account } from "../account.js";
import { type Context, requireAccount } from "../context.js";
import { invalidInput, Refusal } from "../refusal.js";
import type { Application } from "../store.js";
import { isAuthorized } from "./authorizations.js";
import { OAuthRefusal } from "./oauth-refusal.js";
import { inOrder, knownScopes, splitScopes } from "./scopes.js";

/** Parameters of an authorization request, from the query or the body of a consent. */
export interface AuthorizeRequest {
  readonly client_id?: string;
  readonly scope?: string;
  readonly redirect_uri?: string;
  readonly state?: string;
  readonly prompt?: string;
  readonly permissions?: string;
  readonly guild_id?: string;
  readonly channel_id?: string;
  readonly code_challenge?: string;
  readonly code_challenge_method?: string;
}

export function grantConsent(context: Context): unknown {
  const account = requireAccount(context);
  const request: AuthorizeRequest = context.body;
  if (request.guild_id !== undefined && request.channel_id !== undefined)
    throw invalidInput([{ path: "channel_id", message: "channel_id cannot be used with guild_id" }]);
  const application = context.store.applications.get(request.client_id ?? "");
  if (!application) throw new Refusal("UNKNOWN_APPLICATION");
  const scopes = splitScopes(request.scope ?? "");
  if (scopes.length === 0 || !scopes.every((scope) => knownScopes.includes(scope)))
    throw new OAuthRefusal("invalid_scope");
  const redirectUri = checkRedirectUri(context, application, request, scopes);
  if (scopes.includes("bot")) checkInvitation(application, account, request);
  return { redirect_to: withCode(context, application, account, request, redirectUri) };
}

/** Redirects to the authorize page, which checks the request. Only a request with `prompt=none` is checked here. */
export function startAuthorization(context: Context): void {
  const { caller, store, query, origin, responseHeaders } = context;
  const request = Object.fromEntries(query) as AuthorizeRequest;
  if (request.prompt !== "none") {
    responseHeaders["Location"] = `${origin}${authorizePath}?${query}`;
    return;
  }
  const application = store.applications.get(request.client_id ?? "");
  const isRegistered = application?.redirectUris.includes(request.redirect_uri ?? "") === true;
  const scopes = splitScopes(request.scope ?? "");
  const target = isRegistered ? (request.redirect_uri ?? "") : `${origin}/`;
  if (isRegistered && caller.account && isAuthorized(store, caller.account.id, application.id, scopes)) {
    responseHeaders["Location"] = withCode(context, application, caller.account, request, target);
  } else {
    const error = caller.account ? "consent_required" : "login_required";
    responseHeaders["Location"] = withParameters(target, { state: request.state, error });
  }
}

function checkRedirectUri(
  { origin }: Context,
  application: Application,
  { redirect_uri: redirectUri }: AuthorizeRequest,
  scopes: readonly string[],
): string {
  if (redirectUri !== undefined) {
    if (!application.redirectUris.includes(redirectUri)) throw new OAuthRefusal("invalid_request");
    return redirectUri;
  }
  const isInvitation = scopes.every((scope) => scope === "bot") && !application.botRequireCodeGrant;
  if (!isInvitation) throw new OAuthRefusal("invalid_request", "Missing redirect_uri");
  return `${origin}/`;
}

/** Rejects a guild or channel, because the sandbox has none to add a bot to. */
function checkInvitation(application: Application, account: Account, request: AuthorizeRequest): void {
  if (!application.botPublic && application.ownerId !== account.id) throw new Refusal("BOT_IS_PRIVATE");
  const { permissions, guild_id: guildId, channel_id: channelId } = request;
  if (permissions !== undefined && !/^-?\d+$/.test(permissions))
    throw new OAuthRefusal("invalid_request", "INVALID_PERMISSIONS_INTEGER");
  if (permissions?.startsWith("-")) throw new OAuthRefusal("invalid_request", "INVALID_PERMISSIONS_NEGATIVE");
  if (guildId !== undefined) throw new Refusal("MISSING_PERMISSIONS");
  if (channelId !== undefined) throw new Refusal("UNKNOWN_CHANNEL");
}

function withCode(
  { store }: Context,
  { id }: Application,
  account: Account,
  request: AuthorizeRequest,
  target: string,
): string {
  const { scope = "", state, code_challenge: value, code_challenge_method: method = "plain" } = request;
  const code = store.grants.issueCode({
    account,
    applicationId: id,
    scopes: inOrder(splitScopes(scope)),
    redirectUri: new URL(target).href,
    challenge: value === undefined ? undefined : { value, method },
  });
  return withParameters(target, { code, state });
}

/** Returns a URL with additional query parameters. */
export function withParameters(target: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(target);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}
