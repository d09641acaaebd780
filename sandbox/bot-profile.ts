import { type Context, ownApplication, refuseBlocked } from "./context.js";
import { toImageHash } from "./image.js";
import { invalidInput } from "./refusal.js";
import type { Bot } from "./store.js";
import { randomDiscriminator } from "./username.js";
import { profileView } from "./views.js";

const tagChanges = { bucket: "bot tag changes", limit: 5, windowSeconds: 3 * 60 * 60 };
// FRIENDLY_BOT and FRIENDLY_BOT_MANUAL_APPROVAL, the only bits that an owner may set.
const settableFlags = 16 | 32;

interface BotInput {
  readonly username?: string;
  readonly discriminator?: string | number;
  readonly avatar?: string | null;
  readonly banner?: string | null;
  readonly bio?: string | null;
  readonly bot_flags?: number;
}

/** Updates the given properties, after checks in the server's order, and returns the profile, which has no token. */
export function updateBot(context: Context): unknown {
  const { username, discriminator, avatar, banner, bio, bot_flags: flags, ...added }: BotInput = context.body;
  const { id } = ownApplication(context);
  const bot = context.store.bots.get(id);
  if (!bot) throw new Error(`application ${id} has no bot`);
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
    flags: (bot.flags & ~settableFlags) | ((flags ?? bot.flags) & settableFlags),
    added: { ...bot.added, ...added },
  };
  context.store.bots.set(id, changed);
  return profileView(id, changed);
}

function toImage(path: string, sent: string | null | undefined, current: string | null): string | null {
  if (sent === undefined) return current;
  return sent === null ? null : toImageHash(path, sent);
}

/** A change of letter case alone keeps the discriminator. Any other change draws a new one. */
function changeTag(context: Context, id: string, bot: Bot, username: string): Pick<Bot, "username" | "discriminator"> {
  if (username === bot.username) return { username, discriminator: bot.discriminator };
  refuseBlocked(context, [username]);
  if (context.allowances.spend(tagChanges, id).denied) {
    throw invalidInput([{ path: "username", code: "USERNAME_CHANGED_TOO_MANY_TIMES" }]);
  }
  const sameLetters = username.toLowerCase() === bot.username.toLowerCase();
  return { username, discriminator: sameLetters ? bot.discriminator : randomDiscriminator() };
}
