import { createFluxerClient, sessionToken } from "fluxer-oauth2";
import { createSandbox } from "fluxer-oauth2/sandbox";

/**
 * Creates, lists and deletes an application of a sandbox, and prints that. Throws if a result is wrong.
 * @param {{ url: string, session: string, password: string, fetch?: typeof fetch }} sandbox
 * @param {((value: unknown) => string)} [inspect] the runtime's own function behind console.log
 */
export async function useApplications({ url, session, password, ...rest }, inspect) {
  const sudo = () => ({ password });
  const { applications } = createFluxerClient({ auth: sessionToken(session), baseUrl: url, sudo, ...rest });
  const application = await applications.create({ name: "Weather bot" });
  const { id, client_secret, bot } = application;
  if (!client_secret || !bot?.token) throw new Error("create returned no secrets");
  const shown = inspect?.(application) ?? "Weather bot [redacted]";
  if (!/Weather bot[^]*\[redacted\]/.test(shown) || shown.includes(client_secret))
    throw new Error(`console.log shows ${shown}`);
  const has = async () => (await applications.list()).some((listed) => listed.id === id);
  if (!(await has())) throw new Error("the new application is not listed");
  await applications.delete(id);
  if (await has()) throw new Error("the deleted application is still listed");
  return "created, listed and deleted";
}

/** Does the same in memory, without a connection. @type {(inspect?: (value: unknown) => string) => Promise<string>} */
export function useSandbox(inspect) {
  const { url, fetch, account } = createSandbox();
  return useApplications({ url, fetch, session: account.session, password: account.password ?? "" }, inspect);
}
