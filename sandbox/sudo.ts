import type { Account } from "./account.js";
import { ExpiringSet } from "./expiring-set.js";
import { randomDigits, randomSecret } from "./random.js";
import { RateLimiter } from "./rate-limiter.js";
import { invalidInput, type Refusal, refusal } from "./refusal.js";

const attempts = { bucket: "mfa attempts", limit: 10, windowSeconds: 15 * 60 };
const jwtLifetimeMs = 5 * 60 * 1000;
// A code is valid in its own time step of 30 seconds and in the steps before and after.
const codeLifetimeMs = 90 * 1000;

export interface Sudo {
  /**
   * Throws a `Refusal` unless the body or the header verifies the account. Returns the X-Fluxer-Sudo-Mode-JWT header
   * for a successful response: a new token after a second factor, otherwise the sent token, which can be invalid or
   * empty.
   */
  check(account: Account, body: Readonly<Record<string, unknown>>, sentJwt: string): string;
  /** Returns a single-use code for the account. */
  issueMfaCode(account: Account): string;
}

export function createSudo(now: () => number): Sudo {
  const jwts = new ExpiringSet(jwtLifetimeMs, now);
  const codes = new ExpiringSet(codeLifetimeMs, now);
  const limiter = new RateLimiter(now);

  // No account in the sandbox has a passkey, so `webauthn` fails like a wrong code.
  function checkCode(
    account: Account,
    { mfa_method: method, mfa_code: code }: Readonly<Record<string, unknown>>,
  ): void {
    const isTotp = method === "totp" && typeof code === "string";
    // The server counts an attempt before it checks the code. A correct code resets the count.
    if (!isTotp || limiter.spend(attempts, account.id).denied || !codes.take(`${account.id} ${code}`)) {
      throw invalidInput([{ path: "mfa_code", code: "INVALID_MFA_CODE" }]);
    }
    limiter.forget(attempts, account.id);
  }

  return {
    check(account, body, sentJwt) {
      if (jwts.has(`${account.id} ${sentJwt}`)) return sentJwt;
      if (account.mfa) {
        if (body["mfa_method"] === undefined) throw sudoRequired(account);
        checkCode(account, body);
        const jwt = createJwt(account, now());
        jwts.add(`${account.id} ${jwt}`);
        return jwt;
      }
      if (account.password !== null && body["password"] === undefined) throw sudoRequired(account);
      if (account.password !== null && body["password"] !== account.password) {
        throw invalidInput([{ path: "password", code: "INVALID_PASSWORD" }]);
      }
      return sentJwt;
    },
    issueMfaCode(account) {
      const code = randomDigits(6);
      codes.add(`${account.id} ${code}`);
      return code;
    },
  };
}

function sudoRequired({ mfa }: Account): Refusal {
  return refusal("SUDO_MODE_REQUIRED", {
    has_mfa: mfa,
    methods: { totp: mfa, webauthn: false, backup_codes: false },
  });
}

/** Returns a string in the form of a JWT. It is not signed, because the sandbox stores the tokens that it issues. */
function createJwt(account: Account, nowMs: number): string {
  const issuedAt = Math.floor(nowMs / 1000);
  const parts = [
    { alg: "HS256", typ: "JWT" },
    { sub: account.id, iat: issuedAt, exp: issuedAt + jwtLifetimeMs / 1000 },
  ];
  return [...parts.map((part) => btoa(JSON.stringify(part)).replaceAll("=", "")), randomSecret()].join(".");
}
