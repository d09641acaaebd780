import { describe, expect, it } from "vitest";
import { createFluxerClient, type ImageInput, sessionToken } from "../../src/index.js";
import { createSandbox } from "../../sandbox/index.js";
import { failure } from "../support/client.js";

const maxBytes = 10 * 1024 * 1024;
const rest = [0, 1, 127, 128, 253, 254, 255, 13, 10];

/** Returns one byte for each character, and then bytes that a text encoding would change. */
const bytesOf = (text: string) =>
  Uint8Array.from([...Array.from(text, (character) => character.charCodeAt(0)), ...rest]);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

const images: [type: string, bytes: Uint8Array<ArrayBuffer>][] = [
  ["png", bytesOf("\x89PNG\r\n\x1a\n")],
  ["jpeg", bytesOf("\xff\xd8\xff\xe0")],
  ["gif", bytesOf("GIF89a")],
  ["gif", bytesOf("GIF87a")],
  ["webp", bytesOf("RIFF\x01\n\x80\xffWEBPVP8 ")],
];
const [[, png]] = images as [[string, Uint8Array<ArrayBuffer>]];

/** Returns a Blob that cannot be read, such as that of a deleted file. */
function unreadable(): Blob {
  const arrayBuffer = () => Promise.reject(new DOMException("secret/path/avatar.png", "NotReadableError"));
  return Object.assign(new Blob([png]), { arrayBuffer });
}

/** Returns the update of a bot's profile, and the bodies that its client sends. */
function setUp(preflight = true) {
  const sandbox = createSandbox();
  const { id } = sandbox.account.createApplication();
  const bodies: string[] = [];
  const client = createFluxerClient({
    auth: sessionToken(sandbox.account.session),
    baseUrl: sandbox.url,
    preflight,
    fetch: (input, init) => {
      bodies.push(String(init?.body));
      return sandbox.fetch(input, init);
    },
  });
  const update = (changes: object) => client.applications.updateBot(id, changes);
  return { sandbox, bodies, update };
}

describe("an image", () => {
  const forms: [form: string, toInput: (bytes: Uint8Array<ArrayBuffer>) => ImageInput][] = [
    ["a Uint8Array", (bytes) => bytes],
    ["a Buffer that is part of a larger one", (bytes) => Buffer.from([9, 9, ...bytes, 9]).subarray(2, -1)],
    ["a Blob", (bytes) => new Blob([bytes])],
    ["a Blob that names another type", (bytes) => new Blob([bytes], { type: "text/plain" })],
    ["a data URL", (bytes) => `data:image/any;base64,${base64(bytes)}`],
    ["a data URL in upper case", (bytes) => `DATA:IMAGE/PNG;BASE64,${base64(bytes)}`],
    ["a data URL without a type", (bytes) => `data:;base64,${base64(bytes)}`],
    ["a data URL with a parameter", (bytes) => `data:image/png;name=a.png;base64,${base64(bytes)}`],
  ];

  describe.each(forms)("given as %s", (_, toInput) => {
    it.each(images)("an image is sent byte for byte in base64: %s", async (_type, bytes) => {
      const { sandbox, bodies, update } = setUp();
      const before = Uint8Array.from(bytes);
      const { avatar } = await update({ avatar: toInput(bytes), banner: undefined });
      expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([{ avatar: base64(bytes) }]);
      expect(bytes).toEqual(before);
      expect(avatar).toMatch(/^(a_)?[0-9a-f]{8}$/);
      expect(sandbox.requests).toMatchObject([{ carriedOut: true }]);
    });
  });

  it("an image is sent as avatar and as banner, together with other changes", async () => {
    const { bodies, update } = setUp();
    const [, , [, gif]] = images as [unknown, unknown, [string, Uint8Array]];
    const profile = await update({ avatar: png, banner: gif, bio: "Rain." });
    const sent = JSON.parse(bodies[0] ?? "") as Record<string, string>;
    expect(sent["avatar"]).toBe(base64(png));
    expect(sent["banner"]).toBe(base64(gif));
    expect(Object.keys(sent).sort()).toEqual(["avatar", "banner", "bio"]);
    expect(profile.avatar).not.toBe(profile.banner);
  });

  it("an image can have up to 10 MiB", async () => {
    const { sandbox, update } = setUp();
    const bytes = new Uint8Array(maxBytes);
    bytes.set(png);
    for (const avatar of [bytes, new Blob([bytes])]) expect((await update({ avatar })).avatar).toBeTruthy();
    expect(sandbox.requests).toHaveLength(2);
  });
});

