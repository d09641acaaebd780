import { sudoLifetimeSeconds } from "../generated/operations.js";
import type { SudoProof as WireProof } from "../generated/schema.js";
import { type FluxerApiError, refuseInput } from "./errors.js";

/** A solved CAPTCHA. `type` names the provider, which only servers of July 2026 look at. */
export interface CaptchaSolution {
  readonly token: string;
  readonly type?: string | undefined;
}

/** What the server said when it asked, beside `code` and `message`: on the newest, `captcha_provider` and `altcha_challenge`. */
export type CaptchaChallenge = Readonly<Record<string, unknown>>;

/** Solves a CAPTCHA. What it throws is what the call rejects with. */
export type CaptchaSolver = (challenge: CaptchaChallenge) => CaptchaSolution | Promise<CaptchaSolution>;

/** What the server wants to be shown. `hasMfa`: a second factor, of which `methods` says the kinds; else the password. */
export interface SudoRequest {
  readonly operation: string;
  readonly hasMfa: boolean;
  readonly methods: Readonly<Record<string, boolean>>;
}

/** The proof: a password, a code of the second factor, or the answer of a security key. */
export type SudoProof =
  | { readonly password: string }
  | { readonly mfaMethod: string; readonly mfaCode: string }
  | { readonly mfaMethod: "webauthn"; readonly webauthnResponse: object; readonly webauthnChallenge: string };

/** Asks the person for a proof. What it throws is what the call rejects with. */
export type SudoSolver = (request: SudoRequest) => SudoProof | Promise<SudoProof>;

/** Has a CAPTCHA solved. Throws FluxerInputError where what comes back is no solution. */
export async function solve(asked: FluxerApiError, solver: CaptchaSolver): Promise<CaptchaSolution> {
  const solution: CaptchaSolution | undefined = await solver(asked.extra);
  if (typeof solution?.token === "string" && solution.token !== "") return solution;
  return refuseInput(asked, "captcha", "must return { token } with the solved CAPTCHA as a non-empty string");
}

/** Has a proof given, in the names of the wire. Throws FluxerInputError where what comes back is none. */
export async function prove(asked: FluxerApiError, solver: SudoSolver): Promise<WireProof> {
  const { has_mfa, methods } = asked.extra;
  const known = { ...(methods as SudoRequest["methods"] | undefined) };
  const proof: unknown = await solver({ operation: asked.operation, hasMfa: has_mfa === true, methods: known });
  const given = Object.entries(typeof proof === "object" ? { ...proof } : {}).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length === 0) refuseInput(asked, "sudo", "must return { password } or { mfaMethod, mfaCode }");
  const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(given.map(([name, value]) => [snakeCase(name), value]));
}

/** Keeps the token that stands for an earlier proof, in memory alone and for as long as it is good. */
export class SudoMode {
  #token: string | undefined;
  #until = 0;

  get token(): string | undefined {
    return Date.now() < this.#until ? this.#token : undefined;
  }

  /** Takes the token of an answer. A repetition of what was sent is no proof that it is good, and does not extend it. */
  learn(received: string | null, sent: string | null): void {
    if (!received || received === sent) return;
    this.#token = received;
    this.#until = Date.now() + sudoLifetimeSeconds * 1000;
  }

  forget(): void {
    this.#token = undefined;
  }
}
