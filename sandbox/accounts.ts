import { addApplication } from "./handlers.js";
import { randomBelow, randomSession } from "./ids.js";
import type { Account } from "./account.js";
import type { Store } from "./store.js";
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
  /** Creates an application with its secrets, past all limits. */
  createApplication(options?: ApplicationOptions): CreatedSandboxApplication;
  /**
   * Returns an OAuth2 access token of this user, sent as `Bearer <token>`. Default: scope `identify`, for an application of
   * somebody else.
   */
  createAccessToken(scopes?: readonly string[], application?: { readonly id: string }): string;
}

export interface ApplicationOptions {
  /** Default: `Sandbox application`. */
  readonly name?: string;
  readonly redirectUris?: readonly string[];
  /** Whether others may add the bot. Default: true. */
  readonly botPublic?: boolean;
  /** Whether adding the bot requires the code grant. Default: false. */
  readonly botRequireCodeGrant?: boolean;
}

/** A new application, with what `credentialsOf` reads. */
export interface CreatedSandboxApplication {
  readonly id: string;
  readonly name: string;
  readonly redirect_uris: readonly string[];
  readonly client_secret: string;
  readonly bot: { readonly token: string };
}

export function createAccounts(
  store: Store,
  mintId: () => string,
  sudo: Sudo,
): (options?: AccountOptions) => SandboxAccount {
  function createApplication(owner: Account, options: ApplicationOptions = {}): CreatedSandboxApplication {
    const { name = "Sandbox application", redirectUris = [], botPublic = true, botRequireCodeGrant = false } = options;
    const settings = { name, redirectUris, botPublic, botRequireCodeGrant, added: {} };
    const { id, clientSecret, botToken } = addApplication(store, mintId(), owner, "Sandbox_bot", settings);
    return { id, name, redirect_uris: redirectUris, client_secret: clientSecret, bot: { token: botToken } };
  }

  return ({ claimed = true, mfa = false } = {}) => {
    const username = `account_${randomBelow(2 ** 32)
      .toString(16)
      .padStart(8, "0")}`;
    const account: Account = {
      id: mintId(),
      username,
      discriminator: randomDiscriminator(),
      email: claimed ? `${username}@mail.example` : null,
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
        const { id, bot } = createApplication(account, { name });
        return { id, token: bot.token };
      },
      createApplication: (options) => createApplication(account, options),
      createAccessToken(scopes = ["identify"], { id } = createApplication({ ...account, id: mintId() })) {
        return store.grants.issueTokens({ account, applicationId: id, scopes }).accessToken;
      },
    };
  };
}
