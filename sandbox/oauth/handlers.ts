import { deleteAuthorization, deleteAuthorizations, listAuthorizations } from "./authorizations.js";
import { getCurrentAuthorization, getUserInfo } from "./bearer.js";
import { grantConsent, startAuthorization } from "./consent.js";
import { exchangeToken, introspectToken, revokeToken } from "./tokens.js";

/** Handlers of the OAuth2 flow, by operation ID. */
export const oauthHandlers = {
  ...{ startAuthorization, grantConsent, exchangeToken, introspectToken, revokeToken },
  ...{ getUserInfo, getCurrentAuthorization, listAuthorizations, deleteAuthorization, deleteAuthorizations },
};
