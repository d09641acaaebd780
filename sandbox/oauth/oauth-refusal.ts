const descriptions = {
  invalid_client: "Invalid client credentials",
  invalid_grant: "The provided authorization grant is invalid, expired, or revoked",
  invalid_request: "INVALID_REQUEST",
  invalid_scope: "The requested scope is invalid or unsupported",
} as const;

/** Ends a request with an OAuth 2.0 error response. The server always sends status 400. */
export class OAuthRefusal extends Error {
  override readonly name = "OAuthRefusal";
  readonly status = 400;
  readonly headers = {};
  readonly body: { readonly error: string; readonly error_description: string };

  constructor(error: keyof typeof descriptions, description: string = descriptions[error]) {
    super(description);
    this.body = { error, error_description: description };
  }
}
