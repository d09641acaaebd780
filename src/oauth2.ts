import type { Oauth2Methods } from "../generated/client.js";
import * as spec from "../generated/operations.js";
import { hideWhenInspected } from "./redact.js";
import { parseUrl } from "./request/rules.js";

/**
 * The methods of the flow. `token` accepts the redirect URI as it is registered: the server compares it as a URL parser
 * serializes it, so that `https://app.example` must be sent as `https://app.example/`.
 */
export function createOauth2Methods<Options>(methods: Oauth2Methods<Options>): Oauth2Methods<Options> {
  return {
    ...methods,
    async token(body, options) {
      const { redirect_uri: uri } = { ...body } as { redirect_uri?: unknown };
      const url = typeof uri === "string" ? parseUrl(uri) : undefined;
      return methods.token(url ? Object.assign({ ...body }, { redirect_uri: url.href }) : body, options);
    },
  };
}

/** A PKCE verifier with its challenge (RFC 7636). */
export interface Pkce {
  /** A secret. Keep it with the user's session, for the exchange of the code. */
  readonly codeVerifier: string;
  /** For `authorizeUrl`. */
  readonly codeChallenge: string;
}

/** Creates a random verifier and its S256 challenge. `console.log` and `util.inspect` hide the verifier. */
export async function createPkce(): Promise<Pkce> {
  const codeVerifier = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(codeVerifier));
  return hideWhenInspected({ codeVerifier, codeChallenge: toBase64Url(new Uint8Array(digest)) });
}

export function toBase64Url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * The metadata of RFC 8414, in the shape that OAuth libraries take as configuration. Not an interface, because it could
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
    authorization_endpoint: webApp + spec.authorizePath,
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
