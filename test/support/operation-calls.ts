import { onTestFinished } from "vitest";
import {
  botToken,
  type CallOptions,
  createFluxerClient,
  type Credential,
  type FluxerClient,
  type FluxerClientOptions,
  sessionToken,
} from "../../src/index.js";
import { createSandbox, type SandboxOptions } from "../../sandbox/index.js";

/** A method of the client and the properties of its operation. */
export interface OperationCall {
  readonly operation: string;
  readonly request: (id: string) => string;
  readonly as: "owner" | "bot" | "anyone";
  /** Whether the path has the ID of an application. */
  readonly takesId: boolean;
  readonly sudo: boolean;
  /** Whether the client retries it if its outcome is unknown. */
  readonly repeatable: boolean;
  readonly run: (client: FluxerClient, id: string, options?: CallOptions) => Promise<unknown>;
}

const read = { as: "owner", takesId: true, sudo: false, repeatable: true } as const;
const reset = { ...read, sudo: true, repeatable: false } as const;
const path = "/v1/oauth2/applications";

/** Every operation of the client's methods, except create. */
export const calls: readonly OperationCall[] = [
  {
    ...{ ...read, operation: "listApplications", takesId: false, request: () => "GET /v1/users/@me/applications" },
    run: ({ applications }, _id, options) => applications.list(options),
  },
  {
    ...{ ...read, operation: "getApplication", request: (id) => `GET ${path}/${id}` },
    run: ({ applications }, id, options) => applications.get(id, options),
  },
  {
    ...{ ...read, operation: "updateApplication", request: (id) => `PATCH ${path}/${id}` },
    run: ({ applications }, id, options) => applications.update(id, { name: "Storm bot" }, options),
  },
  {
    ...{ ...read, operation: "updateApplicationBot", repeatable: false, request: (id) => `PATCH ${path}/${id}/bot` },
    run: ({ applications }, id, options) => applications.updateBot(id, { bio: "Rain." }, options),
  },
  {
    ...{ ...reset, operation: "resetBotToken", request: (id) => `POST ${path}/${id}/bot/reset-token` },
    run: ({ applications }, id, options) => applications.resetBotToken(id, options),
  },
  {
    ...{ ...reset, operation: "resetClientSecret", request: (id) => `POST ${path}/${id}/client-secret/reset` },
    run: ({ applications }, id, options) => applications.resetClientSecret(id, options),
  },
  {
    ...{ ...read, operation: "deleteApplication", sudo: true, request: (id) => `DELETE ${path}/${id}` },
    run: ({ applications }, id, options) => applications.delete(id, options),
  },
  {
    ...{ ...read, operation: "getPublicApplication", as: "anyone", request: (id) => `GET ${path}/${id}/public` },
    run: ({ applications }, id, options) => applications.getPublic(id, options),
  },
  {
    ...{
      ...read,
      operation: "getBotApplication",
      as: "bot",
      takesId: false,
      request: () => "GET /v1/applications/@me",
    },
    run: ({ bot }, _id, options) => bot.application(options),
  },
];

/** Returns `calls` as rows of `it.each`, named by their operation. */
export function named(wanted: (call: OperationCall) => boolean = () => true): [string, OperationCall][] {
  return calls.filter(wanted).map((call) => [call.operation, call]);
}

/** Starts a sandbox with an application. It listens until the test ends. */
export async function serve(options: SandboxOptions = {}, { mfa = false } = {}) {
  const sandbox = createSandbox(options);
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  const account = mfa ? sandbox.createAccount({ mfa }) : sandbox.account;
  const { id, bot } = account.createApplication({ name: "Weather bot" });
  const session = sessionToken(account.session);
  const clientOf = (auth: Credential, more: Partial<FluxerClientOptions> = {}) =>
    createFluxerClient({ auth, baseUrl: server.url, maxRetryWaitMs: 20, ...more });
  /** Returns a client with the credential that the operation requires. */
  const clientFor = ({ as }: OperationCall, more?: Partial<FluxerClientOptions>) =>
    clientOf(as === "bot" ? botToken(bot.token) : session, more);
  const statuses = () => sandbox.requests.map(({ status }) => status);
  return { sandbox, server, account, id, token: bot.token, session, clientOf, clientFor, statuses };
}

/** Returns a solver for an account without a second factor. */
export function passwordOf({ password }: { readonly password: string | null }) {
  return () => ({ password: String(password) });
}
