import * as generated from "../generated/client.js";
import * as operations from "../generated/operations.js";
import type { ApplicationCreateRequest, CreatedApplication } from "../generated/schema.js";
import type { CallOptions } from "./options.js";
import type { Call } from "./transport.js";

/** The applications of the account that the credential stands for. */
export interface Applications {
  /**
   * Creates an application with its bot. The result holds `client_secret` and `bot.token`, each shown this once: store them.
   * Throws a FluxerError; nothing is sent twice unless it is known not to have happened.
   */
  create(input: ApplicationCreateRequest, options?: CallOptions): Promise<CreatedApplication>;
}

export function createApplications(call: Call): Applications {
  return {
    create: (body, options) => call(operations.createApplication, generated.createApplication, { body }, options),
  };
}
