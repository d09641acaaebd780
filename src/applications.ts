import type { ApplicationsMethods, Call } from "../generated/methods.js";
import { listApplications, updateApplicationBot } from "../generated/operations.js";
import type * as schema from "../generated/schema.js";
import { type ImageInput, toBase64 } from "./images.js";
import type { CallOptions } from "./options.js";
import { mayBeMadeBy, type ReconcileOptions } from "./reconcile.js";

/** Changes to a bot's profile; a member that is left out stays as it is, null clears. */
export type BotChanges = Omit<schema.BotUpdateRequest, "avatar" | "banner"> & {
  readonly avatar?: ImageInput | null;
  readonly banner?: ImageInput | null;
};

/**
 * The applications of the account that the credential stands for. Ids are decimal digits, as text. Every method throws a
 * FluxerError; nothing is sent twice unless it is known to do no harm. Changes to one application run one after another.
 */
export interface Applications extends ApplicationsMethods<CallOptions> {
  /** Changes the bot's profile. Images are checked before they are sent: PNG, JPEG, GIF or WebP of at most 10 MiB. */
  updateBot(id: string, changes: BotChanges, options?: CallOptions): Promise<schema.BotProfile>;
  /**
   * Lists the applications that a failed `create` may have made: those of its name and redirect URIs that were minted while it
   * ran. None, one or many; creates and deletes nothing. Throws FluxerInputError for an error of something else.
   */
  reconcile(error: unknown, options?: CallOptions & ReconcileOptions): Promise<schema.Application[]>;
}

/** @internal What the spec cannot say of the applications' methods. */
export function createOwnMethods(call: Call<CallOptions>): Pick<Applications, "updateBot" | "reconcile"> {
  return {
    updateBot: (id, changes, options) =>
      call(updateApplicationBot, { path: { id }, body: withImages(changes) }, options),
    async reconcile(error, options = {}) {
      const isMatch = mayBeMadeBy(error, options);
      return (await call(listApplications, {}, options)).filter(isMatch);
    },
  };
}

async function withImages(changes: BotChanges): Promise<object> {
  const body: Record<string, unknown> = { ...changes };
  for (const name of ["avatar", "banner"] as const) {
    const image = changes[name];
    if (image !== undefined && image !== null) body[name] = await toBase64(updateApplicationBot.id, name, image);
  }
  return body;
}
