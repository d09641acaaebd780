import type { Account } from "./account.js";
import type { Caller } from "./caller.js";
import type { Application, Bot, Store } from "./store.js";

const totp = 0;

/** Returns an application as its owner sees it. */
export function applicationView(store: Store, application: Application): Record<string, unknown> {
  return { ...applicationCore(application), bot: botView(store, application) };
}

/** Returns the owner's view of an application without the bot, which is missing from the response to a secret reset. */
export function applicationCore(application: Application): Record<string, unknown> {
  return {
    ...application.added,
    id: application.id,
    name: application.name,
    // The server stores a set, and returns it sorted.
    redirect_uris: application.redirectUris.toSorted(),
    bot_public: application.botPublic,
    bot_require_code_grant: application.botRequireCodeGrant,
  };
}

/** Returns a bot as its owner sees it, with the owner's MFA settings. */
export function botView(store: Store, application: Application): Record<string, unknown> {
  const mfa = store.accounts.get(application.ownerId)?.mfa ?? false;
  const { flags, ...profile } = profileView(application.id, store.botOf(application.id));
  return { ...profile, mfa_enabled: mfa, authenticator_types: mfa ? [totp] : [], flags };
}

export function profileView(id: string, bot: Bot) {
  const { added, ...profile } = bot;
  return { ...added, id, ...profile };
}

/** Returns an application as anyone sees it. The owner sees `bot_public: true` even if the bot is private. */
export function publicView(
  store: Store,
  application: Application,
  { account: viewer, application: viewingBot }: Pick<Caller, "account" | "application">,
): Record<string, unknown> {
  const bot = store.botOf(application.id);
  const user = viewingBot ? { ...store.botOf(viewingBot.id), id: viewingBot.id } : viewer;
  return {
    ...application.added,
    id: application.id,
    name: application.name,
    icon: bot.avatar,
    description: null,
    redirect_uris: application.redirectUris.toSorted(),
    scopes: ["bot"],
    bot_public: application.botPublic || viewer?.id === application.ownerId,
    bot: profileView(application.id, bot),
    current_user: user ? { ...partialUser(user), ...(viewingBot && { bot: true }) } : null,
  };
}

/** Returns an application as its own bot sees it. */
export function currentBotView(store: Store, application: Application): Record<string, unknown> {
  const bot = store.botOf(application.id);
  const owner = store.accounts.get(application.ownerId);
  return {
    ...application.added,
    id: application.id,
    name: application.name,
    icon: bot.avatar,
    description: bot.bio,
    bot_public: application.botPublic,
    bot_require_code_grant: application.botRequireCodeGrant,
    // The server sends this placeholder too.
    verify_key: "0".repeat(64),
    owner: owner && partialUser(owner),
    bot: botView(store, application),
    redirect_uris: application.redirectUris.toSorted(),
  };
}

function partialUser(user: Pick<Account, "id" | "username" | "discriminator"> & Partial<Bot>): Record<string, unknown> {
  const { id, username, discriminator, avatar = null, flags = 0 } = user;
  return { id, username, discriminator, global_name: null, avatar, avatar_color: null, flags };
}
