import { createFluxerClient, type FluxerClientOptions, isFluxerError, sessionToken } from "../../src/index.js";
import { createSandbox, type SandboxOptions } from "../../sandbox/index.js";

/** Returns a sandbox and a client of its default account, connected in memory. */
export function createPair(options: Partial<FluxerClientOptions> = {}, sandboxOptions: SandboxOptions = {}) {
  const sandbox = createSandbox(sandboxOptions);
  const auth = sessionToken(sandbox.account.session);
  const client = createFluxerClient({ auth, baseUrl: sandbox.url, fetch: sandbox.fetch, ...options });
  return { sandbox, client };
}

/** Returns the FluxerError that a promise rejects with. Any other outcome fails the test. */
export async function failure(promise: Promise<unknown>) {
  const error: unknown = await promise.then(
    () => new Error("nothing was thrown"),
    (reason: unknown) => reason,
  );
  if (!isFluxerError(error)) throw error;
  return error;
}

/** Returns the FluxerError that a function throws. */
export function thrownBy(work: () => unknown) {
  return failure(new Promise((resolve) => resolve(work())));
}

/** Returns a `fetch` that returns the given responses in order, and its requests. */
export function scripted(...answers: (Response | Error | ((request: Request) => Response | Promise<Response>))[]) {
  const requests: Request[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request.clone());
    const answer = answers.shift();
    if (answer === undefined) throw new Error("the script has no further answer");
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer : answer(request);
  };
  return { fetch, requests };
}

export const created = {
  id: "1470292847293661184",
  name: "Weather bot",
  redirect_uris: [],
  bot_public: true,
  bot_require_code_grant: false,
  client_secret: "the-client-secret",
};

export function json(value: unknown, init?: ResponseInit): Response {
  return new Response(JSON.stringify(value), { headers: { "Content-Type": "application/json" }, ...init });
}
