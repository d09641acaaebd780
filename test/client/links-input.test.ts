import { describe, expect, it } from "vitest";
import { createFluxerClient, type FluxerClient, sessionToken } from "../../src/index.js";
import { created, failure } from "../support/client.js";

const redirectUri = "https://weather.example/callback";
const application = { id: created.id, redirect_uris: [redirectUri] };
const options = { redirectUri, scopes: ["identify"], state: "s" };
const client = createFluxerClient({
  auth: sessionToken("flx_x"),
  webAppUrl: "https://web.fluxer.example/",
  fetch: () => Promise.reject(new Error("sent")),
});
const invite = client.inviteUrl as (...given: unknown[]) => ReturnType<FluxerClient["inviteUrl"]>;
const authorize = client.authorizeUrl as (...given: unknown[]) => ReturnType<FluxerClient["authorizeUrl"]>;
const digits = "must be a string of decimal digits, up to 9223372036854775807";
const unregistered = "redirectUri must match a registered redirect URI exactly; registered:";

describe("a link from an input that the server would reject", () => {
  it.each<[what: string, given: unknown[], message: string]>([
    ["no application", [], "clientId is required"],
    ["null", [null], "clientId is required"],
    ["an ID in place of an application", [created.id], "clientId is required"],
    ["an invalid ID", [{ id: "abc" }], `clientId ${digits}`],
    ["a number as ID", [{ id: 5 }], "clientId must be a string"],
    ["an invalid community", [application, { guildId: "abc" }], `guildId ${digits}`],
  ])("inviteUrl() rejects %s", async (_, given, message) => {
    expect((await failure(invite(...given))).message).toBe(`inviteUrl: ${message}. Nothing was sent`);
  });

  it.each<[what: string, given: unknown[], message: string]>([
    ["no application", [], `${unregistered} none`],
    ["no options", [application], `${unregistered} ${redirectUri}`],
    [
      "another redirect URI",
      [
        { id: created.id, redirect_uris: [redirectUri, "https://b.example"] },
        { ...options, redirectUri: "https://c.example" },
      ],
      `${unregistered} ${redirectUri}, https://b.example`,
    ],
    ["no redirect URIs", [{ id: created.id }, options], `${unregistered} none`],
    ["scopes in a string", [application, { ...options, scopes: "identify" }], "scopes must be an array of strings"],
    [
      "no scope",
      [application, { ...options, scopes: [] }],
      "scope must be 1 to 256 characters (UTF-16 code units), is 0",
    ],
    ["another prompt", [application, { ...options, prompt: "login" }], "prompt must be none or consent"],
    [
      "a long state",
      [application, { ...options, state: "s".repeat(257) }],
      "state must be 1 to 256 characters (UTF-16 code units), is 257",
    ],
    [
      "a wrong method",
      [application, { ...options, codeChallenge: "x", codeChallengeMethod: "s256" }],
      "codeChallengeMethod must be S256 or plain",
    ],
    [
      "permissions in words",
      [application, { ...options, permissions: "all" }],
      "permissions must be a bit mask in decimal digits",
    ],
  ])("authorizeUrl() rejects %s", async (_, given, message) => {
    expect((await failure(authorize(...given))).message).toBe(`authorizeUrl: ${message}. Nothing was sent`);
  });

  it("a link can have read-only redirect URIs and options that are null", async () => {
    const readOnly: readonly string[] = [redirectUri];
    expect(await client.authorizeUrl({ id: created.id, redirect_uris: readOnly }, options)).toMatch(/^https:/);
    expect(await invite(application, null)).toMatch(/^https:/);
  });
});
