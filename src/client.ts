import { createClient } from "../generated/client.js";
import { type Applications, createApplications } from "./applications.js";
import { type FluxerClientOptions, resolveOptions } from "./options.js";
import { createCall } from "./transport.js";

/** A client for one Fluxer instance and one credential. Nothing of it can be printed. */
export interface FluxerClient {
  readonly applications: Applications;
}

/** Creates a client. Sends nothing. Throws FluxerInputError for an option that is wrong. */
export function createFluxerClient(options: FluxerClientOptions): FluxerClient {
  const resolved = resolveOptions(options);
  const call = createCall(createClient({ baseUrl: resolved.baseUrl }), resolved);
  return { applications: createApplications(call) };
}