describe("an invalid image", () => {
  const tooLarge = new Uint8Array(maxBytes + 1);
  tooLarge.set(png);
  const size = `must have at most ${maxBytes} bytes, has ${maxBytes + 1}`;
  const format = "must be a PNG, JPEG, GIF or WebP image";
  const svg = `${format}; convert the SVG to one of them`;
  const kind = "must be a Uint8Array, a Blob or a base64 data URL";
  const read = `${kind}; read the file and pass its bytes`;
  const raw = `${kind}; put "data:image/png;base64," before the base64 string`;
  const notBase64 = `${kind}; encode the data as base64 and put ";base64," before it`;
  const invalid = `${kind}; the data after ";base64," is not base64`;

  const refused: [what: string, image: unknown, code: string, message: string][] = [
    ["too many bytes", tooLarge, "INVALID_IMAGE_FORMAT", size],
    ["too large a Blob", new Blob([tooLarge]), "INVALID_IMAGE_FORMAT", size],
    ["too long a data URL", `data:image/png;base64,${base64(tooLarge)}`, "INVALID_IMAGE_FORMAT", size],
    ["no bytes", new Uint8Array(), "INVALID_IMAGE_FORMAT", format],
    ["an SVG", new Blob(["<svg/>"], { type: "image/svg+xml" }), "INVALID_IMAGE_FORMAT", svg],
    ["an SVG with a prolog", bytesOf('\xef\xbb\xbf\n<?xml version="1.0"?><svg/>'), "INVALID_IMAGE_FORMAT", svg],
    ["an SVG in base64", `data:image/svg+xml;base64,${btoa("<svg/>")}`, "INVALID_IMAGE_FORMAT", svg],
    ["a text that mentions SVG", new Blob(["see <svg/>"]), "INVALID_IMAGE_FORMAT", format],
    ["a text that mentions RIFF", bytesOf(" RIFF\x01\n\x80\xffWEBP"), "INVALID_IMAGE_FORMAT", format],
    ["a data URL after a space", ` data:image/png;base64,${base64(png)}`, "INVALID_BASE64_FORMAT", read],
    ["an SVG as text", "data:image/svg+xml;utf8,<svg/>", "INVALID_BASE64_FORMAT", notBase64],
    ["a BMP that says it is a PNG", `data:image/png;base64,${btoa("BM12345")}`, "INVALID_IMAGE_FORMAT", format],
    ["a cut signature", png.subarray(0, 7), "INVALID_IMAGE_FORMAT", format],
    ["a PNG but for its first byte", bytesOf("XPNG\r\n\x1a\n"), "INVALID_IMAGE_FORMAT", format],
    ["a PNG but for its seventh byte", bytesOf("\x89PNG\r\nX\n"), "INVALID_IMAGE_FORMAT", format],
    ["a GIF's first bytes in the wrong place", bytesOf(" GIF89a"), "INVALID_IMAGE_FORMAT", format],
    ["a JPEG's first bytes in the wrong place", bytesOf(" \xff\xd8\xff"), "INVALID_IMAGE_FORMAT", format],
    ["a WAVE, which is a RIFF too", bytesOf("RIFF1234WAVEfmt "), "INVALID_IMAGE_FORMAT", format],
    ["the first bytes as text", "\x89PNG\r\n\x1a\n", "INVALID_BASE64_FORMAT", read],
    ["the path of a file", "./avatar.png", "INVALID_BASE64_FORMAT", read],
    ["a name of a file that could be base64", "avatar", "INVALID_BASE64_FORMAT", read],
    ["a URL", "https://weather.example/avatar.png", "INVALID_BASE64_FORMAT", read],
    ["base64 without a prefix", base64(png), "INVALID_BASE64_FORMAT", raw],
    ["base64 with half a prefix", `base64,${base64(png)}`, "INVALID_BASE64_FORMAT", read],
    ["a data URL that is not base64", "data:image/gif,GIF89a", "INVALID_BASE64_FORMAT", notBase64],
    ["a data URL with other characters", "data:image/gif;base64,R0lG*ODlh", "INVALID_BASE64_FORMAT", invalid],
    ["a data URL in base64url", "data:image/png;base64,iVBORw0KGgo_-_8", "INVALID_BASE64_FORMAT", invalid],
    ["an empty data URL", "data:image/png;base64,", "INVALID_IMAGE_FORMAT", format],
    ["a number", 5, "INVALID_FORMAT", kind],
    ["a list of numbers", [...png], "INVALID_FORMAT", kind],
    ["an object", { data: png }, "INVALID_FORMAT", kind],
    ["an ArrayBuffer", png.buffer, "INVALID_FORMAT", kind],
    ["true", true, "INVALID_FORMAT", kind],
    ["a Blob that cannot be read", unreadable(), "INVALID_FORMAT", "could not be read: NotReadableError"],
  ];

  it.each(refused)(
    "is rejected without sending a request, with or without preflight: %s",
    async (_, image, code, message) => {
      const places = [
        ["avatar", true],
        ["banner", false],
      ] as const;
      for (const [path, preflight] of places) {
        const { sandbox, update } = setUp(preflight);
        const error = await failure(update({ bio: "Rain.", [path]: image }));
        expect(error).toMatchObject({ name: "FluxerInputError", operation: "updateApplicationBot", sent: "no" });
        expect(error).toMatchObject({ issues: [{ path, code, message }] });
        expect(sandbox.requests).toEqual([]);
      }
    },
  );

  it("an invalid image is rejected even if the other image is valid", async () => {
    const { sandbox, update } = setUp();
    expect(await failure(update({ avatar: png, banner: "x" }))).toMatchObject({ issues: [{ path: "banner" }] });
    expect(sandbox.requests).toEqual([]);
  });
});

describe("a bot profile image", () => {
  it("null clears an image", async () => {
    const { bodies, update } = setUp();
    const before = await update({ avatar: png, banner: png });
    expect(await update({ avatar: null })).toMatchObject({ avatar: null, banner: before.banner });
    expect(bodies[1]).toBe('{"avatar":null}');
  });

  it("undefined leaves an image unchanged", async () => {
    const { bodies, update } = setUp();
    const { avatar } = await update({ avatar: png });
    expect((await update({ avatar: undefined, bio: "Rain." })).avatar).toBe(avatar);
    expect(bodies[1]).toBe('{"bio":"Rain."}');
  });

  it("an image cannot be an empty string, which the server treats as null", async () => {
    const { sandbox, update } = setUp();
    expect(await failure(update({ avatar: "" }))).toMatchObject({ issues: [{ path: "avatar" }] });
    expect(sandbox.requests).toEqual([]);
  });
});
