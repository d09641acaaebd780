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

export interface Issue {
  readonly path: string;
  readonly code?: string;
  readonly message?: string;
}

/** Ends a request with an error response in the server's envelope. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: keyof typeof known,
    properties: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    const [status, message] = known[code];
    super(message);
    this.status = status;
    this.body = { code, message, ...properties };
    this.headers = headers;
  }
}

/**
 * Creates the 500 that the server sends in a known case. The message distinguishes it from a failure of the sandbox.
 */
export function serverFailure(reason: string): Refusal {
  return new Refusal("INTERNAL_SERVER_ERROR", { message: `The server fails in this case: ${reason}.` });
}

export function invalidInput(issues: readonly Issue[]): Refusal {
  const errors = issues.map(({ path, code, message = "This value is invalid." }) => ({ path, message, code }));
  return new Refusal("INVALID_FORM_BODY", { errors });
}
