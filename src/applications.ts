import * as generated from "../generated/client.js";
import * as operations from "../generated/operations.js";
import type * as schema from "../generated/schema.js";
import { type ImageInput, toBase64 } from "./images.js";
import type { CallOptions } from "./options.js";
import { mayBeMadeBy, type ReconcileOptions } from "./reconcile.js";
import type { Transport } from "./transport.js";

/** Changes to a bot's profile; a member that is left out stays as it is, null clears. */
export type BotChanges = Omit<schema.BotUpdateRequest, "avatar" | "banner"> & {
  readonly avatar?: ImageInput | null;
  readonly banner?: ImageInput | null;
};

/**
 * The applications of the account that the credential stands for. Ids are decimal digits, as text. Every method throws a
 * FluxerError; nothing is sent twice unless it is known to do no harm. Changes to one application run one after another.
 */
export interface Applications {
  /** Creates an application with its bot. `client_secret` and `bot.token` of the result are shown this once: store them. */
  create(input: schema.ApplicationCreateRequest, options?: CallOptions): Promise<schema.CreatedApplication>;
  /** All applications, without secrets, in no particular order. */
  list(options?: CallOptions): Promise<schema.Application[]>;
  /** One application, without secrets. */
  get(id: string, options?: CallOptions): Promise<schema.Application>;
  /** Changes what is named and leaves the rest; `redirect_uris` replaces the whole set. */
  update(id: string, changes: schema.ApplicationUpdateRequest, options?: CallOptions): Promise<schema.Application>;
  /** Changes the bot's profile. Images are checked before they are sent: PNG, JPEG, GIF or WebP of at most 10 MiB. */
  updateBot(id: string, changes: BotChanges, options?: CallOptions): Promise<schema.BotProfile>;
  /** Issues a new bot token, shown this once; the old one dies at once. Asks for sudo. */
  resetBotToken(id: string, options?: CallOptions): Promise<schema.BotTokenReset>;
  /** Issues a new client secret, shown this once; the old one dies at once. Asks for sudo. */
  resetClientSecret(id: string, options?: CallOptions): Promise<schema.ApplicationWithSecret>;
  /** Deletes the application and its bot, for good. Asks for sudo. */
  delete(id: string, options?: CallOptions): Promise<void>;
  /** What everyone may know of an application. Sends no credential. */
  getPublic(id: string, options?: CallOptions): Promise<schema.PublicApplication>;
  /**
   * Lists the applications that a failed `create` may have made: those of its name and redirect URIs that were minted while it
   * ran. None, one or many; creates and deletes nothing. Throws FluxerInputError for an error of something else.
   */
  reconcile(error: unknown, options?: CallOptions & ReconcileOptions): Promise<schema.Application[]>;
}

/** @internal */
export function createApplications({ call }: Transport): Applications {
  const of = (id: string) => ({ params: { path: { id } } });
  const list = (options?: CallOptions) => call(operations.listApplications, generated.listApplications, {}, options);
  return {
    create: (body, options) => call(operations.createApplication, generated.createApplication, { body }, options),
    list,
    get: (id, options) => call(operations.getApplication, generated.getApplication, of(id), options),
    update: (id, body, options) =>
      call(operations.updateApplication, generated.updateApplication, { ...of(id), body }, options),
    updateBot: (id, changes, options) =>
      call(
        operations.updateApplicationBot,
        generated.updateApplicationBot,
        { ...of(id), body: encode(changes) },
        options,
      ),
    resetBotToken: (id, options) => call(operations.resetBotToken, generated.resetBotToken, of(id), options),
    resetClientSecret: (id, options) =>
      call(operations.resetClientSecret, generated.resetClientSecret, of(id), options),
    delete: (id, options) => call(operations.deleteApplication, generated.deleteApplication, of(id), options),
    getPublic: (id, options) => call(operations.getPublicApplication, generated.getPublicApplication, of(id), options),
    async reconcile(error, options = {}) {
      const isMatch = mayBeMadeBy(error, options);
      return (await list(options)).filter(isMatch);
    },
  };
}

async function encode({ avatar, banner, ...changes }: BotChanges): Promise<schema.BotUpdateRequest> {
  const body: { -readonly [Name in keyof schema.BotUpdateRequest]: schema.BotUpdateRequest[Name] } = changes;
  const { id } = operations.updateApplicationBot;
  if (avatar !== undefined) body.avatar = avatar === null ? null : await toBase64(id, "avatar", avatar);
  if (banner !== undefined) body.banner = banner === null ? null : await toBase64(id, "banner", banner);
  return body;
}
