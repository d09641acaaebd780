const epochMs = 1_420_070_400_000n;
const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Mints snowflakes from the clock, strictly increasing however often it is asked within one millisecond. */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const candidate = (BigInt(Math.floor(now())) - epochMs) << 22n;
    last = candidate > last ? candidate : last + 1n;
    return String(last);
  };
}

/** 32 random bytes as 43 characters of base64url: codes, access tokens, the second half of bot tokens. */
export function randomSecret(): string {
  const binary = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Random bytes in hexadecimal, two digits each. */
export function randomHex(byteLength: number): string {
  return toHex(crypto.getRandomValues(new Uint8Array(byteLength)));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A client secret that has both `-` and `_`, as about one in four has, so that a client that encodes them always fails. */
export function randomClientSecret(): string {
  const secret = randomSecret();
  return secret.includes("-") && secret.includes("_") ? secret : randomClientSecret();
}

export function randomSession(): string {
  const characters = Array.from(crypto.getRandomValues(new Uint8Array(36)), (byte) => base62[byte % base62.length]);
  return `flx_${characters.join("")}`;
}

/** A whole number from 0 up to, not including, `limit`. */
export function randomBelow(limit: number): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! % limit;
}

export function randomDigits(length: number): string {
  return String(randomBelow(10 ** length)).padStart(length, "0");
}
