import { maxImageBytes } from "../generated/operations.js";
import { refuseInput } from "./errors.js";

/** An image: its bytes, or a base64 data URL of them. PNG, JPEG, GIF or WebP, at most 10 MiB. */
export type ImageInput = Uint8Array | Blob | string;

const formats = { png: /^.PNG\r\n[^]\n/, jpeg: /^\xff\xd8\xff/, gif: /^GIF8[79]a/, webp: /^RIFF[^]{4}WEBP/ };

/** The image as the data URL that the server takes. Throws FluxerInputError for what is too large or none of the formats. */
export async function toDataUrl(operation: string, path: string, image: ImageInput): Promise<string> {
  const text =
    typeof image === "string"
      ? fromDataUrl(image)
      : fromBytes(image instanceof Blob ? new Uint8Array(await image.arrayBuffer()) : image);
  if (text === undefined)
    return refuseInput(operation, path, "must be bytes, a Blob or a base64 data URL", "INVALID_BASE64_FORMAT");
  const refuse = (message: string) => refuseInput(operation, path, message, "INVALID_IMAGE_FORMAT");
  if (text.length > maxImageBytes) refuse(`must have at most ${maxImageBytes} bytes, has ${text.length}`);
  const [type] =
    Object.entries(formats).find(([, start]) => start.test(text)) ?? refuse("must be a PNG, JPEG, GIF or WebP image");
  return `data:image/${type};base64,${btoa(text)}`;
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
