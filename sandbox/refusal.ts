/** Status and text by code. The texts are the sandbox's own: the server's are localised, so nobody may depend on them. */
const known = {
  ACCESS_DENIED: [403, "This credential may not do that."],
  BOT_IS_PRIVATE: [403, "Only its owner may invite this bot."],
  CAPTCHA_REQUIRED: [400, "Solve a CAPTCHA and send it in X-Captcha-Token."],
  CONTENT_BLOCKED: [403, "Moderation blocks this text."],
  INVALID_CAPTCHA: [400, "The CAPTCHA token is wrong, used or expired."],
  INVALID_FORM_BODY: [400, "The input is not valid."],
  INVALID_TOKEN: [401, "The bot token is not valid."],
  INTERNAL_SERVER_ERROR: [500, "The sandbox failed."],
  MISSING_OAUTH_SCOPE: [403, "The access token lacks a scope."],
  MISSING_PERMISSIONS: [403, "There is no such community, or the account may not add a bot to it."],
  MAX_APPLICATIONS: [400, "The account owns as many applications as it may."],
  NOT_FOUND: [404, "There is no such path and method."],
  RATE_LIMITED: [429, "Too many requests."],
  SUDO_MODE_REQUIRED: [403, "Prove who you are."],
  UNAUTHORIZED: [401, "A valid credential is needed."],
  UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS: [400, "The account has no password yet."],
  UNKNOWN_APPLICATION: [404, "There is no such application."],
  UNKNOWN_CHANNEL: [404, "There is no such channel."],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export interface Issue {
  readonly path: string;
  readonly code?: string;
  readonly message?: string;
}

/** Thrown by whatever ends a request early; the pipeline turns it into the server's error envelope. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: keyof typeof known;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: keyof typeof known,
    members: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(known[code][1]);
    this.code = code;
    this.members = members;
    this.headers = headers;
  }

  get body(): object {
    const { code, message, members } = this;
    return { code, message, ...members };
  }

  get status(): number {
    return known[this.code][0];
  }
}

export function invalidInput(issues: readonly Issue[]): Refusal {
  const errors = issues.map(({ path, code, message = "This value is not valid." }) => ({ path, message, code }));
  return new Refusal("INVALID_FORM_BODY", { errors });
}
