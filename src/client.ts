import { defaultPathSerializer } from "openapi-fetch";
import { createMethods, type Methods } from "../generated/methods.js";
import { discoveryPath } from "../generated/operations.js";
import type { Application } from "../generated/schema.js";
import { type Applications, createOwnMethods } from "./applications.js";
import type { Policy } from "./exchange.js";
import { authorizeUrl, type AuthorizeOptions, inviteUrl, type InviteOptions } from "./links.js";
import { type CallOptions, type FluxerClientOptions, settle } from "./options.js";
import { createTransport } from "./transport.js";

/** A client for one Fluxer instance and one credential. Nothing of it can be printed. */
export interface FluxerClient extends Methods<CallOptions> {
  readonly applications: Applications;
  /** The page on which someone invites an application's bot. Asks the instance where its web app is, unless told. */
  inviteUrl(application: Pick<Application, "id">, options?: InviteOptions): Promise<string>;
  /** The page on which a user authorises an application. The redirect URI must be a registered one, byte for byte. */
  authorizeUrl(application: Pick<Application, "id" | "redirect_uris">, options: AuthorizeOptions): Promise<string>;
}

/** Creates a client. Sends nothing. Throws FluxerInputError for an option that is wrong. */
export function createFluxerClient(options: FluxerClientOptions): FluxerClient {
  const settings = settle("createFluxerClient", options);
  const urlOf = (path: string, values: object) => settings.baseUrl + defaultPathSerializer(path, { ...values });
  const { call, send } = createTransport(settings, urlOf);
  const methods = createMethods(call);
  const webApp = async () =>
    settings.webAppUrl ?? (await send(discovery, new URL(discoveryPath, settings.baseUrl).href)).endpoints.webapp;
  return {
    ...methods,
    applications: { ...methods.applications, ...createOwnMethods(call) },
    inviteUrl: async (application, invite) => inviteUrl(application, invite)(await webApp()),
    authorizeUrl: async (application, authorize) => authorizeUrl(application, authorize)(await webApp()),
  };
}

/** What an instance says of itself lies outside its API's address, so the spec has no operation for it. */
const discovery: Policy<{ endpoints: { webapp: string } }> = {
  id: "discovery",
  method: "GET",
  credentials: [],
  idempotent: true,
  sudo: false,
  responses: { 200: { contentType: "application/json" } },
  check(body) {
    const { webapp } = { ...(body as { endpoints?: { webapp?: unknown } } | null)?.endpoints };
    const isUrl = typeof webapp === "string" && URL.canParse(webapp);
    return isUrl ? [] : [{ path: "endpoints.webapp", code: "INVALID_FORMAT", message: "must be a URL" }];
  },
};
