import { type Client, createMethods, type Methods, type Run } from "../generated/client.js";
import type { Application } from "../generated/schema.js";
import { createApi } from "./api.js";
import { type Applications, createOwnMethods } from "./applications.js";
import { findWebApp } from "./discovery.js";
import { type CallFacts, FluxerApiError } from "./errors.js";
import { authorizeUrl, type AuthorizeOptions, inviteUrl, type InviteOptions, type LinkedApplication } from "./links.js";
import { type AuthorizationServer, authorizationServerOf, createOauth2Methods } from "./oauth2.js";
import type { CallOptions, FluxerClientOptions } from "./options.js";
import { redact } from "./redact.js";
import { contentOf, factsOf, startCall } from "./request/call.js";
import { SudoMode } from "./request/challenges.js";
import { isForm, toBody, toJson } from "./request/input.js";
import { isSuccess } from "./request/outcome.js";
import { readRefusal } from "./request/refusal.js";
import { send } from "./request/send.js";
import { createQueue, keyOf, orReason, type Queue } from "./request/timing.js";
import { settle, settleCall } from "./settings.js";

/** A client for one Fluxer instance and one credential. */
export interface FluxerClient extends Methods<CallOptions> {
  readonly applications: Applications;
  /**
   * The openapi-fetch client for every operation of the spec, with the credential, timeouts, retries and solvers of
   * this client. Returns an error response as `error`, and throws a `FluxerError` if there is no readable response. A
   * middleware that you register with `use` also sees the calls of the methods. The types come from openapi-fetch and
   * can change with its version.
   * @see https://openapi-ts.dev/openapi-fetch/api
   */
  readonly api: Client;
  /** Returns the link that adds the bot to a community. Looks up the web app unless `webAppUrl` is set. */
  inviteUrl(application: Pick<Application, "id">, options?: InviteOptions): Promise<string>;
  /** Returns the link on which a user authorizes the application. Looks up the web app unless `webAppUrl` is set. */
  authorizeUrl(application: LinkedApplication, options: AuthorizeOptions): Promise<string>;
  /** Returns the instance's metadata as OAuth libraries accept it. Looks up the web app unless `webAppUrl` is set. */
  authorizationServer(): Promise<AuthorizationServer>;
}

/** Creates a client. Does not send a request. Throws `FluxerInputError` if an option is invalid. */
export function createFluxerClient(options: FluxerClientOptions): FluxerClient {
  const settings = settle("createFluxerClient", options);
  const sudo = new SudoMode();
  const inTurn = createQueue();

  const { client, api } = createApi(settings, sudo, inTurn);
  const createRun =
    (queue: Queue): Run<CallOptions> =>
    async (operation, init, given, request) => {
      const own = settleCall(operation.id, settings, given);
      const content = init.body ?? {};
      const fields = isForm(operation) && typeof content === "object" ? content : undefined;
      const json = toJson(operation.id, init.body); // rejects circular references in a form too
      const body = toBody(operation, init.params, fields, json, settings.preflight);
      let facts: CallFacts = { operation: operation.id, sent: "no" };
      const fetch = async (made: Request) => {
        const call = startCall(operation, made, await contentOf(made), own);
        const { error, response } = await send(call, sudo);
        if (error) throw error;
        facts = factsOf(call, "yes");
        return response;
      };
      const work = async () => {
        const sent = request({ ...init, bodySerializer: () => body, fetch });
        const ended = await sent.catch((error: unknown) => Promise.reject(orReason(error, own.signal)));
        const { data, error, response } = ended;
        if (isSuccess(operation, response)) return data as NonNullable<typeof data>; // undefined for void
        const refusal = readRefusal(response, redact(error), String);
        throw new FluxerApiError(facts, refusal, "a middleware of fluxer.api returned this response; check it");
      };
      const [id] = Object.values(init.params?.path ?? {});
      return queue(keyOf(operation, id), work, own.signal);
    };

  const methods = createMethods(client, createRun(inTurn));
  const own = createOwnMethods(
    createMethods(
      client,
      createRun((_, work) => work()),
    ).applications,
    settings,
    inTurn,
  );
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
