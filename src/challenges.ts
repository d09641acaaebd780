/** A solved CAPTCHA. */
export interface CaptchaSolution {
  readonly token: string;
  /** CAPTCHA provider. Only servers of July 2026 read it. */
  readonly type?: string | undefined;
}

/**
 * Properties of the error response that requires the CAPTCHA, except `code`, `message` and `errors`. The newest servers send
 * `captcha_provider` and `altcha_challenge`.
 */
export type CaptchaChallenge = Readonly<Record<string, unknown>>;

/** What a solver gets in addition to the challenge. */
export interface SolverContext {
  /** The signal of the call, if it has one. When it aborts, the call rejects and the solution is not used. */
  readonly signal: AbortSignal | undefined;
}

/** Solves a CAPTCHA. If it throws, the call rejects with that error. */
export type CaptchaSolver = (
  challenge: CaptchaChallenge,
  context: SolverContext,
) => CaptchaSolution | Promise<CaptchaSolution>;

/** What the server requires before a sensitive operation. */
export interface SudoRequest {
  /** The operationId of the call. */
  readonly operation: string;
  /** Whether the account has a second factor. If it does, the password is not accepted. */
  readonly hasMfa: boolean;
  /** The kinds of second factor that the account has. */
  readonly methods: Readonly<Record<string, boolean>>;
}

/** The proof of identity: a password, a code of the second factor, or the response of a security key. */
export type SudoProof =
  | { readonly password: string }
  | { readonly mfaMethod: string; readonly mfaCode: string }
  | { readonly mfaMethod: "webauthn"; readonly webauthnResponse: object; readonly webauthnChallenge: string };

/** Gets a proof from the user. If it throws, the call rejects with that error. */
export type SudoSolver = (request: SudoRequest, context: SolverContext) => SudoProof | Promise<SudoProof>;
