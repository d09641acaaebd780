/** A user's account, as the sandbox stores it. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  /** Null for an unclaimed account. */
  readonly email: string | null;
  /** Null for an unclaimed account. */
  readonly password: string | null;
  readonly mfa: boolean;
}
