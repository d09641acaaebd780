import { describe, expect, it } from "vitest";
import { createFluxerClient, type FluxerClientOptions, sessionToken } from "../../src/index.js";
import { created, json, scripted, thrownBy } from "../support/client.js";
import { counted, type InvalidOption, invalidOptions, noOptions } from "../support/options.js";

const auth = sessionToken("flx_abc");

const ofClient: InvalidOption[] = [
  ["captcha", "text", "must be a function that solves a CAPTCHA; pass a solved CAPTCHA to the call"],
  ["captcha", {}, "must be a function that solves a CAPTCHA; pass a solved CAPTCHA to the call"],
  ["captcha", { token: "t" }, "must be a function that solves a CAPTCHA; pass a solved CAPTCHA to the call"],
  ["captcha", null, "must be a function that solves a CAPTCHA; pass a solved CAPTCHA to the call"],
  ["fetch", {}, "must be a function"],
  ["fetch", "https://proxy.example", "must be a function"],
  ["onRequest", {}, "must be a function"],
  ["onResponse", true, "must be a function"],
  ["onRetry", console, "must be a function"],
  ["maxResponseBytes", "1e6", "must be a number from 1 to 2147483647"],
  ["preflight", 0, "must be true or false"],
  ["preflight", "false", "must be true or false"],
  ["checkResponses", null, "must be true or false"],
  ["baseUrl", null, "must be an absolute URL"],
  ["baseUrl", {}, "must be an absolute URL"],
  ["webAppUrl", 5, "must be a string"],
  ["userAgent", { name: "x" }, "must be a string"],
];

describe("an invalid option of a client", () => {
  it.each([...invalidOptions, ...ofClient])(
    "createFluxerClient() rejects an invalid option by name: %s: %o",
    async (name, value, message) => {
      const error = await thrownBy(() => createFluxerClient({ auth, [name]: value } as FluxerClientOptions));
      expect(error).toMatchObject({ name: "FluxerInputError", sent: "no", attempts: 0 });
      expect(error).toMatchObject({ issues: [{ path: name, code: "INVALID_FORMAT", message }] });
      expect(error.message).toBe(`createFluxerClient: ${name} ${message}. Nothing was sent`);
    },
  );

  it.each(noOptions)("createFluxerClient() rejects options that are not an object: %o", async (options) => {
    const error = await thrownBy(() => createFluxerClient(options as FluxerClientOptions));
    expect(error.message).toBe("createFluxerClient: options must be an object. Nothing was sent");
  });

  it("createFluxerClient() reports every invalid option at once", async () => {
    const error = await thrownBy(() => createFluxerClient({ auth, timeoutMs: null, fetch: 5, sudo: {} } as never));
    expect(error).toMatchObject({ issues: [{ path: "timeoutMs" }, { path: "fetch" }, { path: "sudo" }] });
  });
});

describe("the options of a client", () => {
  it("the options of a client are read once, when it is created", async () => {
    const { fetch } = scripted(json(created), json(created));
    const { proxy, reads } = counted({ auth, fetch, timeoutMs: 5000, userAgent: "mine/1" });
    const client = createFluxerClient(proxy as FluxerClientOptions);
    for (let count = 0; count < 2; count++) await client.applications.create({ name: "x" });
    expect(reads).toEqual({ auth: 1, fetch: 1, timeoutMs: 1, userAgent: 1 });
  });
});
