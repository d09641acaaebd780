import { type AltchaParameters, challengeKey, createAltchaChallenge, isSolution, readAltchaToken } from "./altcha.js";
import { ExpiringSet } from "./expiring-set.js";
import { randomHex } from "./ids.js";
import { Refusal } from "./refusal.js";

const lifetimeMs = 10 * 60 * 1000;

export interface Captchas {
  /** Throws a Refusal with a new challenge unless `token` is valid, and consumes it. */
  check(token: string | null): Promise<void>;
  /** Returns a valid token without the proof of work. */
  issue(): string;
}

/** ALTCHA as the newest servers use it: each challenge can be solved once, within ten minutes. */
export function createCaptchas(now: () => number): Captchas {
  const challenges = new ExpiringSet(lifetimeMs, now);
  const tokens = new ExpiringSet(lifetimeMs, now);

  /** Properties of the error that requires a CAPTCHA. */
  function challenge(): Record<string, unknown> {
    const altcha_challenge = createAltchaChallenge(now() + lifetimeMs);
    challenges.add(challengeKey(altcha_challenge));
    return { captcha_provider: "altcha", altcha_challenge };
  }

  async function isSolved(token: string): Promise<boolean> {
    const payload = readAltchaToken(token);
    if (!payload) return false;
    const key = challengeKey(payload.challenge);
    // The key contains the parameters: if it is known, they are the ones that were sent.
    if (!challenges.has(key)) return false;
    return (
      (await isSolution(payload.challenge.parameters as AltchaParameters, payload.solution)) && challenges.take(key)
    );
  }

  return {
    async check(token) {
      if (!token) throw new Refusal("CAPTCHA_REQUIRED", challenge());
      if (!tokens.take(token) && !(await isSolved(token))) throw new Refusal("INVALID_CAPTCHA", challenge());
    },
    issue() {
      const solution = { counter: 0, derivedKey: randomHex(32) };
      const token = btoa(JSON.stringify({ challenge: createAltchaChallenge(now() + lifetimeMs), solution }));
      tokens.add(token);
      return token;
    },
  };
}
