import type { Account } from "../account.js";
import { randomSecret } from "../random.js";

export const accessTokenLifetimeSeconds = 7 * 24 * 60 * 60;
const codeLifetimeMs = 10 * 60 * 1000;

/** The scopes that a user granted to an application. */
export interface Grant {
  readonly account: Account;
  readonly applicationId: string;
  readonly scopes: readonly string[];
  readonly issuedAtMs: number;
}

/** A grant whose code has not been exchanged yet. */
export interface Code extends Grant {
  /** Serialized by a URL parser, so it can differ from the registered string. */
  readonly redirectUri: string;
  readonly challenge: Challenge | undefined;
}

export interface Challenge {
  readonly value: string;
  readonly method: string;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Stores codes, access tokens and refresh tokens. As on the server, refresh tokens do not expire. */
export class Grants {
  readonly #now: () => number;
  readonly #codes = new Map<string, Code>();
  readonly #accessTokens = new Map<string, Grant>();
  readonly #refreshTokens = new Map<string, Grant>();

  constructor(now: () => number) {
    this.#now = now;
  }

  issueCode(code: Omit<Code, "issuedAtMs">): string {
    const value = randomSecret();
    this.#codes.set(value, { ...code, issuedAtMs: this.#now() });
    return value;
  }

  /** Issues an access token and a refresh token for a grant. */
  issueTokens({ account, applicationId, scopes }: Omit<Grant, "issuedAtMs">): Tokens {
    const grant = { account, applicationId, scopes, issuedAtMs: this.#now() };
    const tokens = { accessToken: randomSecret(), refreshToken: randomSecret() };
    this.#accessTokens.set(tokens.accessToken, grant);
    this.#refreshTokens.set(tokens.refreshToken, grant);
    return tokens;
  }

  code(value: string): Code | undefined {
    const code = this.#codes.get(value);
    return code && this.#now() - code.issuedAtMs <= codeLifetimeMs ? code : undefined;
  }

  accessToken(value: string): Grant | undefined {
    const grant = this.#accessTokens.get(value);
    return grant && this.#now() - grant.issuedAtMs <= accessTokenLifetimeSeconds * 1000 ? grant : undefined;
  }

  refreshToken(value: string): Grant | undefined {
    return this.#refreshTokens.get(value);
  }

  /** Returns false if the code was already consumed, so that only one of several parallel exchanges succeeds. */
  consumeCode(value: string): boolean {
    return this.#codes.delete(value);
  }

  consumeRefreshToken(value: string): void {
    this.#refreshTokens.delete(value);
  }

  /** Revokes all tokens of a user for an application. Codes stay valid. */
  revoke(accountId: string, applicationId: string): void {
    for (const tokens of [this.#accessTokens, this.#refreshTokens])
      for (const [token, { account, applicationId: id }] of tokens)
        if (account.id === accountId && id === applicationId) tokens.delete(token);
  }

  /** Returns the grants of a user that have a refresh token, oldest first. A refresh creates a new grant. */
  ofAccount(accountId: string): Grant[] {
    return [...this.#refreshTokens.values()].filter(({ account }) => account.id === accountId);
  }
}
