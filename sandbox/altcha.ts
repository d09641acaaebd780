import { randomHex, toHex } from "./ids.js";

/** What has to be solved: find a counter whose key, derived from nonce and counter, starts with `keyPrefix`. */
export interface AltchaParameters {
  readonly algorithm: "PBKDF2/SHA-256";
  /** Number of PBKDF2 iterations for one key. */
  readonly cost: number;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  /** Bytes. */
  readonly keyLength: number;
  /** Hexadecimal, as `nonce` and `salt`. */
  readonly keyPrefix: string;
  readonly nonce: string;
  readonly salt: string;
}

/** A challenge as it is sent, and as it comes back inside a token. */
export interface AltchaChallenge {
  readonly parameters: AltchaParameters;
  readonly signature: string;
}

/** What a solver sends. Everything in it is unverified. */
export interface AltchaPayload {
  readonly challenge: { readonly parameters: object; readonly signature: unknown };
  readonly solution: { readonly counter: number; readonly derivedKey: unknown };
}

const maxTokenLength = 4096;
const maxCounter = 0xff_ff_ff_ff;

/** Creates a challenge that takes 256 tries on average, a few milliseconds. The server's are harder. */
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

/** Returns a string that is equal for equal challenges, whatever the order of their properties. */
export function challengeKey({ parameters, signature }: AltchaPayload["challenge"]): string {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([signature, sorted]);
}

/** Reads a token: base64 of UTF-8 JSON. Returns undefined if it is not one. */
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

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Whether the counter gives the key that was sent, and the key has the prefix. Trusts `parameters`. */
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

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => parseInt(digits, 16));
}
