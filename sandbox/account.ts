/** A user, as the sandbox knows it. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  /** Null on an account that nobody has claimed yet, as is the password. */
  readonly email: string | null;
  /** Null on an account that nobody has claimed yet. */
  readonly password: string | null;
  readonly mfa: boolean;
}
