import { maxImageBytes } from "../generated/operations.js";
import { refuseInput } from "./errors.js";

/** A PNG, JPEG, GIF or WebP image of at most 10 MiB, as bytes or as a base64 data URL. */
export type ImageInput = Uint8Array | Blob | string;

const forms = "must be a Uint8Array, a Blob or a base64 data URL";
const formats = "must be a PNG, JPEG, GIF or WebP image";

/** Returns the image in base64. Throws `FluxerInputError` if the image is invalid or unreadable. */
export async function toBase64(operation: string, path: string, image: unknown): Promise<string> {
  const refuse = (code: string, message: string): never => refuseInput(operation, path, message, code);
  const checkSize = (size: number) => {
    if (size > maxImageBytes) refuse("INVALID_IMAGE_FORMAT", `must have at most ${maxImageBytes} bytes, has ${size}`);
  };
  let binary = "";
  if (typeof image === "string") {
    const decoded = fromDataUrl(image);
    if (decoded === undefined) return refuse("INVALID_BASE64_FORMAT", `${forms}; ${adviceFor(image)}`);
    binary = decoded;
  } else if (image instanceof Blob) {
    checkSize(image.size); // before the Blob is read into memory
    const read = await image.arrayBuffer().catch((error: unknown) => String((error as Error | undefined)?.name));
    if (typeof read === "string") return refuse("INVALID_FORMAT", `could not be read: ${read}`);
    binary = fromBytes(new Uint8Array(read));
  } else if (image instanceof Uint8Array) {
    checkSize(image.length);
    binary = fromBytes(image);
  } else return refuse("INVALID_FORMAT", forms);
  checkSize(binary.length);
  if (isImage(binary)) return btoa(binary);
  const isSvg = /^(\xef\xbb\xbf)?\s*<(svg|\?xml|!DOCTYPE svg)/.test(binary);
  return refuse("INVALID_IMAGE_FORMAT", isSvg ? `${formats}; convert the SVG to one of them` : formats);
}

function isImage(binary: string): boolean {
  const starts = ["\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF87a", "GIF89a"];
  return starts.some((start) => binary.startsWith(start)) || /^RIFF[^]{4}WEBP/.test(binary);
}

function fromBytes(bytes: Uint8Array): string {
  let text = "";
  for (let index = 0; index < bytes.length; index += 2 ** 15)
    text += String.fromCharCode(...bytes.subarray(index, index + 2 ** 15));
  return text;
}

function fromDataUrl(url: string): string | undefined {
  const encoded = /^data:[^,]*;base64,([^]*)$/i.exec(url)?.[1];
  return encoded === undefined ? undefined : decode(encoded);
}

function decode(base64: string): string | undefined {
  try {
    return atob(base64);
  } catch {
    return undefined;
  }
}

function adviceFor(text: string): string {
  if (/^data:[^,]*;base64,/i.test(text)) return `the data after ";base64," is not base64`;
  if (/^data:/i.test(text)) return `encode the data as base64 and put ";base64," before it`;
  const isEncoded = isImage(decode(text) ?? "");
  return isEncoded ? `put "data:image/png;base64," before the base64 string` : "read the file and pass its bytes";
}
