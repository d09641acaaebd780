import { maxImageBytes } from "../generated/operations.js";
import { refuseInput } from "./errors.js";

/** An image: its bytes, or a base64 data URL of them. PNG, JPEG, GIF or WebP, at most 10 MiB. */
export type ImageInput = Uint8Array | Blob | string;

/** The image in base64, as the server takes it. Throws FluxerInputError for what is too large or none of the formats. */
export async function toBase64(operation: string, path: string, image: ImageInput): Promise<string> {
  const refuse = (code: string, message: string): never => refuseInput(operation, path, message, code);
  const text = typeof image === "string" ? fromDataUrl(image) : undefined;
  if (typeof image === "string" && text === undefined) {
    refuse("INVALID_BASE64_FORMAT", "must be bytes, a Blob or a base64 data URL");
  }
  const size = image instanceof Blob ? image.size : (text ?? image).length; // before a Blob is read
  if (size > maxImageBytes) refuse("INVALID_IMAGE_FORMAT", `must have at most ${maxImageBytes} bytes, has ${size}`);
  const bytes = image instanceof Blob ? new Uint8Array(await image.arrayBuffer()) : image;
  const binary = text ?? fromBytes(bytes as Uint8Array);
  const starts = ["\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF87a", "GIF89a"];
  if (starts.some((start) => binary.startsWith(start)) || /^RIFF[^]{4}WEBP/.test(binary)) return btoa(binary);
  return refuse("INVALID_IMAGE_FORMAT", "must be a PNG, JPEG, GIF or WebP image");
}

/** One character for each byte. */
function fromBytes(bytes: Uint8Array): string {
  let text = "";
  for (let index = 0; index < bytes.length; index += 2 ** 15)
    text += String.fromCharCode(...bytes.subarray(index, index + 2 ** 15));
  return text;
}

function fromDataUrl(url: string): string | undefined {
  try {
    return atob(/^data:[^,]*;base64,([^]*)$/.exec(url)?.[1] ?? "not base64");
  } catch {
    return undefined;
  }
}
