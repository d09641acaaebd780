import type { Caller } from "./caller.js";
import type { Account } from "./account.js";
import type { Application, Bot, Store } from "./store.js";

const totp = 0;

/** An application as its owner sees it. URIs are a set, so reads give them sorted, whatever order they came in. */
export function applicationView(store: Store, application: Application): Record<string, unknown> {
  return { ...applicationCore(application), bot: botView(store, application) };
}

/** What an application has in every view of its owner; the whole view after a secret reset, which leaves the bot out. */
export function applicationCore(application: Application): Record<string, unknown> {
  return {
    ...application.added,
    id: application.id,
    name: application.name,
    redirect_uris: application.redirectUris.toSorted(),
    bot_public: application.botPublic,
    bot_require_code_grant: application.botRequireCodeGrant,
  };
}

/** The bot mirrors its owner's second factors. */
export function botView(store: Store, application: Application): Record<string, unknown> {
  const mfa = store.accounts.get(application.ownerId)?.mfa ?? false;
  const { flags, ...profile } = profileView(application.id, botOf(store, application));
  return { ...profile, mfa_enabled: mfa, authenticator_types: mfa ? [totp] : [], flags };
}

export function profileView(id: string, bot: Bot) {
  const { added, ...profile } = bot;
  return { ...added, id, ...profile };
}

/** An application as anyone sees it. Its owner sees `bot_public: true` even for a private bot. */
export function publicView(
  store: Store,
  application: Application,
  { account: viewer, application: viewingBot }: Pick<Caller, "account" | "application">,
): Record<string, unknown> {
  const bot = botOf(store, application);
  const user = viewingBot ? { ...botOf(store, viewingBot), id: viewingBot.id } : viewer;
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

/** An application as its own bot sees it. */
export function currentBotView(store: Store, application: Application): Record<string, unknown> {
  const bot = botOf(store, application);
  const owner = store.accounts.get(application.ownerId);
  return {
    ...application.added,
    id: application.id,
    name: application.name,
    icon: bot.avatar,
    description: bot.bio,
    bot_public: application.botPublic,
    bot_require_code_grant: application.botRequireCodeGrant,
    // A placeholder on the server too.
    verify_key: "0".repeat(64),
    owner: owner && partialUser(owner),
    bot: botView(store, application),
    redirect_uris: application.redirectUris.toSorted(),
  };
}

function botOf(store: Store, { id }: Application): Bot {
  const bot = store.bots.get(id);
  if (!bot) throw new Error(`application ${id} has no bot`);
  return bot;
}

function partialUser(user: Pick<Account, "id" | "username" | "discriminator"> & Partial<Bot>): Record<string, unknown> {
  const { id, username, discriminator, avatar = null, flags = 0 } = user;
  return { id, username, discriminator, global_name: null, avatar, avatar_color: null, flags };
}
