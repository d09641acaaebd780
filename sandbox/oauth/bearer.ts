import type { Account } from "../account.js";
import type { Context } from "../context.js";
import { refusal } from "../refusal.js";
import type { Application } from "../store.js";
import { authorizedApplication } from "./authorizations.js";
import { accessTokenLifetimeSeconds, type Grant } from "./grants.js";

export function getUserInfo(context: Context): unknown {
  const { grant } = requireGrant(context, "identify");
  const { id, username, discriminator } = grant.account;
  const profile = { sub: id, id, username, discriminator, global_name: null, avatar: null };
  return { ...profile, ...emailOf(grant), flags: 0 };
}

export function getCurrentAuthorization(context: Context): unknown {
  const { grant, application } = requireGrant(context);
  return {
    application: {
      ...authorizedApplication(application, null),
      bot_require_code_grant: application.botRequireCodeGrant,
      flags: 0,
    },
    scopes: grant.scopes,
    expires: new Date(grant.issuedAtMs + accessTokenLifetimeSeconds * 1000).toISOString(),
    ...(grant.scopes.includes("identify") ? { user: userOf(grant) } : {}),
  };
}

/**
 * Returns the grant of the access token, which must have the scope. The server rejects the token once its application
 * is deleted.
 */
function requireGrant({ store, caller }: Context, scope?: string): { grant: Grant; application: Application } {
  const { grant } = caller;
  if (!grant) throw refusal("UNAUTHORIZED");
  if (scope !== undefined && !grant.scopes.includes(scope))
    throw refusal("MISSING_OAUTH_SCOPE", { required_scope: scope });
  const application = store.applications.get(grant.applicationId);
  if (!application) throw refusal("INVALID_TOKEN");
  return { grant, application };
}

function userOf(grant: Grant): unknown {
  const { id, username, discriminator }: Account = grant.account;
  const profile = { id, username, discriminator, global_name: null, avatar: null, avatar_color: null };
  return { ...profile, bot: false, system: false, flags: 0, ...emailOf(grant) };
}

/** Returns `email`, and `verified` if the email address is not null. */
function emailOf({ account, scopes }: Grant): object {
  const email = scopes.includes("email") ? account.email : null;
  return email === null ? { email } : { email, verified: true };
}
