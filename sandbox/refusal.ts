/**
 * Status and message by code. The messages are the sandbox's own: the server's are localized, so clients must not use
 * them.
 */
const known = {
  ACCESS_DENIED: [403, "This credential can't access the resource."],
  BOT_IS_PRIVATE: [403, "Only the owner can invite this bot."],
  CAPTCHA_REQUIRED: [400, "Solve a CAPTCHA and send the token in X-Captcha-Token."],
  CONTENT_BLOCKED: [403, "Moderation blocked this text."],
  INVALID_CAPTCHA: [400, "The CAPTCHA token is invalid, expired or already used."],
  INVALID_FORM_BODY: [400, "The input is invalid."],
  INVALID_TOKEN: [401, "The token is invalid."],
  INTERNAL_SERVER_ERROR: [500, "The sandbox failed."],
  MISSING_OAUTH_SCOPE: [403, "The access token doesn't have the required scope."],
  MISSING_PERMISSIONS: [403, "The community doesn't exist, or you can't add a bot to it."],
  MAX_APPLICATIONS: [400, "You have reached the maximum number of applications."],
  NOT_FOUND: [404, "No operation has this method and path."],
  RATE_LIMITED: [429, "Too many requests."],
  SUDO_MODE_REQUIRED: [403, "Confirm your identity."],
  UNAUTHORIZED: [401, "A valid credential is required."],
  UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS: [400, "Claim your account before you create an application."],
  UNKNOWN_APPLICATION: [404, "The application doesn't exist."],
  UNKNOWN_CHANNEL: [404, "The channel doesn't exist."],
  USERNAME_NOT_AVAILABLE: [400, "Every discriminator of this username is in use."],
} as const satisfies Record<string, readonly [status: number, message: string]>;

const oauthDescriptions = {
  invalid_client: "Invalid client credentials",
  invalid_grant: "The provided authorization grant is invalid, expired, or revoked",
  invalid_request: "INVALID_REQUEST",
  invalid_scope: "The requested scope is invalid or unsupported",
} as const;

export interface Issue {
  readonly path: string;
  readonly code?: string;
  readonly message?: string;
}

/** Corrects the issues that the spec's rules find in an input. `sent` is the input before strings are normalized. */
export type InputCheck = (sent: Readonly<Record<string, unknown>>, issues: readonly Issue[]) => readonly Issue[];

/** Ends a request with an error response. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    message: string,
    readonly status: number,
    readonly body: object,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** Creates an error response in the server's envelope. */
export function refusal(
  code: keyof typeof known,
  properties: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const [status, message] = known[code];
  return new Refusal(message, status, { code, message, ...properties }, headers);
}

/**
 * Creates the 500 that the server sends in a known case. The message distinguishes it from a failure of the sandbox.
 */
export function serverFailure(reason: string): Refusal {
  return refusal("INTERNAL_SERVER_ERROR", { message: `The server fails in this case: ${reason}.` });
}

export function invalidInput(issues: readonly Issue[]): Refusal {
  const errors = issues.map(({ path, code, message = "This value is invalid." }) => ({ path, message, code }));
  return refusal("INVALID_FORM_BODY", { errors });
}

/** Creates an OAuth 2.0 error response. The server always sends status 400. */
export function oauthRefusal(
  error: keyof typeof oauthDescriptions,
  description: string = oauthDescriptions[error],
): Refusal {
  return new Refusal(description, 400, { error, error_description: description });
}
