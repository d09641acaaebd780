import { fromHex, toHex } from "./encoding.js";
import { isObject } from "./json.js";
import { randomHex } from "./random.js";

/** A puzzle: find a counter so that the key derived from the nonce and the counter starts with `keyPrefix`. */
export interface AltchaParameters {
  readonly algorithm: "PBKDF2/SHA-256";
  /** Number of PBKDF2 iterations for one key. */
  readonly cost: number;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  /** Length in bytes. */
  readonly keyLength: number;
  /** Hexadecimal, like `nonce` and `salt`. */
  readonly keyPrefix: string;
  readonly nonce: string;
  readonly salt: string;
}

/** A challenge in the form that the server sends and that a token contains. */
export interface AltchaChallenge {
  readonly parameters: AltchaParameters;
  readonly signature: string;
}

/** Decoded content of a token, not verified. */
export interface AltchaPayload {
  readonly challenge: { readonly parameters: object; readonly signature: unknown };
  readonly solution: { readonly counter: number; readonly derivedKey: unknown };
}

const maxTokenLength = 4096;
const maxCounter = 0xff_ff_ff_ff;

/** Creates a challenge that takes 256 tries on average (a few milliseconds). The server's challenges are harder. */
export function createAltchaChallenge(expiresAtMs: number): AltchaChallenge {
  return {
    parameters: {
      algorithm: "PBKDF2/SHA-256",
      cost: 10,
      expiresAt: Math.floor(expiresAtMs / 1000),
      keyLength: 32,
      keyPrefix: "00",
      nonce: randomHex(16),
      salt: randomHex(16),
    },
    signature: randomHex(32),
  };
}

/** Returns a string that is equal for equal challenges, regardless of the order of properties. */
export function challengeKey({ parameters, signature }: AltchaPayload["challenge"]): string {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([signature, sorted]);
}

/** Decodes a token, which is base64 of UTF-8 JSON. Returns undefined if it is invalid. */
export function readAltchaToken(token: string): AltchaPayload | undefined {
  if (token.length > maxTokenLength) return undefined;
  try {
    const bytes = Uint8Array.from(atob(token), (character) => character.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isPayload(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPayload(value: unknown): value is AltchaPayload {
  if (!isObject(value) || !isObject(value["challenge"]) || !isObject(value["solution"])) return false;
  const { counter } = value["solution"];
  if (!isObject(value["challenge"]["parameters"]) || typeof counter !== "number") return false;
  return Number.isInteger(counter) && counter >= 0 && counter <= maxCounter;
}

/** Returns whether the counter produces the key in the solution, and the key has the prefix. Trusts `parameters`. */
export async function isSolution(
  { nonce, salt, cost, keyLength, keyPrefix }: AltchaParameters,
  { counter, derivedKey }: AltchaPayload["solution"],
): Promise<boolean> {
  const password = new Uint8Array([...fromHex(nonce), counter >>> 24, counter >>> 16, counter >>> 8, counter]);
  const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
  const algorithm = { name: "PBKDF2", hash: "SHA-256", salt: fromHex(salt), iterations: cost };
  const derived = toHex(new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, keyLength * 8)));
  return derived === derivedKey && derived.startsWith(keyPrefix);
}
