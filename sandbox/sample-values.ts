import type { SandboxAccount } from "./accounts.js";
import type { Store } from "./store.js";

/** Returns the credentials of the account and of its newest application, by the names that the samples of the reference use. */
export function sampleValues(store: Store, account: SandboxAccount): Record<string, string> {
  const applications = [...store.applications.values()];
  const own = applications.filter(({ ownerId }) => ownerId === account.id).at(-1);
  const botToken = (own ?? applications.at(-1))?.botToken;
  return {
    sessionToken: account.session,
    ...(account.password !== null && { password: account.password }),
    ...(own && { id: own.id, client_id: own.id, client_secret: own.clientSecret }),
    ...(botToken !== undefined && { botToken }),
  };
}
