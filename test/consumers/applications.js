import { createFluxerClient, sessionToken } from "fluxer-oauth2";
import { createSandbox } from "fluxer-oauth2/sandbox";

/**
 * Creates, lists and deletes an application of a sandbox, and prints that. Throws if a result is wrong.
 * @param {{ url: string, session: string, password: string, fetch?: typeof fetch }} sandbox
 */
export async function useApplications({ url, session, password, ...rest }) {
  const sudo = () => ({ password });
  const { applications } = createFluxerClient({ auth: sessionToken(session), baseUrl: url, sudo, ...rest });
  const { id, client_secret, bot } = await applications.create({ name: "Weather bot" });
  if (!client_secret || !bot?.token) throw new Error("create gave no secrets");
  const has = async () => (await applications.list()).some((application) => application.id === id);
  if (!(await has())) throw new Error("what was created is not listed");
  await applications.delete(id);
  if (await has()) throw new Error("what was deleted is still listed");
  return "created, listed and deleted";
}

/** Does the same in memory, without a connection. */
export function useSandbox() {
  const { url, fetch, account } = createSandbox();
  return useApplications({ url, fetch, session: account.session, password: account.password ?? "" });
}
