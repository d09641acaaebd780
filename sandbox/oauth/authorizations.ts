import { type Context, requireAccount } from "../context.js";
import { Refusal } from "../refusal.js";
import type { Application, Store } from "../store.js";
import { inOrder } from "./scopes.js";

/** Lists one entry for each application that still exists. The scope `bot` alone gives no access to the account. */
export function listAuthorizations(context: Context): unknown {
  const { store } = context;
  const all = store.grants.ofAccount(requireAccount(context).id);
  return Array.from(new Set(all.map(({ applicationId }) => applicationId))).flatMap((id) => {
    const application = store.applications.get(id);
    const grants = all.filter(({ applicationId }) => applicationId === id);
    const scopes = inOrder(grants.flatMap((grant) => grant.scopes));
    if (!application || scopes.every((scope) => scope === "bot")) return [];
    const authorizedAt = new Date(grants[0]!.issuedAtMs).toISOString();
    return { application: authorizedApplication(store, application), scopes, authorized_at: authorizedAt };
  });
}

export function deleteAuthorization(context: Context): void {
  revoke(context, [context.parameters["applicationId"] ?? ""]);
}

export function deleteAuthorizations(context: Context): void {
  revoke(context, context.body["application_ids"] as readonly string[]);
}

/** Revokes nothing if one of the applications is unknown. */
function revoke(context: Context, applicationIds: readonly string[]): void {
  const { id } = requireAccount(context);
  const { applications, grants } = context.store;
  if (!applicationIds.every((each) => applications.has(each))) throw new Refusal("UNKNOWN_APPLICATION");
  for (const each of applicationIds) grants.revoke(id, each);
}

/** Returns whether the account has already granted all of these scopes to the application. */
export function isAuthorized(
  store: Store,
  accountId: string,
  applicationId: string,
  scopes: readonly string[],
): boolean {
  const grants = store.grants.ofAccount(accountId).filter((grant) => grant.applicationId === applicationId);
  return grants.length > 0 && scopes.every((scope) => grants.some((grant) => grant.scopes.includes(scope)));
}

export function authorizedApplication(store: Store, { id, name, botPublic }: Application) {
  return { id, name, icon: store.botOf(id).avatar, description: null, bot_public: botPublic };
}
