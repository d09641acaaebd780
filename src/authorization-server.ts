import * as spec from "../generated/operations.js";

/**
 * The metadata of RFC 8414, in the shape that OAuth libraries take as configuration. It is not an interface, because it could
 * not be assigned to their types, which have an index signature.
 */
export type AuthorizationServer = {
  /** The API's base URL. Responses carry no issuer to compare it with. */
  issuer: string;
  authorization_endpoint: string;
  token_endpoint: string;
  introspection_endpoint: string;
  revocation_endpoint: string;
  userinfo_endpoint: string;
  scopes_supported: string[];
  response_types_supported: string[];
  grant_types_supported: string[];
  code_challenge_methods_supported: string[];
  /** `client_secret_post` first: see `docs/log-in.md` for why `client_secret_basic` fails with some libraries. */
  token_endpoint_auth_methods_supported: string[];
};

/** Returns the metadata of the instance with this API and this web application. */
export function authorizationServerOf(api: string, webApp: string): AuthorizationServer {
  return {
    issuer: api,
    authorization_endpoint: webApp.replace(/\/+$/, "") + spec.authorizePath,
    token_endpoint: api + spec.operations.exchangeToken.path,
    introspection_endpoint: api + spec.operations.introspectToken.path,
    revocation_endpoint: api + spec.operations.revokeToken.path,
    userinfo_endpoint: api + spec.operations.getUserInfo.path,
    scopes_supported: spec.oauthScopes.split(" "),
    response_types_supported: ["code"],
    grant_types_supported: spec.grantTypes.split(" "),
    code_challenge_methods_supported: spec.codeChallengeMethods.split(" "),
    token_endpoint_auth_methods_supported: spec.clientAuthenticationMethods.split(" "),
  };
}
