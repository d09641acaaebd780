import { normalizeText } from "../src/request/normalize.js";
import { imageIssueCode } from "./image.js";
import type { Issue } from "./refusal.js";
import { usernameIssueCodes } from "./username.js";

type Sent = Readonly<Record<string, unknown>>;

/**
 * Replaces the issues of the fields that the server reads by rules of their own, which differ from those of other strings:
 * a username is trimmed but not cleaned, a discriminator is converted to a string and not trimmed, and an image begins
 * after the first comma. `sent` is the body before strings are normalized.
 */
export function checkBotProfile(sent: Sent, issues: readonly Issue[]): readonly Issue[] {
  const own = Object.entries({
    username: ofString(sent["username"], (username) => usernameIssueCodes(username.trim())),
    discriminator: discriminatorIssueCodes(sent["discriminator"]),
    avatar: ofString(sent["avatar"], imageIssueCodes),
    banner: ofString(sent["banner"], imageIssueCodes),
  });
  const first = own.flatMap(
    ([path, codes]): readonly Issue[] =>
      codes?.map((code) => ({ path, code })) ?? issues.filter((issue) => issue.path === path),
  );
  return [...first, ...issues.filter(({ path }) => !own.some(([name]) => name === path))];
}

function ofString(value: unknown, check: (text: string) => readonly string[]): readonly string[] | undefined {
  return typeof value === "string" ? check(value) : undefined;
}

function discriminatorIssueCodes(value: unknown): readonly string[] | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return /^\d{1,4}$/.test(String(value)) ? [] : ["DISCRIMINATOR_INVALID_FORMAT"];
}

function imageIssueCodes(image: string): readonly string[] {
  return [imageIssueCode(normalizeText(image) as string) ?? []].flat();
}
