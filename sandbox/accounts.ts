import { addApplication } from "./handlers.js";
import { randomBelow, randomSecret, randomSession } from "./ids.js";
import type { Account, Store } from "./store.js";
import type { Sudo } from "./sudo.js";
import { randomDiscriminator } from "./username.js";

const password = "a password of the sandbox";

export interface AccountOptions {
  /** Whether the account has a password. Default true; without, it cannot create applications. */
  readonly claimed?: boolean;
  /** Whether the account has a second factor, which then takes the place of the password. Default false. */
  readonly mfa?: boolean;
}

/** A user of the sandbox, and what only that user knows. */
export interface SandboxAccount {
  readonly id: string;
  /** The session token, sent bare. Revoked by a global rate-limit denial, as on the server. */
  readonly session: string;
  /** Null on an unclaimed account. */
  readonly password: string | null;
  /** Another session token. */
  createSession(): string;
  /** A six-digit code for `mfa_method: "totp"`, good once within 90 seconds. Throws where the account has no MFA. */
  mfaCode(): string;
  /** Makes an application with a bot, past all limits. `token` is sent as `Bot <token>`. */
  createBot(name?: string): { readonly id: string; readonly token: string };
  /** An OAuth2 access token of this user, sent as `Bearer <token>`. Scopes are `["identify"]` unless told otherwise. */
  createAccessToken(scopes?: readonly string[]): string;
}

export function createAccounts(
  store: Store,
  mintId: () => string,
  sudo: Sudo,
): (options?: AccountOptions) => SandboxAccount {
  return ({ claimed = true, mfa = false } = {}) => {
    const account: Account = {
      id: mintId(),
      username: `account_${randomBelow(2 ** 32)
        .toString(16)
        .padStart(8, "0")}`,
      discriminator: randomDiscriminator(),
      password: claimed ? password : null,
      mfa,
    };
    store.accounts.set(account.id, account);
    const createSession = (): string => {
      const session = randomSession();
      store.sessions.set(session, account);
      return session;
    };
    return {
      id: account.id,
      session: createSession(),
      password: account.password,
      createSession,
      mfaCode() {
        if (!mfa) throw new Error("mfaCode: this account has no MFA; create it with { mfa: true }");
        return sudo.issueMfaCode(account);
      },
      createBot(name = "Sandbox bot") {
        const settings = { name, redirectUris: [], botPublic: true, botRequireCodeGrant: false, added: {} };
        const { id, botToken } = addApplication(store, mintId(), account, "Sandbox_bot", settings);
        return { id, token: botToken };
      },
      createAccessToken(scopes = ["identify"]) {
        const token = randomSecret();
        store.accessTokens.set(token, { account, scopes });
        return token;
      },
    };
  };
}
