import type { CredentialKind, Operation } from "../generated/operations.js";
import type { ApiErrorFacts } from "./errors.js";

/** The last part of a message for an answer that is no success: what it means for the caller and what to do. */
export function adviceFor(
  operation: Operation,
  answer: ApiErrorFacts & { readonly message: string },
  sent: CredentialKind | undefined,
): string {
  const { status, code, errors, message, retryAt, extra } = answer;
  if (code === "ACCESS_DENIED" && sent && !operation.credentials.includes(sent)) {
    return `${words(sent)} sent, this operation needs a ${operation.credentials.map(words).join(" or ")}`;
  }
  if (code === "UNAUTHORIZED")
    return "the server does not know the credential; do not try others, ten bad tokens a minute ban the address";
  if (code === "CAPTCHA_REQUIRED") return "solve the CAPTCHA: pass `captcha` to the client or the call";
  if (code === "INVALID_CAPTCHA") return "the CAPTCHA token is wrong, used or expired; solve a new one";
  if (status === 429 && extra["global"] === true)
    return "too many requests over all operations; the server may have revoked the session, so log in anew and send fewer";
  if (retryAt) return `${message || "too busy"} Try again at ${retryAt.toISOString()}`;
  if (status < 400) return "a redirect, which is never followed; check baseUrl";
  if (errors.length > 0) return errors.map((item) => `${item.path} ${item.message ?? item.code}`).join("; ");
  if (status >= 500) return `${message || "the server failed."} ${afterwards(operation)}`;
  return message || "see the server's documentation for this status";
}

/** What to do when it is open whether an operation was carried out. */
export function afterwards({ idempotent }: Operation): string {
  return idempotent ? "It is safe to try again" : "It may have been carried out: look before you try again";
}

/** `sessionToken` as people say it. */
function words(kind: CredentialKind): string {
  return kind.replace("Token", " token");
}
