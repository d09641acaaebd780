import { invalidInput } from "./refusal.js";

const maxEncodedLength = 13_981_016;
const maxBytes = 10 * 1024 * 1024;
// How the bytes of PNG, JPEG, GIF and WebP start, as Latin-1.
const signature = /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF[^]{4}WEBP)/;

/** Checks an image that was sent as base64 or data URL, and returns the hash under which the server would keep it. */
export function toImageHash(path: string, image: string): string {
  const encoded = image.replace(/^data:[^,]*;base64,/, "");
  if (encoded.length > maxEncodedLength) throw invalidInput([{ path, code: "BASE64_LENGTH_INVALID" }]);
  const binary = decodeBase64(path, encoded);
  if (binary.length > maxBytes || !signature.test(binary)) throw invalidInput([{ path, code: "INVALID_IMAGE_FORMAT" }]);
  let hash = 0;
  for (let index = 0; index < binary.length; index++) hash = (Math.imul(hash, 31) + binary.charCodeAt(index)) | 0;
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function decodeBase64(path: string, encoded: string): string {
  try {
    return atob(encoded);
  } catch {
    throw invalidInput([{ path, code: "INVALID_BASE64_FORMAT" }]);
  }
}
