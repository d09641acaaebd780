import { normalizeText } from "../src/request/input.js";
import { type Context, ownApplication, refuseBlocked } from "./context.js";
import { imageIssueCode, toImageHash } from "./image.js";
import { type InputCheck, invalidInput, type Issue, refusal } from "./refusal.js";
import type { Bot } from "./store.js";
import { usernameIssueCodes } from "./username.js";
import { profileView } from "./views.js";

const tagChanges = { bucket: "bot tag changes", limit: 5, windowSeconds: 3 * 60 * 60 };
// FRIENDLY_BOT and FRIENDLY_BOT_MANUAL_APPROVAL, the only flags that an owner can set.
const settableFlags = 16 | 32;

interface BotInput {
  readonly username?: string;
  readonly discriminator?: string | number;
  readonly avatar?: string | null;
  readonly banner?: string | null;
  readonly bio?: string | null;
  readonly bot_flags?: number;
}

/**
 * Replaces the issues of the fields that the server validates by special rules. It trims a username but removes no
 * other characters. It converts a discriminator to a string without trimming it. It reads an image after the first
 * comma.
 */
export const checkBotProfile: InputCheck = (sent, issues) => {
  const special = Object.entries({
    username: ofString(sent["username"], (username) => usernameIssueCodes(username.trim())),
    discriminator: discriminatorIssueCodes(sent["discriminator"]),
    avatar: ofString(sent["avatar"], imageIssueCodes),
    banner: ofString(sent["banner"], imageIssueCodes),
  });
  const first = special.flatMap(
    ([path, codes]): readonly Issue[] =>
      codes?.map((code) => ({ path, code })) ?? issues.filter((issue) => issue.path === path),
  );
  return [...first, ...issues.filter(({ path }) => !special.some(([name]) => name === path))];
};

function ofString(value: unknown, check: (text: string) => readonly string[]): readonly string[] | undefined {
  return typeof value === "string" ? check(value) : undefined;
}

function discriminatorIssueCodes(value: unknown): readonly string[] | undefined {
  // JSON such as 1e999 becomes Infinity, which is not a number for the server.
  if (typeof value !== "string" && !Number.isFinite(value)) return undefined;
  return /^\d{1,4}$/.test(String(value)) ? [] : ["DISCRIMINATOR_INVALID_FORMAT"];
}

function imageIssueCodes(image: string): readonly string[] {
  return [imageIssueCode(normalizeText(image) as string) ?? []].flat();
}

/**
 * Updates the given properties after further checks, in the server's order. Returns the profile, which has no token.
 */
export function updateBot(context: Context): unknown {
  const { username, discriminator, avatar, banner, bio, bot_flags: flags, ...added }: BotInput = context.body;
  const { id } = ownApplication(context);
  const bot = context.store.botOf(id);
  refuseBlocked(context, [bio ?? ""]);
  if (discriminator !== undefined && Number(discriminator) !== Number(bot.discriminator)) {
    throw invalidInput([{ path: "discriminator", code: "BOT_DISCRIMINATOR_CANNOT_BE_CHANGED" }]);
  }
  const tag = changeTag(context, id, bot, username ?? bot.username);
  const changed = {
    ...tag,
    avatar: toImage("avatar", avatar, bot.avatar),
    banner: toImage("banner", banner, bot.banner),
    bio: bio === undefined ? bot.bio : bio,
    flags: (flags ?? bot.flags) & settableFlags,
    added: { ...bot.added, ...added },
  };
  context.store.writeBot(id, changed);
  return profileView(id, changed);
}

function toImage(path: string, sent: string | null | undefined, current: string | null): string | null {
  if (sent === undefined) return current;
  return sent === null ? null : toImageHash(path, sent);
}

/** Keeps the discriminator if only letter case changes. Any other change assigns a new one. */
function changeTag(context: Context, id: string, bot: Bot, username: string): Pick<Bot, "username" | "discriminator"> {
  if (username === bot.username) return { username, discriminator: bot.discriminator };
  const isSame = username.toLowerCase() === bot.username.toLowerCase();
  const discriminator = isSame ? bot.discriminator : context.store.freeDiscriminator(username);
  if (discriminator === undefined) throw refusal("USERNAME_NOT_AVAILABLE");
  refuseBlocked(context, [username]);
  if (context.ownLimits.spend(tagChanges, id).denied) {
    throw invalidInput([{ path: "username", code: "USERNAME_CHANGED_TOO_MANY_TIMES" }]);
  }
  return { username, discriminator };
}
