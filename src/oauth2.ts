import type { Oauth2Methods } from "../generated/client.js";

/**
 * The methods of the flow. `token` accepts the redirect URI as it is registered: the server compares it as a URL parser
 * serializes it, so that `https://app.example` must be sent as `https://app.example/`.
 */
export function createOauth2Methods<Options>(methods: Oauth2Methods<Options>): Oauth2Methods<Options> {
  return {
    ...methods,
    token(body, options) {
      if (!("redirect_uri" in body) || !URL.canParse(body.redirect_uri)) return methods.token(body, options);
      return methods.token({ ...body, redirect_uri: new URL(body.redirect_uri).href }, options);
    },
  };
}
