import { createFluxerClient, type FluxerClientOptions, sessionToken } from "../../src/index.js";
import { createSandbox } from "../../sandbox/index.js";

export const sudoHeader = "X-Fluxer-Sudo-Mode-JWT";

/** Returns an account with a second factor, and a factory of clients that count their sudo requests and keep their requests. */
export function createGuarded(options: Partial<FluxerClientOptions> = {}) {
  const sandbox = createSandbox({ rateLimits: false });
  const account = sandbox.createAccount({ mfa: true });
  const { id } = account.createApplication();
  const requests: Request[] = [];
  const state = { asked: 0 };
  const clientOf = () =>
    createFluxerClient({
      auth: sessionToken(account.session),
      baseUrl: sandbox.url,
      sudo: () => {
        state.asked++;
        return { mfaMethod: "totp", mfaCode: account.mfaCode() };
      },
      fetch: (input, init) => {
        requests.push(new Request(input, init));
        return sandbox.fetch(input, init);
      },
      ...options,
    });
  const reset = (client = clientOf()) => client.applications.resetClientSecret(id);
  /** Returns the sudo token of each request, or null. */
  const jwts = () => requests.map(({ headers }) => headers.get(sudoHeader));
  return { sandbox, account, id, state, requests, clientOf, reset, jwts };
}
