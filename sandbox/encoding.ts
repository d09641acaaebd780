export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => parseInt(digits, 16));
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
