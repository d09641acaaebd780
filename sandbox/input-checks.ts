import { normalizeText } from "../src/request/input.js";
import { parseUrl } from "../src/request/rules.js";
import { checkBotProfile } from "./bot-profile.js";
import type { InputCheck, Issue } from "./refusal.js";

const checkAuthorization = checkRedirectUri("response_type", "client_id");
const checkExchange = checkRedirectUri("code");

/** The checks by operation ID, for queries and bodies that the server validates by rules that differ from the spec. */
export const inputChecks: Readonly<Record<string, InputCheck>> = {
  startAuthorization: checkAuthorization,
  grantConsent: checkAuthorization,
  exchangeToken: (sent, issues) => (sent["grant_type"] === "authorization_code" ? checkExchange(sent, issues) : issues),
  updateApplicationBot: checkBotProfile,
  deleteApplication: acceptAnyPasskey,
  resetBotToken: acceptAnyPasskey,
  resetClientSecret: acceptAnyPasskey,
};

/**
 * Adds the issue of a redirect URI that is not an absolute URL with a host. The server checks this before it looks for
 * the application. `earlier` are the fields whose issues come first.
 */
function checkRedirectUri(...earlier: readonly string[]): InputCheck {
  return ({ redirect_uri: sent }, issues) => {
    const isKnown = issues.some(({ path, code }) => path === "redirect_uri" && code === "INVALID_FORMAT");
    if (isKnown || typeof sent !== "string" || parseUrl(String(normalizeText(sent)))?.host) return issues;
    const index = issues.filter(({ path }) => path === "redirect_uri" || earlier.includes(path)).length;
    return issues.toSpliced(index, 0, { path: "redirect_uri", code: "INVALID_FORMAT" });
  };
}

// The server reads `webauthn_response` only if the account has a passkey. No account in the sandbox has one.
function acceptAnyPasskey(_: unknown, issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ path }) => path !== "webauthn_response");
}
