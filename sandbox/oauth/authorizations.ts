import { type Context, requireAccount } from "../context.js";
import { refusal } from "../refusal.js";
import type { Application, Store } from "../store.js";
import { inOrder } from "./scopes.js";

/** Lists one entry for each application that still exists, unless all of its grants have only the scope `bot`. */
export function listAuthorizations(context: Context): unknown {
  const { store } = context;
  const all = store.grants.ofAccount(requireAccount(context).id);
  return Array.from(new Set(all.map(({ applicationId }) => applicationId))).flatMap((id) => {
    const application = store.applications.get(id);
    const grants = all.filter(({ applicationId }) => applicationId === id);
    const start = grants.findIndex((grant) => withoutBot(grant.scopes).length > 0);
    const [first, ...later] = start === -1 ? [] : grants.slice(start);
    if (!application || !first) return [];
    // The server leaves `bot` out of the first grant only.
    const scopes = inOrder([...withoutBot(first.scopes), ...later.flatMap((grant) => grant.scopes)]);
    const authorizedAt = new Date(first.issuedAtMs).toISOString();
    const { avatar } = store.botOf(id);
    return { application: authorizedApplication(application, avatar), scopes, authorized_at: authorizedAt };
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
  if (!applicationIds.every((each) => applications.has(each))) throw refusal("UNKNOWN_APPLICATION");
  for (const each of applicationIds) grants.revoke(id, each);
}

export function withoutBot(scopes: readonly string[]): readonly string[] {
  return scopes.filter((scope) => scope !== "bot");
}

/** Returns whether the account has already granted all of these scopes to the application. */
export function isAuthorized(
  store: Store,
  accountId: string,
  applicationId: string,
  scopes: readonly string[],
): boolean {
  const grants = store.grants.ofAccount(accountId).filter((grant) => grant.applicationId === applicationId);
  return scopes.every((scope) => grants.some((grant) => grant.scopes.includes(scope)));
}

export function authorizedApplication({ id, name, botPublic }: Application, icon: string | null) {
  return { id, name, icon, description: null, bot_public: botPublic };
}
