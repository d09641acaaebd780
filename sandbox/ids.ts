const epochMs = 1_420_070_400_000n;
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * Returns a function that creates snowflakes from the clock. Each one is greater than the last, even within a
 * millisecond.
 */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const candidate = (BigInt(Math.floor(now())) - epochMs) << 22n;
    last = candidate > last ? candidate : last + 1n;
    return String(last);
  };
}

/**
 * Returns 43 random characters: 32 bytes in base64url. Codes, tokens and the second half of bot tokens have this form.
 */
export function randomSecret(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/**
 * Decodes base64 to UTF-8 as leniently as Node, which the server uses. Padding is optional, the URL-safe alphabet is
 * accepted, and invalid characters are ignored.
 */
export function decodeBase64(text: string): string {
  const digits = text
    .split("=", 1)[0]!
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/[^A-Za-z0-9+/]/g, "");
  const binary = atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
  return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
}

/** Parses an integer in any form that `BigInt` accepts: `0x` digits, leading zeros or surrounding whitespace. */
export function toBigInt(text: string): bigint | undefined {
  try {
    return BigInt(text);
  } catch {
    return undefined;
  }
}

/** Returns random bytes in hexadecimal. */
export function randomHex(byteLength: number): string {
  return toHex(crypto.getRandomValues(new Uint8Array(byteLength)));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Returns a client secret with both `-` and `_`, so that a client that wrongly encodes one of them always fails. */
export function randomClientSecret(): string {
  const secret = randomSecret();
  return secret.includes("-") && secret.includes("_") ? secret : randomClientSecret();
}

export function randomSession(): string {
  const characters = Array.from(crypto.getRandomValues(new Uint8Array(36)), (byte) => base62[byte % base62.length]);
  return `flx_${characters.join("")}`;
}

/** Returns a random integer from 0 to `limit - 1`. */
export function randomBelow(limit: number): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! % limit;
}

export function randomDigits(length: number): string {
  return String(randomBelow(10 ** length)).padStart(length, "0");
}
