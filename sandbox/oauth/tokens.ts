import type { Context } from "../context.js";
import { toBase64Url } from "../../src/oauth2.js";
import { oauthRefusal } from "../refusal.js";
import { authenticate, authenticateForTokens } from "./client-authentication.js";
import { accessTokenLifetimeSeconds, type Challenge, type Grant } from "./grants.js";

interface TokenForm {
  readonly grant_type?: string;
  readonly code?: string;
  readonly redirect_uri?: string;
  readonly code_verifier?: string;
  readonly refresh_token?: string;
}

/** Exchanges a code or refresh token. A rejected exchange does not consume it. */
export async function exchangeToken(context: Context): Promise<unknown> {
  const form: TokenForm = context.body;
  const isRefresh = form.grant_type === "refresh_token";
  const application = authenticateForTokens(context);
  const grant = isRefresh
    ? useRefreshToken(context, application.id, form)
    : await useCode(context, application.id, form);
  // A consent to `scope: "+"` issues a code without scopes. The server consumes the code and then rejects the exchange.
  if (grant.scopes.length === 0) throw oauthRefusal("invalid_grant");
  const { accessToken, refreshToken } = context.store.grants.issueTokens(grant);
  return {
    access_token: accessToken,
    token_type: "Bearer",
    expires_in: accessTokenLifetimeSeconds,
    refresh_token: refreshToken,
    scope: grant.scopes.join(" "),
  };
}

function useRefreshToken({ store }: Context, applicationId: string, { refresh_token: token = "" }: TokenForm): Grant {
  const grant = store.grants.refreshToken(token);
  if (grant?.applicationId !== applicationId) throw oauthRefusal("invalid_grant");
  store.grants.consumeRefreshToken(token);
  return grant;
}

async function useCode({ store }: Context, applicationId: string, form: TokenForm): Promise<Grant> {
  const { code: value = "", redirect_uri: redirectUri, code_verifier: verifier } = form;
  const code = store.grants.code(value);
  const fits = code?.applicationId === applicationId && code.redirectUri === redirectUri;
  if (!fits || !(await meets(code.challenge, verifier))) throw oauthRefusal("invalid_grant");
  if (!store.grants.consumeCode(value)) throw oauthRefusal("invalid_grant");
  return code;
}

async function meets(challenge: Challenge | undefined, verifier: string | undefined): Promise<boolean> {
  if (!challenge) return true;
  if (verifier === undefined) return false;
  if (challenge.method === "plain") return challenge.value === verifier;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return challenge.value === toBase64Url(new Uint8Array(digest));
}

export function introspectToken(context: Context): unknown {
  const { id } = authenticate(context, "Invalid client credentials");
  const { grants } = context.store;
  const token = String(context.body["token"]);
  const [access, refresh] = [grants.accessToken(token), grants.refreshToken(token)];
  const grant = access ?? refresh;
  if (grant?.applicationId !== id) return { active: false };
  const issuedAt = Math.floor(grant.issuedAtMs / 1000);
  return {
    active: true,
    scope: grant.scopes.join(" "),
    client_id: id,
    token_type: access ? "Bearer" : "refresh_token",
    ...(access ? { exp: issuedAt + accessTokenLifetimeSeconds } : {}),
    iat: issuedAt,
    sub: grant.account.id,
  };
}

/** Revokes a token. Without the hint `refresh_token`, the server searches only access tokens. */
export function revokeToken(context: Context): void {
  const { id } = authenticate(context, "Invalid client_secret");
  const { grants } = context.store;
  const token = String(context.body["token"]);
  const hinted = context.body["token_type_hint"] === "refresh_token" ? grants.refreshToken(token) : undefined;
  const grant = hinted ?? grants.accessToken(token);
  if (grant?.applicationId === id) grants.revoke(grant.account.id, id);
}
