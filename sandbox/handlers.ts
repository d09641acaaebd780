import { updateBot } from "./bot-profile.js";
import { type Context, ownApplication, refuseBlocked, requireAccount, requireApplication } from "./context.js";
import { oauthHandlers } from "./oauth/handlers.js";
import { randomBotToken, randomClientSecret } from "./random.js";
import { refusal } from "./refusal.js";
import type { Store } from "./store.js";
import { randomUsername, toUsername } from "./username.js";
import { applicationCore, applicationView, botView, currentBotView, publicView } from "./views.js";

/** Runs an operation after all checks. Returns the JSON of the response, or undefined for an empty response. */
type Handler = (context: Context) => unknown;

/** Validated body of create and update. A create also has the spec's defaults. */
interface ApplicationInput {
  readonly name?: string;
  readonly redirect_uris?: readonly string[] | null;
  readonly bot_public?: boolean;
  readonly bot_require_code_grant?: boolean;
}

/** Handlers by operation ID. For an operation without a handler, the sandbox returns the example from the spec. */
export const handlers: Readonly<Record<string, Handler>> = {
  ...oauthHandlers,

  createApplication(context) {
    const owner = requireAccount(context);
    const { name, redirect_uris, bot_public, bot_require_code_grant, ...added } =
      context.body as Required<ApplicationInput>;
    const redirectUris = [...new Set(redirect_uris)];
    refuseBlocked(context, [name, ...redirectUris]);
    if (owner.password === null) throw refusal("UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS");
    const username = availableUsername(context.store, name);
    refuseBlocked(context, [username]);
    const settings = { name, redirectUris, botPublic: bot_public, botRequireCodeGrant: bot_require_code_grant, added };
    const application = context.store.add(owner.id, username, settings);
    return {
      ...applicationCore(application),
      redirect_uris: redirectUris,
      client_secret: application.clientSecret,
      bot: { ...botView(context.store, application), token: application.botToken },
    };
  },

  listApplications: listOwn,

  getCurrentApplications(context) {
    const { application } = context.caller;
    return application ? currentBotView(context.store, application) : listOwn(context);
  },

  getApplication(context) {
    return applicationView(context.store, ownApplication(context));
  },

  async updateApplication(context) {
    const row = ownApplication(context);
    const { name, redirect_uris, bot_public, bot_require_code_grant, ...added }: ApplicationInput = context.body;
    const sentUris = redirect_uris === undefined ? undefined : [...new Set(redirect_uris)];
    refuseBlocked(context, [name ?? "", ...(sentUris ?? [])]);
    await context.beforeWrite();
    requireApplication(context);
    const application = {
      ...row,
      name: name ?? row.name,
      redirectUris: sentUris ?? row.redirectUris,
      botPublic: bot_public ?? row.botPublic,
      botRequireCodeGrant: bot_require_code_grant ?? row.botRequireCodeGrant,
      added: { ...row.added, ...added },
    };
    context.store.write(application);
    const view = applicationView(context.store, application);
    return sentUris ? { ...view, redirect_uris: sentUris } : view;
  },

  updateApplicationBot: updateBot,

  resetBotToken(context) {
    const row = ownApplication(context);
    const application = { ...row, botToken: randomBotToken(row.id) };
    context.store.write(application);
    return { token: application.botToken, bot: botView(context.store, application) };
  },

  resetClientSecret(context) {
    const application = { ...ownApplication(context), clientSecret: randomClientSecret() };
    context.store.write(application);
    return { ...applicationCore(application), client_secret: application.clientSecret };
  },

  deleteApplication(context) {
    context.store.remove(ownApplication(context));
  },

  getPublicApplication(context) {
    return publicView(context.store, requireApplication(context), context.caller);
  },

  getBotApplication({ store, caller }) {
    if (!caller.application) throw refusal("INVALID_TOKEN");
    return currentBotView(store, caller.application);
  },
};

function listOwn(context: Context): unknown {
  const { id } = requireAccount(context);
  return context.store.ownedBy(id).map((application) => applicationView(context.store, application));
}

/** Returns the username for the name, or a random one if all discriminators of that username are in use. */
function availableUsername(store: Store, name: string): string {
  const username = toUsername(name);
  return store.freeDiscriminator(username) === undefined ? randomUsername() : username;
}
