import { type AltchaParameters, challengeKey, createAltchaChallenge, isSolution, readAltchaToken } from "./altcha.js";
import { ExpiringSet } from "./expiring-set.js";
import { randomHex } from "./random.js";
import { refusal } from "./refusal.js";

const lifetimeMs = 10 * 60 * 1000;

export interface Captchas {
  /** Consumes a token. Throws a `Refusal` with a new challenge if the token is missing or invalid. */
  check(token: string | null): Promise<void>;
  /** Returns a valid token that needed no solving. */
  issue(): string;
}

/** Creates and checks ALTCHA challenges like the newest servers. Each one can be solved once, within 10 minutes. */
export function createCaptchas(now: () => number): Captchas {
  const challenges = new ExpiringSet(lifetimeMs, now);
  const tokens = new ExpiringSet(lifetimeMs, now);

  /** Returns the properties of the error response that requires a CAPTCHA. */
  function challenge(): Record<string, unknown> {
    const altcha_challenge = createAltchaChallenge(now() + lifetimeMs);
    challenges.add(challengeKey(altcha_challenge));
    return { captcha_provider: "altcha", altcha_challenge };
  }

  async function isSolved(token: string): Promise<boolean> {
    const payload = readAltchaToken(token);
    if (!payload) return false;
    const key = challengeKey(payload.challenge);
    // The key includes the parameters, so a known key proves that they are unchanged.
    if (!challenges.has(key)) return false;
    return (
      (await isSolution(payload.challenge.parameters as AltchaParameters, payload.solution)) && challenges.take(key)
    );
  }

  return {
    async check(token) {
      if (!token) throw refusal("CAPTCHA_REQUIRED", challenge());
      if (!tokens.take(token) && !(await isSolved(token))) throw refusal("INVALID_CAPTCHA", challenge());
    },
    issue() {
      const solution = { counter: 0, derivedKey: randomHex(32) };
      const token = btoa(JSON.stringify({ challenge: createAltchaChallenge(now() + lifetimeMs), solution }));
      tokens.add(token);
      return token;
    },
  };
}
