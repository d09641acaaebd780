import { ExpiringSet } from "./expiring-set.js";
import { randomSecret } from "./ids.js";
import { Refusal } from "./refusal.js";

const lifetimeMs = 10 * 60 * 1000;

export interface Captchas {
  /** Throws a Refusal unless `token` is good, and spends it. */
  check(token: string | null): void;
  /** A good token. */
  issue(): string;
}

/**
 * ALTCHA as the server uses it, without the proof of work: a token is good because the sandbox handed it out, once and for
 * ten minutes. Challenges have the server's shape and nobody checks a solution to them.
 */
export function createCaptchas(now: () => number): Captchas {
  const good = new ExpiringSet(lifetimeMs, now);
  return {
    check(token) {
      if (!token) throw new Refusal("CAPTCHA_REQUIRED", challengeMembers(now()));
      if (!good.take(token)) throw new Refusal("INVALID_CAPTCHA", challengeMembers(now()));
    },
    issue() {
      const solution = { counter: 0, derivedKey: randomSecret() };
      const token = btoa(JSON.stringify({ challenge: createChallenge(now()), solution }));
      good.add(token);
      return token;
    },
  };
}

function challengeMembers(nowMs: number): Record<string, unknown> {
  return { captcha_provider: "altcha", altcha_challenge: createChallenge(nowMs) };
}

function createChallenge(nowMs: number): object {
  const expiresAt = Math.floor((nowMs + lifetimeMs) / 1000);
  const parameters = { algorithm: "PBKDF2/SHA-256", cost: 1, keyLength: 32, keyPrefix: "", expiresAt };
  return { parameters: { ...parameters, nonce: randomSecret(), salt: randomSecret() }, signature: randomSecret() };
}
