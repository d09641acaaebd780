import type { CredentialKind } from "../generated/operations.js";
import { toNetwork } from "./network.js";
import type { Grant } from "./oauth/grants.js";
import type { Account } from "./account.js";
import type { Application, Store } from "./store.js";

/** Who sends a request. Neither account nor application: nobody that the server knows. */
export interface Caller {
  readonly kind: CredentialKind | "anonymous";
  /** Whose rate limits the request counts toward: the user and the kind of credential, otherwise the network. */
  readonly key: string;
  /** The user of a session or an OAuth2 access token. */
  readonly account?: Account;
  /** The application of a bot token. */
  readonly application?: Application;
  readonly session?: string;
  /** What an OAuth2 access token is valid for. */
  readonly grant?: Grant;
}

export type CredentialPrefixes = Readonly<Record<CredentialKind, string>>;

/** Reads the Authorization header. Prefixes are case-sensitive, and what cannot be parsed is the same as nothing. */
export function identify(authorization: string, address: string, store: Store, prefixes: CredentialPrefixes): Caller {
  const kind = kindOf(authorization, prefixes);
  const token = authorization.slice(prefixes[kind].length);
  if (kind === "botToken") {
    const application = store.applicationOfBotToken(token);
    if (application) return { kind, key: `${kind} ${application.id}`, application };
  } else if (kind === "sessionToken" || /^flx_[A-Za-z0-9]{36}$/.test(token)) {
    // `Bearer flx_...` is read as the session that it names.
    const account = store.sessions.get(token);
    if (account) return { kind: "sessionToken", key: `sessionToken ${account.id}`, account, session: token };
  } else {
    const grant = store.grants.accessToken(token);
    if (grant) {
      const { account, applicationId } = grant;
      return { kind, key: `${kind} ${account.id} ${applicationId}`, account, grant };
    }
  }
  return { kind: "anonymous", key: `network ${toNetwork(address)}` };
}

function kindOf(authorization: string, prefixes: CredentialPrefixes): CredentialKind {
  const prefixed = (["botToken", "oauth2Token"] as const).find((kind) => authorization.startsWith(prefixes[kind]));
  return prefixed ?? "sessionToken";
}
