import type { Issue } from "../refusal.js";
import { deleteAuthorization, deleteAuthorizations, listAuthorizations } from "./authorizations.js";
import { getCurrentAuthorization, getUserInfo } from "./bearer.js";
import { grantConsent, startAuthorization } from "./consent.js";
import { checkRedirectUri } from "./redirect-uri.js";
import { exchangeToken, introspectToken, revokeToken } from "./tokens.js";

/** Handlers of the OAuth2 flow, by operation ID. */
export const oauthHandlers = {
  ...{ startAuthorization, grantConsent, exchangeToken, introspectToken, revokeToken },
  ...{ getUserInfo, getCurrentAuthorization, listAuthorizations, deleteAuthorization, deleteAuthorizations },
};

type Sent = Readonly<Record<string, unknown>>;

/** Additional checks by operation ID, for rules that the spec does not have. */
export const oauthInputChecks = {
  startAuthorization: (sent: Sent, issues: readonly Issue[]) =>
    checkRedirectUri(sent["redirect_uri"], issues, "response_type", "client_id"),
  grantConsent: (sent: Sent, issues: readonly Issue[]) =>
    checkRedirectUri(sent["redirect_uri"], issues, "response_type", "client_id"),
  exchangeToken: (sent: Sent, issues: readonly Issue[]) =>
    sent["grant_type"] === "authorization_code" ? checkRedirectUri(sent["redirect_uri"], issues, "code") : issues,
};
