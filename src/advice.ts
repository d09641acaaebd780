import type { CredentialKind, Operation } from "../generated/operations.js";
import { listIssues, type Refusal } from "./errors.js";

/** The last part of a message for an answer that is no success: what it means for the caller and what to do. */
export function adviceFor(
  { credentials, idempotent }: Pick<Operation, "credentials" | "idempotent">,
  { status, code, errors, message, retryAt, extra }: Refusal & { readonly message: string },
  sent: CredentialKind | undefined,
): string {
  if ((code === "ACCESS_DENIED" || code === "INVALID_TOKEN") && sent && !credentials.includes(sent)) {
    return `${words(sent)} sent, this operation needs a ${credentials.map(words).join(" or ")}`;
  }
  if (code && code in byCode) return byCode[code] ?? "";
  if (extra["global"] === true)
    return "too many requests over all operations; the server may have revoked the session, so log in anew and send fewer";
  if (retryAt) return `${message || "too busy."} Try again at ${retryAt.toISOString()}`;
  if (status < 400) return "a redirect, which is never followed; check baseUrl";
  if (errors.length > 0) return listIssues(errors);
  if (status >= 500) return `${message || "the server failed."} ${afterwards({ idempotent })}`;
  return message || "see the server's documentation for this status";
}

const byCode: Readonly<Record<string, string>> = {
  UNAUTHORIZED: "the server does not know the credential; do not try others, ten bad tokens a minute ban the address",
  CAPTCHA_REQUIRED: "solve the CAPTCHA: pass `captcha` to the client or the call",
  INVALID_CAPTCHA: "the CAPTCHA token is wrong, used or expired; solve a new one",
  SUDO_MODE_REQUIRED: "show that you are there: pass `sudo` to the client or the call",
};

/** What to do when it is open whether an operation was carried out. */
export function afterwards({ idempotent }: Pick<Operation, "idempotent">): string {
  return idempotent ? "It is safe to try again" : "It may have been carried out: look before you try again";
}

/** `sessionToken` as people say it. */
function words(kind: CredentialKind): string {
  return kind.replace("Token", " token");
}
