import type { CredentialKind } from "../../generated/operations.js";
import { isGlobal, listIssues } from "../errors.js";
import type { Call } from "./call.js";
import { clean, type Refusal } from "./refusal.js";

/** Returns the last part of the message for an error response: the cause and what to do. */
export function adviceFor(call: Call, refusal: Refusal): string {
  const { status, code, errors, message, retryAt, isBusy } = refusal;
  const { credentials, idempotent, recovery } = call.operation;
  const sent = call.credential;
  if (wrongKindCodes.has(code) && sent && !credentials.includes(sent))
    return `this operation requires ${credentials.map(words).join(" or ")}, but ${words(sent)} was sent`;
  if (code === "CAPTCHA_REQUIRED" && call.captcha)
    return "the server did not accept the solved CAPTCHA; solve the one in `extra`";
  if (code === "SUDO_MODE_REQUIRED" && call.solved.has(code))
    return `the server requires a different proof: ${wanted(refusal)}`;
  if (code !== undefined && Object.hasOwn(byCode, code)) return byCode[code] ?? "";
  if (isGlobal(refusal))
    return "you exceeded the global rate limit, and the session may be revoked; log in again and send fewer requests";
  if (status >= 500 && !isBusy) return `${sentence(message || "the server failed")} ${afterwards(call)}`;
  if (retryAt) return `${sentence(message || "the server is too busy")} Try again at ${retryAt.toISOString()}`;
  if (status < 400) return "the server sent a redirect, which the client does not follow; check baseUrl";
  const problems = clean(listIssues(errors)) || message;
  if (status === 429) return `${sentence(problems || "you exceeded a rate limit")} Send fewer requests`;
  return problems || (idempotent && recovery) || "see the server's documentation for this status";
}

const wrongKindCodes: ReadonlySet<unknown> = new Set([
  "ACCESS_DENIED",
  "INVALID_TOKEN",
  "UNAUTHORIZED",
  "invalid_client",
]);

const byCode: Readonly<Record<string, string>> = {
  invalid_client:
    "the client ID or client secret is invalid; use the application's newest secret, because a reset ends the old one",
  invalid_grant:
    "the code or refresh token was used, expired, revoked or issued to another application, or the redirect URI or " +
    "PKCE verifier is different; send the user through the consent again",
  MISSING_OAUTH_SCOPE: "the access token lacks the scope in `extra.required_scope`; request it from the user",
  UNAUTHORIZED:
    "the credential is invalid; do not guess others, because failed attempts can get your IP address banned",
  CAPTCHA_REQUIRED: "a CAPTCHA is required; pass `captcha` to the client or to this call",
  INVALID_CAPTCHA: "the CAPTCHA token is invalid, used or expired; solve a new CAPTCHA",
  SUDO_MODE_REQUIRED: "sudo is required; pass `sudo` to the client or to this call",
  UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS: "the account is unclaimed; set a password for it first",
};

function wanted({ extra }: Refusal): string {
  if (extra["has_mfa"] !== true) return "return { password } from `sudo`";
  const methods = Object.entries({ ...(extra["methods"] as object | undefined) }).flatMap(([name, on]) =>
    on === true ? [`"${name}"`] : [],
  );
  const values = methods.length > 0 ? ` with mfaMethod ${methods.join(" or ")}` : "";
  return `the account has a second factor; return { mfaMethod, mfaCode }${values} from \`sudo\`, not a password`;
}

/** Returns what to do if the operation may have succeeded, or did. */
export function afterwards({ operation }: Pick<Call, "operation">, fact = "It may have succeeded"): string {
  const { idempotent, recovery } = operation;
  if (idempotent) return recovery ?? "It is safe to retry";
  return `${fact}. ${recovery ?? "Check before you retry; after a create, use applications.reconcile(error)"}`;
}

/** Ends a message of the server with a period, if it has no end. */
function sentence(text: string): string {
  return /[.!?\u3002]$/.test(text) ? text : `${text}.`;
}

function words(kind: CredentialKind): string {
  if (kind === "oauth2Token") return "an OAuth2 access token";
  return kind === "clientSecret" ? "a client secret" : `a ${kind.replace("Token", " token")}`;
}
