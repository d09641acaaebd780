/** A solved CAPTCHA. */
export interface CaptchaSolution {
  readonly token: string;
  /** CAPTCHA provider. Only servers from July 2026 read it. */
  readonly type?: string | undefined;
}

/**
 * Properties of the error response that requires the CAPTCHA, except `code`, `message` and `errors`. The newest servers
 * send `captcha_provider` and `altcha_challenge`.
 */
export type CaptchaChallenge = Readonly<Record<string, unknown>>;

/** Context of a challenge. */
export interface SolverContext {
  /** Signal of the call, if any. When it aborts, the call rejects and ignores the solution. */
  readonly signal: AbortSignal | undefined;
}

/** Solves a CAPTCHA. If it throws, the call rejects with that error. */
export type CaptchaSolver = (
  challenge: CaptchaChallenge,
  context: SolverContext,
) => CaptchaSolution | Promise<CaptchaSolution>;

/** A server's request to confirm the user's identity. */
export interface SudoRequest {
  /** OperationId of the call. */
  readonly operation: string;
  /** Whether the account has a second factor. If it does, the password is not accepted. */
  readonly hasMfa: boolean;
  /** Whether the account has each kind of second factor. */
  readonly methods: Readonly<Record<string, boolean>>;
}

/** Proof of the user's identity: a password, a code from the second factor, or the response of a security key. */
export type SudoProof =
  | { readonly password: string }
  | { readonly mfaMethod: string; readonly mfaCode: string }
  | { readonly mfaMethod: "webauthn"; readonly webauthnResponse: object; readonly webauthnChallenge: string };

/** Asks the user for the proof. If it throws, the call rejects with that error. */
export type SudoSolver = (request: SudoRequest, context: SolverContext) => SudoProof | Promise<SudoProof>;
