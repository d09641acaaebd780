import type { CredentialKind } from "../../generated/operations.js";
import { isGlobal, listIssues } from "../errors.js";
import type { Call } from "./call.js";
import { clean, type Refusal } from "./refusal.js";

/** The last part of a message for an error response: what it means for the caller and what to do. */
export function adviceFor(call: Call, refusal: Refusal): string {
  const { status, code, errors, message, retryAt, isBusy } = refusal;
  const { credentials } = call.operation;
  const sent = call.credential;
  if ((code === "ACCESS_DENIED" || code === "INVALID_TOKEN") && sent && !credentials.includes(sent))
    return `${words(sent)} sent, this operation needs a ${credentials.map(words).join(" or ")}`;
  if (code === "SUDO_MODE_REQUIRED" && call.solved.has(code))
    return `the server wants another proof: ${wanted(refusal)}`;
  if (code !== undefined && Object.hasOwn(byCode, code)) return byCode[code] ?? "";
  if (isGlobal(refusal))
    return "too many requests over all operations; the server may have revoked the session, so log in anew and send fewer";
  if (status >= 500 && !isBusy) return `${message || "the server failed."} ${afterwards(call)}`;
  if (retryAt) return `${message || "too busy."} Try again at ${retryAt.toISOString()}`;
  if (status < 400) return "a redirect, which is never followed; check baseUrl";
  const problems = clean(listIssues(errors.filter(({ path, message: text, code: kind }) => path ?? text ?? kind)));
  if (problems !== "") return problems;
  return message || "see the server's documentation for this status";
}

const byCode: Readonly<Record<string, string>> = {
  UNAUTHORIZED: "the server does not know the credential; do not try others, for that gets an address banned",
  CAPTCHA_REQUIRED: "solve the CAPTCHA: pass `captcha` to the client or the call",
  INVALID_CAPTCHA: "the CAPTCHA token is wrong, used or expired; solve a new one",
  SUDO_MODE_REQUIRED: "show that you are there: pass `sudo` to the client or the call",
  UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS: "the account is unclaimed; set a password for it first",
};

/** The kind of proof that the account needs. */
function wanted({ extra }: Refusal): string {
  if (extra["has_mfa"] !== true) return "return { password } from `sudo`";
  const methods = Object.entries({ ...(extra["methods"] as object | undefined) }).flatMap(([name, on]) =>
    on === true ? [`"${name}"`] : [],
  );
  const values = methods.length > 0 ? ` with mfaMethod ${methods.join(" or ")}` : "";
  return `the account has a second factor, so return { mfaMethod, mfaCode }${values} from \`sudo\`; a password is not accepted`;
}

/** What to do if it is unknown whether the operation succeeded. */
export function afterwards({ operation }: Pick<Call, "operation">): string {
  return operation.idempotent
    ? "It is safe to try again"
    : "It may have been carried out: look before you try again, after a create with applications.reconcile(error)";
}

/** `sessionToken` as people say it. */
function words(kind: CredentialKind): string {
  return kind.replace("Token", " token");
}
