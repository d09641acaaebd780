import { randomBelow } from "./random.js";
import { transliterate } from "./transliterate.js";

const maxLength = 32;
const adjectives =
  "Amber Brisk Calm Dusty Early Fabled Gentle Hidden Ivory Jolly Keen Lunar Mellow Noble Quiet Rapid".split(" ");
const nouns =
  "Badger Comet Dune Ember Falcon Glacier Harbor Island Juniper Kestrel Lagoon Meadow Otter Prairie River".split(" ");

/** Returns the codes of all issues that the server finds in a trimmed username. It checks each rule independently. */
export function usernameIssueCodes(username: string): readonly string[] {
  const lower = username.toLowerCase();
  const rules: readonly (readonly [code: string, isBroken: boolean])[] = [
    ["USERNAME_LENGTH_INVALID", username.length < 1 || username.length > maxLength],
    ["USERNAME_INVALID_CHARACTERS", !/^[A-Za-z0-9_]+$/.test(username)],
    ["USERNAME_RESERVED_VALUE", lower === "everyone" || lower === "here"],
    ["USERNAME_CANNOT_CONTAIN_RESERVED_TERMS", lower.includes("fluxer") || lower.includes("system message")],
  ];
  return rules.flatMap(([code, isBroken]) => (isBroken ? [code] : []));
}

/**
 * Returns the username for the bot of an application: `Unicode_App` for `Ünïcödé Äpp`. If the result is not a
 * valid username, as for an emoji, returns two random words.
 */
export function toUsername(name: string): string {
  const ascii = transliterate(name.trim()) ?? "";
  const username = ascii
    .replace(/[\s.-]+/g, "_")
    .replace(/[^A-Za-z0-9_]/g, "")
    .slice(0, maxLength);
  return usernameIssueCodes(username).length > 0 ? randomUsername() : username;
}

/** Returns two random words. */
export function randomUsername(): string {
  return adjectives[randomBelow(adjectives.length)]! + nouns[randomBelow(nouns.length)]!;
}
