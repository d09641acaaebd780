import { normalizeText, parseUrl } from "../../src/request/rules.js";
import type { Issue } from "../refusal.js";

/**
 * Adds the issue of a redirect URI that is not an absolute URL with a host. The server checks this before it looks for
 * the application. `earlier` are the fields whose issues come first.
 */
export function checkRedirectUri(
  sent: unknown,
  issues: readonly Issue[],
  ...earlier: readonly string[]
): readonly Issue[] {
  const known = issues.some(({ path, code }) => path === "redirect_uri" && code === "INVALID_FORMAT");
  if (known || typeof sent !== "string" || hasHost(String(normalizeText(sent)))) return issues;
  const index = issues.filter(({ path }) => path === "redirect_uri" || earlier.includes(path)).length;
  return issues.toSpliced(index, 0, { path: "redirect_uri", code: "INVALID_FORMAT" });
}

function hasHost(redirectUri: string): boolean {
  return Boolean(parseUrl(redirectUri)?.host);
}
