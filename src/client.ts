import { type Client, createClient, createMethods, type Init, type Methods, type Run } from "../generated/client.js";
import type { Application } from "../generated/schema.js";
import { type AuthorizationServer, authorizationServerOf } from "./authorization-server.js";
import { type Applications, createOwnMethods } from "./applications.js";
import { findWebApp } from "./discovery.js";
import { authorizeUrl, type AuthorizeOptions, inviteUrl, type InviteOptions } from "./links.js";
import { createOauth2Methods } from "./oauth2.js";
import { type CallOptions, type FluxerClientOptions, settle, settleCall } from "./options.js";
import { CallRequest } from "./request/call.js";
import { SudoMode } from "./request/challenges.js";
import { issuesOf, refuseIssues, toJson } from "./request/check.js";
import { contentHeaders, isForm, rewriteAsForm, serializeAny, toForm } from "./request/form.js";
import { matchRequest } from "./request/match.js";
import { send } from "./request/send.js";
import { startCall } from "./request/start.js";
import { createQueue, type Queue } from "./request/timing.js";

/** A client for one Fluxer instance and one credential. */
export interface FluxerClient extends Methods<CallOptions> {
  readonly applications: Applications;
  /**
   * The openapi-fetch client for every operation of the spec, with the credential, timeouts, retries and solvers of
   * this client. Returns an error response as `error`, and throws a `FluxerError` if there is no readable response. Its
   * types come from openapi-fetch and can change with its version.
   * @see https://openapi-ts.dev/openapi-fetch/api
   */
  readonly api: Client;
  /** Returns the link that adds the bot to a community. Looks up the web app unless `webAppUrl` is set. */
  inviteUrl(application: Pick<Application, "id">, options?: InviteOptions): Promise<string>;
  /** Returns the link on which a user authorizes the application. Looks up the web app unless `webAppUrl` is set. */
  authorizeUrl(application: Pick<Application, "id" | "redirect_uris">, options: AuthorizeOptions): Promise<string>;
  /** Returns the instance's metadata as OAuth libraries take it. Looks up the web app, unless it is set. */
  authorizationServer(): Promise<AuthorizationServer>;
}

/** Creates a client. Does not send a request. Throws `FluxerInputError` if an option is invalid. */
export function createFluxerClient(options: FluxerClientOptions): FluxerClient {
  const settings = settle("createFluxerClient", options);
  const sudo = new SudoMode();
  // The server writes back a whole application that it read earlier, so changes to one application must not overlap.
  const inTurn = createQueue();

  // What a call through `api` was given, before openapi-fetch wrote it into the URL.
  const parameters = new WeakMap<Request, NonNullable<Init["params"]>>();
  const api = createClient({
    baseUrl: settings.baseUrl,
    Request: CallRequest,
    bodySerializer: serializeAny,
    async fetch(request) {
      const { operation, path } = matchRequest(settings.baseUrl, request);
      const call = await startCall(operation, request, { ...settings, signal: request.signal });
      const body = isForm(operation) ? rewriteAsForm(call) : call.body;
      refuseIssues(operation.id, issuesOf(operation, parameters.get(request), body, settings.preflight));
      const [key] = operation.method === "GET" ? [] : Object.values(path);
      const work = () => send(call, sudo);
      const { response, error } = await (key === undefined ? work() : inTurn(key, work, request.signal));
      if (response) return response;
      throw error;
    },
  });

  api.use({ onRequest: ({ request, params }) => void parameters.set(request, params) });

  const createRun =
    (queue?: Queue): Run<CallOptions> =>
    async (operation, init, given, request) => {
      const own = settleCall(operation.id, settings, given);
      const path = init.params?.path ?? {};
      const fields = isForm(operation) ? ((init.body ?? {}) as object) : undefined;
      const body = fields ? toForm(operation, fields) : toJson(operation.id, init.body);
      refuseIssues(operation.id, issuesOf(operation, init.params, fields ?? body, settings.preflight));
      const work = async () => {
        const fetch = async (made: Request) => {
          const { error, response } = await send(await startCall(operation, made, own), sudo);
          if (error || !response) throw error;
          return response;
        };
        const { data } = await request({
          ...init,
          headers: contentHeaders(operation, body),
          bodySerializer: () => body,
          fetch,
        });
        return data as NonNullable<typeof data>; // undefined only if the type of the operation is void
      };
      const [key] = operation.method === "GET" ? [] : Object.values(path);
      return queue && key !== undefined ? queue(String(key), work, own.signal) : work();
    };

  const methods = createMethods(api, createRun(inTurn));
  const own = createOwnMethods(createMethods(api, createRun()).applications, settings, inTurn);
  const webApp = async () => settings.webAppUrl ?? findWebApp(settings, sudo);
  return {
    ...methods,
    applications: { ...methods.applications, ...own },
    oauth2: createOauth2Methods(methods.oauth2),
    api,
    inviteUrl: async (application, invite) => inviteUrl(application, invite)(await webApp()),
    authorizeUrl: async (application, authorize) => authorizeUrl(application, authorize)(await webApp()),
    authorizationServer: async () => authorizationServerOf(settings.baseUrl, await webApp()),
  };
}
