const fix = "Fix the input: `errors` lists each path.";
const ban = "Stop sending requests from this IP address until the ban ends.";
const later = "Check first, because the operation may have succeeded. Then retry if it is safe to retry.";
const report = "Contact the instance's operator, with the `X-Request-ID`.";

/** What a client does about an error, as Markdown: by error code, and by status for an error without a code. */
const advice: Readonly<Record<string, string>> = {
  "400": fix,
  "401": "Log in again.",
  "403": "Use another credential or IP address.",
  "404": "Check the ID.",
  "429": "Wait for `retry_after` seconds, then retry.",
  "500": later,
  "503": "Retry after `Retry-After` seconds, if the body is Fluxer's.",
  ACCESS_DENIED: "Use the credential that this operation requires, of the account that owns the application.",
  ACCOUNT_LIMITED: "Log in to Fluxer with this account, and follow the instructions.",
  BAD_GATEWAY: later,
  BAD_REQUEST: "Fix the request.",
  BOT_ALREADY_IN_GUILD: "Do nothing. The bot is already in this community.",
  BOT_IS_PRIVATE: "Ask the owner of the application to add the bot.",
  BOT_USER_GENERATION_FAILED: "Create the application with another name.",
  BOT_USER_NOT_FOUND: "Create another application, because this one no longer has a bot.",
  CAPTCHA_REQUIRED: "Solve the challenge, and send the token in `X-Captcha-Token`.",
  CONFLICT: "Read the current state, then retry.",
  CONTENT_BLOCKED: "Change the content.",
  EXPLICIT_CONTENT_CANNOT_BE_SENT: "Choose another image.",
  FORBIDDEN: "Use another credential or IP address.",
  GATEWAY_TIMEOUT: later,
  GENERAL_ERROR: report,
  GLOBAL_IP_BANNED: ban,
  GLOBAL_IP_TEMPORARILY_BANNED: ban,
  GONE: "Stop using this resource.",
  INTERNAL_SERVER_ERROR: later,
  INVALID_API_ORIGIN: "Send the request to the API's host, not to the web app's.",
  INVALID_CAPTCHA: "Solve the new challenge in this response. A token works once, within ten minutes.",
  INVALID_CHANNEL_TYPE: "Choose a group channel.",
  INVALID_FORM_BODY: fix,
  INVALID_TOKEN: "Use a valid token. Don't try others, because that gets your IP address banned.",
  IP_BANNED: ban,
  MAX_APPLICATIONS: "Delete an application that you don't need.",
  MAX_GROUP_DM_RECIPIENTS: "Choose a group with fewer members.",
  MAX_GUILD_MEMBERS: "Choose a community with fewer members.",
  MAX_GUILD_ROLES: "Delete a role of the community.",
  METHOD_NOT_ALLOWED: "Check the method and the path.",
  MISSING_ACCESS: "Choose a community or channel that this account can see.",
  MISSING_OAUTH_SCOPE: "Request the scope in `required_scope` from the user.",
  MISSING_PERMISSIONS: "Use an account that can manage the community, and check its ID.",
  NOT_A_BOT_APPLICATION: "Omit the scope `bot`, or use an application that has a bot.",
  NOT_FOUND: "Check the method, the path and the base URL. A path with a trailing slash is a different path.",
  RATE_LIMITED: "Wait for `retry_after` seconds, then retry. After a global 429, log in again and send fewer requests.",
  RESOURCE_LOCKED: "Wait for `Retry-After` seconds, then retry.",
  SERVICE_UNAVAILABLE: "Wait for `Retry-After` seconds, then retry.",
  SUDO_MODE_REQUIRED: "Confirm the user's identity: send the password or a second factor.",
  TOR_BLOCKED: "Connect without Tor.",
  UNAUTHORIZED: "Log in again. Don't try other tokens, because that gets your IP address banned.",
  UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS: "Set a password for the account.",
  UNKNOWN_APPLICATION: "Check the ID. The application may have been deleted.",
  UNKNOWN_CHANNEL: "Check the ID of the channel.",
  UNKNOWN_GUILD: "Check the ID of the community.",
  USERNAME_NOT_AVAILABLE: "Choose another username.",
};

export function adviceOf(codeOrStatus: string): string {
  return advice[codeOrStatus] ?? "See the message.";
}

export const advisedCodes: readonly string[] = Object.keys(advice);
