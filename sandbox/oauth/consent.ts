import { authorizePath } from "../../generated/operations.js";
import type { Account } from "../account.js";
import { type Context, requireAccount } from "../context.js";
import { toBigInt } from "../ids.js";
import { invalidInput, oauthRefusal, Refusal, refusal } from "../refusal.js";
import { isAuthorized, withoutBot } from "./authorizations.js";
import { inOrder, knownScopes, splitScopes } from "./scopes.js";

/** Parameters of an authorization request, from the query or the body of a consent. */
export interface AuthorizeRequest {
  readonly client_id?: string;
  readonly scope?: string;
  readonly redirect_uri?: string;
  readonly state?: string;
  readonly response_type?: string;
  readonly prompt?: string;
  readonly permissions?: string;
  readonly guild_id?: string;
  readonly channel_id?: string;
  readonly code_challenge?: string;
  readonly code_challenge_method?: string;
}

/** The parameters that the server passes on to the authorize page, in its order. */
const passedOn = [
  ...["client_id", "scope", "response_type", "redirect_uri", "state", "prompt", "guild_id", "channel_id"],
  ...["permissions", "disable_guild_select", "code_challenge", "code_challenge_method"],
];

export function grantConsent(context: Context): unknown {
  const account = requireAccount(context);
  const request: AuthorizeRequest = context.body;
  const { guild_id: guildId, channel_id: channelId, redirect_uri: redirectUri, response_type: type = "code" } = request;
  if (guildId !== undefined && channelId !== undefined)
    throw invalidInput([{ path: "channel_id", message: "channel_id cannot be used with guild_id" }]);
  checkPermissions(request);
  const scopes = scopesOf(request);
  const isInvitation = isOnlyBot(scopes);
  if (!isInvitation && type !== "code") throw invalidRequest("response_type must be code for non-bot scopes");
  if (!isInvitation && redirectUri === undefined) throw invalidRequest("redirect_uri required for non-bot scopes");
  const issueCode = authorize(context, account, request);
  // The sandbox has no community and no group to add a bot to.
  if (scopes.includes("bot") && guildId !== undefined) throw refusal("MISSING_PERMISSIONS");
  if (scopes.includes("bot") && channelId !== undefined) throw refusal("UNKNOWN_CHANNEL");
  return { redirect_to: issueCode() };
}

/** Redirects to the authorize page, which checks the request. Only a request with `prompt=none` is checked here. */
export function startAuthorization(context: Context): void {
  const { origin, query, responseHeaders } = context;
  const passed = passedOn.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]]));
  const page = `${origin}${authorizePath}?${new URLSearchParams(passed)}`;
  responseHeaders["Location"] = query["prompt"] === "none" ? authorizeSilently(context, query) : page;
}

/** Returns the URL to redirect to without a page. The server does not reveal why it rejects a request. */
function authorizeSilently(context: Context, request: AuthorizeRequest): string {
  const { caller, store, origin } = context;
  const { client_id: id = "", redirect_uri: redirectUri = "", state } = request;
  const isRegistered = store.applications.get(id)?.redirectUris.includes(redirectUri) === true;
  const fail = (error: string) => withParameters(isRegistered ? redirectUri : `${origin}/`, { state, error });
  if (caller.kind === "anonymous") return fail("login_required");
  const scopes = withoutBot(scopesOf(request));
  if (!caller.account || !isAuthorized(store, caller.account.id, id, scopes)) return fail("consent_required");
  try {
    return authorize(context, caller.account, request)();
  } catch (error) {
    if (error instanceof Refusal) return fail("consent_required");
    throw error;
  }
}

/**
 * Returns a function that issues a code and returns the URL to redirect the user to. Throws if the request is rejected.
 */
function authorize({ store, origin }: Context, account: Account, request: AuthorizeRequest): () => string {
  const application = store.applications.get(request.client_id ?? "");
  if (!application) throw oauthRefusal("invalid_client");
  const scopes = scopesOf(request);
  if (!scopes.every((scope) => knownScopes.includes(scope))) throw oauthRefusal("invalid_scope");
  const isPrivate = !application.botPublic && application.ownerId !== account.id;
  if (scopes.includes("bot") && isPrivate) throw refusal("BOT_IS_PRIVATE");
  const { redirect_uri: redirectUri, state, code_challenge: value, code_challenge_method: method = "plain" } = request;
  if (redirectUri === undefined && (!isOnlyBot(scopes) || application.botRequireCodeGrant))
    throw invalidRequest("Missing redirect_uri");
  if (redirectUri !== undefined && !application.redirectUris.includes(redirectUri))
    throw invalidRequest("Invalid redirect_uri");
  const target = redirectUri ?? `${origin}/`;
  return () => {
    const code = store.grants.issueCode({
      account,
      applicationId: application.id,
      scopes: inOrder(scopes),
      redirectUri: new URL(target).href,
      challenge: value === undefined ? undefined : { value, method },
    });
    return withParameters(target, { code, state });
  };
}

function scopesOf({ scope = "" }: AuthorizeRequest): readonly string[] {
  return [...new Set(splitScopes(scope))];
}

function isOnlyBot(scopes: readonly string[]): boolean {
  return scopes.length === 1 && scopes[0] === "bot";
}

/** The server checks the bit mask even if the bot is not added anywhere. */
function checkPermissions({ permissions }: AuthorizeRequest): void {
  const mask = permissions === undefined ? 0n : toBigInt(permissions);
  if (mask === undefined) throw invalidRequest("INVALID_PERMISSIONS_INTEGER");
  if (mask < 0n) throw invalidRequest("INVALID_PERMISSIONS_NEGATIVE");
}

function invalidRequest(description: string): Refusal {
  return oauthRefusal("invalid_request", description);
}

/** Returns a URL with additional query parameters. */
export function withParameters(target: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(target);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}
