import type { Account } from "./account.js";
import type { World } from "./context.js";
import { checkOptionNames } from "./option-names.js";
import { randomHex, randomSession } from "./random.js";
import { randomDiscriminator } from "./store.js";

const password = "a password of the sandbox";

export interface AccountOptions {
  /** Whether the account has a password. An account without one can't create applications. Default: true. */
  readonly claimed?: boolean;
  /** Whether the account has a second factor, which replaces the password in sudo verification. Default: false. */
  readonly mfa?: boolean;
}

/** An account in the sandbox, with its credentials. */
export interface SandboxAccount {
  readonly id: string;
  /** Session token, sent without a prefix. As on the server, a global 429 revokes it. */
  readonly session: string;
  /** Null for an unclaimed account. */
  readonly password: string | null;
  /** Returns another session token. */
  createSession(): string;
  /** Returns a single-use code for `mfa_method: "totp"`, valid for 90 seconds. Throws if the account has no MFA. */
  mfaCode(): string;
  /** Creates an application without any limits and returns it with its secrets. Its bot sends `Bot <bot.token>`. */
  createApplication(options?: ApplicationOptions): CreatedSandboxApplication;
  /**
   * Returns an OAuth2 access token, to send as `Bearer <token>`. Default: `identify`, for another owner's application.
   */
  createAccessToken(scopes?: readonly string[], application?: { readonly id: string }): string;
}

export interface ApplicationOptions {
  /** Default: `Sandbox application`. */
  readonly name?: string;
  readonly redirectUris?: readonly string[];
  /** Whether anyone can add the bot. Default: true. */
  readonly botPublic?: boolean;
  /** Whether adding the bot requires a code grant. Default: false. */
  readonly botRequireCodeGrant?: boolean;
}

/** A new application with its secrets, in the form that `credentialsOf` accepts. */
export interface CreatedSandboxApplication {
  readonly id: string;
  readonly name: string;
  readonly redirect_uris: readonly string[];
  readonly client_secret: string;
  readonly bot: { readonly token: string };
}

/** Returns a function that creates accounts. */
export function createAccounts({ store, sudo }: World): (options?: AccountOptions) => SandboxAccount {
  function createApplication(ownerId: string, options: ApplicationOptions = {}): CreatedSandboxApplication {
    const { name = "Sandbox application", redirectUris = [], botPublic = true, botRequireCodeGrant = false } = options;
    checkOptionNames("createApplication", options, { name, redirectUris, botPublic, botRequireCodeGrant });
    const settings = { name, redirectUris, botPublic, botRequireCodeGrant, added: {} };
    const { id, clientSecret, botToken } = store.add(ownerId, "Sandbox_bot", settings);
    return { id, name, redirect_uris: redirectUris, client_secret: clientSecret, bot: { token: botToken } };
  }

  return (options = {}) => {
    const { claimed = true, mfa = false } = options;
    checkOptionNames("createAccount", options, { claimed, mfa });
    const username = `account_${randomHex(4)}`;
    const account: Account = {
      id: store.newId(),
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
      createApplication: (settings) => createApplication(account.id, settings),
      createAccessToken(scopes = ["identify"], { id } = createApplication(store.newId())) {
        return store.grants.issueTokens({ account, applicationId: id, scopes }).accessToken;
      },
    };
  };
}
