import { toBase64Url } from "../src/oauth2.js";
import { toHex } from "./encoding.js";

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * Returns 43 random characters: 32 bytes in base64url. Codes, tokens and the second half of bot tokens have this form.
 */
export function randomSecret(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** Returns a client secret with both `-` and `_`, so that a client that wrongly encodes one of them always fails. */
export function randomClientSecret(): string {
  const secret = randomSecret();
  return secret.includes("-") && secret.includes("_") ? secret : randomClientSecret();
}

export function randomBotToken(applicationId: string): string {
  return `${applicationId}.${randomSecret()}`;
}

export function randomSession(): string {
  const characters = Array.from(crypto.getRandomValues(new Uint8Array(36)), (byte) => base62[byte % base62.length]);
  return `flx_${characters.join("")}`;
}

/** Returns random bytes in hexadecimal. */
export function randomHex(byteLength: number): string {
  return toHex(crypto.getRandomValues(new Uint8Array(byteLength)));
}

/** Returns a random integer from 0 to `limit - 1`. */
export function randomBelow(limit: number): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! % limit;
}

export function randomDigits(length: number): string {
  return String(randomBelow(10 ** length)).padStart(length, "0");
}
