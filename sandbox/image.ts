import { invalidInput } from "./refusal.js";

const maxEncodedLength = 13_981_016;
const maxBytes = 10 * 1024 * 1024;
// Signatures, as Latin-1, of the formats that the server accepts: PNG, JPEG, GIF, WebP, AVIF, HEIF and JPEG XL.
const signatures: readonly (readonly [offset: number, text: string])[] = [
  [0, "\x89PNG"],
  [0, "\xff\xd8\xff"],
  [0, "GIF87a"],
  [0, "GIF89a"],
  [8, "WEBP"],
  [4, "ftypavi"],
  [4, "ftyphei"],
  [4, "ftypmif1"],
  [0, "\xff\x0a"],
  [4, "JXL "],
];
const svg = /^(?:\xef\xbb\xbf)?\s*(?:<[?!][^>]*>\s*)*<svg[\s/>]/;

/** Returns the code of the issue that the server finds before it decodes the image, or undefined if there is none. */
export function imageIssueCode(image: string): string | undefined {
  const encoded = toBase64(image);
  if (encoded.length < 1 || encoded.length > maxEncodedLength) return "BASE64_LENGTH_INVALID";
  return isBase64(encoded) ? undefined : "INVALID_BASE64_FORMAT";
}

/** Returns the hash of an image, in the server's format. Throws a `Refusal` if the data is not an image. */
export function toImageHash(path: string, image: string): string {
  const binary = atob(toBase64(image));
  if (binary.length > maxBytes || !isImage(binary)) {
    throw invalidInput([{ path, code: "INVALID_IMAGE_FORMAT" }]);
  }
  let hash = 0;
  for (let index = 0; index < binary.length; index++) hash = (Math.imul(hash, 31) + binary.charCodeAt(index)) | 0;
  return (binary.startsWith("GIF") ? "a_" : "") + (hash >>> 0).toString(16).padStart(8, "0");
}

function isImage(binary: string): boolean {
  return svg.test(binary) || signatures.some(([offset, text]) => binary.startsWith(text, offset));
}

// The server ignores everything up to the first comma, regardless of its content.
function toBase64(image: string): string {
  return image.slice(image.indexOf(",") + 1);
}

/** Returns whether a string is base64 with padding. The unused bits of the last digit must be 0. */
function isBase64(encoded: string): boolean {
  const digits = encoded.replace(/={1,2}$/, "");
  const lastDigits = ["", "AEIMQUYcgkosw048", "AQgw"][encoded.length - digits.length]!;
  const endsWell = lastDigits === "" || lastDigits.includes(digits.slice(-1));
  return encoded.length % 4 === 0 && endsWell && !/[^A-Za-z0-9+/]/.test(digits);
}
