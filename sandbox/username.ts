import { randomBelow } from "./ids.js";
import type { Issue } from "./refusal.js";
import { transliterate } from "./transliterate.js";

const maxLength = 32;
const adjectives =
  "Amber Brisk Calm Dusty Early Fabled Gentle Hidden Ivory Jolly Keen Lunar Mellow Noble Quiet Rapid".split(" ");
const nouns =
  "Badger Comet Dune Ember Falcon Glacier Harbor Island Juniper Kestrel Lagoon Meadow Otter Prairie River".split(" ");

/** The rules for a username that its spelling alone does not settle. */
export function usernameIssue(username: string): Issue | undefined {
  if (/^(?:everyone|here)$/i.test(username)) return { path: "username", code: "USERNAME_RESERVED_VALUE" };
  if (/fluxer|system[\s_]*message/i.test(username)) {
    return { path: "username", code: "USERNAME_CANNOT_CONTAIN_RESERVED_TERMS" };
  }
  return undefined;
}

/** The bot's username for an application's name: `Ünïcödé Äpp` gives `Unicode_App`, an emoji alone two random words. */
export function toUsername(name: string): string {
  const ascii = transliterate(name.trim()) ?? "";
  const username = ascii
    .replace(/[\s.-]+/g, "_")
    .replace(/[^A-Za-z0-9_]/g, "")
    .slice(0, maxLength);
  return username === "" || usernameIssue(username) ? randomName() : username;
}

/** 0001 to 9999; 0000 belongs to deleted users. */
export function randomDiscriminator(): string {
  return String(1 + randomBelow(9999)).padStart(4, "0");
}

function randomName(): string {
  return adjectives[randomBelow(adjectives.length)]! + nouns[randomBelow(nouns.length)]!;
}
