import type { Operation } from "../generated/operations.js";
import { FluxerInputError } from "./errors.js";

/** A solved CAPTCHA. `type` names the provider, which only servers of July 2026 look at. */
export interface CaptchaSolution {
  readonly token: string;
  readonly type?: string | undefined;
}

/**
 * What the server said when it asked: the members of its answer beside `code` and `message`. On the newest servers that is
 * `captcha_provider` and `altcha_challenge`.
 */
export type CaptchaChallenge = Readonly<Record<string, unknown>>;

/** Solves a CAPTCHA. What it throws is what the call rejects with. */
export type CaptchaSolver = (challenge: CaptchaChallenge) => CaptchaSolution | Promise<CaptchaSolution>;

/** Has a challenge solved. Throws FluxerInputError where what comes back is no solution. */
export async function solve(
  operation: Operation,
  solver: CaptchaSolver,
  challenge: CaptchaChallenge,
): Promise<CaptchaSolution> {
  const solution: CaptchaSolution | undefined = await solver(challenge);
  if (typeof solution?.token === "string" && solution.token !== "") return solution;
  const message = "must return { token } with the solved CAPTCHA as a non-empty string";
  throw new FluxerInputError(operation.id, [{ path: "captcha", code: "INVALID_FORMAT", message }]);
}
