import { randomBelow } from "./ids.js";
import { transliterate } from "./transliterate.js";

const maxLength = 32;
const adjectives =
  "Amber Brisk Calm Dusty Early Fabled Gentle Hidden Ivory Jolly Keen Lunar Mellow Noble Quiet Rapid".split(" ");
const nouns =
  "Badger Comet Dune Ember Falcon Glacier Harbor Island Juniper Kestrel Lagoon Meadow Otter Prairie River".split(" ");

/** Returns the codes of all issues that the server finds in a trimmed username. It checks each rule, whatever the others say. */
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
 * Returns the bot's username for an application's name: `Ünïcödé Äpp` gives `Unicode_App`. If no valid username is left,
 * as for an emoji, returns two random words.
 */
export function toUsername(name: string): string {
  const ascii = transliterate(name.trim()) ?? "";
  const username = ascii
    .replace(/[\s.-]+/g, "_")
    .replace(/[^A-Za-z0-9_]/g, "")
    .slice(0, maxLength);
  return usernameIssueCodes(username).length > 0 ? randomName() : username;
}

/** 0001 to 9999; 0000 belongs to deleted users. */
export function randomDiscriminator(): string {
  return String(1 + randomBelow(9999)).padStart(4, "0");
}

function randomName(): string {
  return adjectives[randomBelow(adjectives.length)]! + nouns[randomBelow(nouns.length)]!;
}
