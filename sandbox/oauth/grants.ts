import { randomSecret } from "../ids.js";
import type { Account } from "../account.js";

export const accessTokenLifetimeSeconds = 7 * 24 * 60 * 60;
const codeLifetimeMs = 10 * 60 * 1000;

/** What a user granted to an application, and when. */
export interface Grant {
  readonly account: Account;
  readonly applicationId: string;
  readonly scopes: readonly string[];
  readonly issuedAtMs: number;
}

/** A grant that waits for its exchange. */
export interface Code extends Grant {
  /** As a URL parser serializes it, which is not always how it was registered. */
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

/** Codes, access tokens and refresh tokens. Refresh tokens do not expire: the server enforces no lifetime either. */
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

  /** Issues both tokens of a grant, as of now. */
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
    return grant && this.#now() - grant.issuedAtMs < accessTokenLifetimeSeconds * 1000 ? grant : undefined;
  }

  refreshToken(value: string): Grant | undefined {
    return this.#refreshTokens.get(value);
  }

  /** Returns false if somebody else consumed it first, so that parallel exchanges cannot both win. */
  consumeCode(value: string): boolean {
    return this.#codes.delete(value);
  }

  /** The same for a refresh token. */
  consumeRefreshToken(value: string): boolean {
    return this.#refreshTokens.delete(value);
  }

  /** Revokes the tokens that an application has of a user. Codes stay valid. */
  revoke(accountId: string, applicationId: string): void {
    for (const tokens of [this.#accessTokens, this.#refreshTokens])
      for (const [token, { account, applicationId: id }] of tokens)
        if (account.id === accountId && id === applicationId) tokens.delete(token);
  }

  /** The grants of a user that have a token, oldest first. */
  ofAccount(accountId: string): Grant[] {
    const live = [...this.#accessTokens.keys()].flatMap((token) => this.accessToken(token) ?? []);
    const grants = new Set([...live, ...this.#refreshTokens.values()]);
    return [...grants].filter(({ account }) => account.id === accountId).sort((a, b) => a.issuedAtMs - b.issuedAtMs);
  }
}
