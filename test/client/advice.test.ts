import { describe, expect, it } from "vitest";
import {
  bearerToken,
  botToken,
  clientSecret,
  createFluxerClient,
  sessionToken,
  type SudoProof,
} from "../../src/index.js";
import { createSandbox } from "../../sandbox/index.js";
import { createGuarded } from "../support/guarded.js";
import { created, failure, json, scripted } from "../support/client.js";

const auth = sessionToken("flx_x");

/** Returns the error of a delete if the server requires sudo again after a solution. */
async function afterProof(proof: SudoProof, more: object) {
  const required = () => json({ code: "SUDO_MODE_REQUIRED", message: "Prove it.", ...more }, { status: 403 });
  const { fetch, requests } = scripted(required(), required());
  const error = await failure(createFluxerClient({ auth, fetch, sudo: () => proof }).applications.delete("5"));
  expect(error).toMatchObject({ name: "FluxerApiError", code: "SUDO_MODE_REQUIRED", attempts: 2 });
  expect(requests).toHaveLength(2);
  return error.message;
}

describe("the message for an error response", () => {
  const client = (status: number, body: object, headers = {}, options = {}) =>
    createFluxerClient({ auth, maxRetries: 0, fetch: async () => json(body, { status, headers }), ...options });
  const messageOf = async (...given: Parameters<typeof client>) =>
    (await failure(client(...given).applications.list())).message.replace(/^.* - /, "");

  it.each<[what: string, status: number, body: object, message: string]>([
    ["a 500 without a message", 500, { code: "X" }, "the server failed. It is safe to retry"],
    [
      "a 500 whose message has no end",
      500,
      { code: "X", message: "See e.g. the log" },
      "See e.g. the log. It is safe to retry",
    ],
    ["a 429 without a message", 429, { code: "X" }, "you exceeded a rate limit. Send fewer requests"],
    ["a 404 without a message", 404, { code: "X" }, "see the server's documentation for this status"],
    [
      "sudo without a solver",
      403,
      { code: "SUDO_MODE_REQUIRED", message: "No." },
      "sudo is required; pass `sudo` to the client or to this call",
    ],
  ])("an error response's message says what happened and what to do: %s", async (_, status, body, message) => {
    expect(await messageOf(status, body)).toBe(message);
  });

  it("a 429 without a message says when to try again", async () => {
    const retryAt = new Date(Date.now() + 60_000).toUTCString();
    expect(await messageOf(429, { code: "X" }, { "Retry-After": retryAt })).toBe(
      `the server is too busy. Try again at ${new Date(retryAt).toISOString()}`,
    );
  });

  it.each([
    [botToken("t"), "this operation requires a session token, but a bot token was sent"],
    [bearerToken("t"), "this operation requires a session token, but an OAuth2 access token was sent"],
    [
      clientSecret({ clientId: "5", clientSecret: "s" }),
      "this operation requires a session token, but a client secret was sent",
    ],
  ])("a 401 names the credential that was sent and the one that is required", async (credential, message) => {
    expect(await messageOf(401, { code: "UNAUTHORIZED" }, {}, { auth: credential })).toBe(message);
    expect(await messageOf(404, { code: "X", message: "No." }, {}, { auth: credential })).toBe("No.");
  });
});

describe("the message for a rejected sudo solution of the wrong kind", () => {
  const start = "deleteApplication: 403 SUDO_MODE_REQUIRED - the server requires a different proof: ";

  it.each<[what: string, more: object, advice: string]>([
    ["no second factor", { has_mfa: false, methods: { totp: true } }, "return { password } from `sudo`"],
    [
      "two second factors",
      { has_mfa: true, methods: { totp: true, webauthn: false, sms: true } },
      'the account has a second factor; return { mfaMethod, mfaCode } with mfaMethod "totp" or "sms" from `sudo`, not a password',
    ],
    [
      "unnamed second factors",
      { has_mfa: true, methods: { totp: 1 } },
      "the account has a second factor; return { mfaMethod, mfaCode } from `sudo`, not a password",
    ],
  ])("a rejected sudo solution's message says what to return from `sudo`: %s", async (_, more, advice) => {
    expect(await afterProof({ password: "a password" }, more)).toBe(start + advice);
  });

  it("lists the account's second factors if a password was sent", async () => {
    const methods = { totp: true, webauthn: false, sms: true };
    const message = await afterProof({ password: "a password" }, { has_mfa: true, methods });
    expect(message).toMatch(/second factor/);
    expect(message).toMatch(/mfaMethod/);
    expect(message).toMatch(/totp/);
    expect(message).toMatch(/sms/);
    expect(message).not.toMatch(/webauthn|pass `sudo`/);
  });

  it("requires a second factor if the server lists no methods", async () => {
    const message = await afterProof({ password: "a password" }, { has_mfa: true });
    expect(message).toMatch(/second factor/);
    expect(message).toMatch(/mfaMethod/);
  });

  it("requires the password if the account has no second factor", async () => {
    const message = await afterProof({ mfaMethod: "totp", mfaCode: "123456" }, { has_mfa: false });
    expect(message).toMatch(/password/);
    expect(message).not.toMatch(/pass `sudo`/);
  });

  it("gives the same advice for the sandbox's response", async () => {
    const { id, clientOf } = createGuarded();
    const error = await failure(clientOf().applications.delete(id, { sudo: () => ({ password: "a long password" }) }));
    expect(error.message).toMatch(/second factor.*totp/);
  });
});

describe("the message for an invalid sudo solution", () => {
  it.each(["sms ", "TOTP", "password"])(
    "names the property and its valid values for the mfaMethod %j",
    async (mfaMethod) => {
      const { id, clientOf, requests } = createGuarded();
      const error = await failure(
        clientOf().applications.delete(id, { sudo: () => ({ mfaMethod, mfaCode: "123456" }) }),
      );
      expect(error).toMatchObject({ name: "FluxerInputError", issues: [{ path: "mfaMethod" }], sent: "yes" });
      expect(error.message).toMatch(/mfaMethod .*totp.*webauthn/);
      expect(error.message).not.toMatch(/mfa_method|pattern|\^/);
      expect(requests).toHaveLength(1);
    },
  );

  it.each([
    ["", "mfaCode"],
    ["x".repeat(40), "mfaCode"],
  ])("names the property for the mfaCode %j", async (mfaCode, path) => {
    const { id, clientOf } = createGuarded();
    const error = await failure(clientOf().applications.delete(id, { sudo: () => ({ mfaMethod: "totp", mfaCode }) }));
    expect(error).toMatchObject({ name: "FluxerInputError", issues: [{ path }] });
    expect(error.message).not.toContain("mfa_code");
  });
});

describe("the message for an account without a password", () => {
  it("states that the account needs a password first", async () => {
    const sandbox = createSandbox();
    const session = sandbox.createAccount({ claimed: false }).session;
    const client = createFluxerClient({ auth: sessionToken(session), baseUrl: sandbox.url, fetch: sandbox.fetch });
    const error = await failure(client.applications.create({ name: "x" }));
    expect(error).toMatchObject({ code: "UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS" });
    expect(error.message).toMatch(/set a password|needs a password/);
  });
});

describe("the message for an updateBot call", () => {
  it("lists invalid images together with other invalid properties", async () => {
    const { fetch, requests } = scripted();
    const changes = { avatar: "x", banner: 5, username: "", bio: 7, bot_flags: -1 };
    const error = await failure(createFluxerClient({ auth, fetch }).applications.updateBot("5", changes as never));
    expect(error).toMatchObject({ name: "FluxerInputError", sent: "no" });
    const paths = error.name === "FluxerInputError" ? error.issues.map(({ path }) => path) : [];
    expect(new Set(paths)).toEqual(new Set(["avatar", "banner", "username", "bio", "bot_flags"]));
    expect(requests).toEqual([]);
  });
});

describe("the preflight of updateBot", () => {
  const invalid: [path: string, value: unknown][] = [
    ...[-1, -(2 ** 31), 0.5, "1"].map((value): [string, unknown] => ["bot_flags", value]),
    ...[-1, 10_000, 1e9, 0.5, 12.25].map((value): [string, unknown] => ["discriminator", value]),
  ];

  it.each(invalid)("updateBot rejects a %s of %s, as the server does", async (path, value) => {
    const { fetch, requests } = scripted();
    const error = await failure(
      createFluxerClient({ auth, fetch }).applications.updateBot("5", { [path]: value } as never),
    );
    expect(error).toMatchObject({ name: "FluxerInputError", issues: [{ path }], sent: "no" });
    if (typeof value === "number") expect(error.message).not.toContain("must be a string.");
    expect(requests).toEqual([]);
  });

  it.each([
    ["bot_flags", 0],
    ["discriminator", 0],
    ["discriminator", 9999],
    ["discriminator", "0042"],
  ])("updateBot accepts a %s of %s", async (path, value) => {
    const { fetch, requests } = scripted(json(created));
    const client = createFluxerClient({ auth, fetch, checkResponses: false });
    await client.applications.updateBot("5", { [path]: value } as never);
    expect(JSON.parse(await requests[0]!.text())).toEqual({ [path]: value });
  });
});

describe("the message of an error response", () => {
  const messageOf = async (status: number, body: object, headers = {}) => {
    const { fetch } = scripted(json(body, { status, headers }));
    const error = await failure(createFluxerClient({ auth, fetch, maxRetries: 0 }).applications.create({ name: "x" }));
    expect(error).toMatchObject({ status });
    return error.message;
  };

  it.each(["Internal server error", "Internal server error.", "サーバーエラー。"])(
    "an error's message is a sentence of its own before the advice: %s",
    async (message) => {
      const end = /[.。]$/.test(message) ? message : `${message}.`;
      expect(await messageOf(500, { code: "INTERNAL", message })).toContain(
        `INTERNAL - ${end} It may have succeeded. `,
      );
    },
  );

  it("gives advice for a 429 that states no time", async () => {
    expect(await messageOf(429, { code: "RATE_LIMITED", message: "Slow down" })).toMatch(
      / - Slow down\. Send fewer requests$/,
    );
    expect(await messageOf(429, {})).toMatch(/ - you exceeded a rate limit\. Send fewer requests$/);
  });

  it.each([{ toString: 1, valueOf: 1 }, 5, ["a"], null])("ignores a path and a message that are %j", async (odd) => {
    const errors = [
      { path: odd, message: odd, code: odd },
      { path: odd, message: "is wrong" },
    ];
    expect(await messageOf(400, { code: "INVALID_FORM_BODY", message: "m", errors })).toMatch(
      /INVALID_FORM_BODY - is wrong$/,
    );
    expect(await messageOf(429, { code: "X", message: "m", errors: [{ path: odd }] })).toMatch(/X - m\. Send fewer/);
  });

  it("stays short if a successful response does not match the spec in 100,000 places", async () => {
    const { fetch } = scripted(json(Array.from({ length: 100_000 }, () => 0)));
    const error = await failure(createFluxerClient({ auth, fetch }).applications.list());
    expect(error.name).toBe("FluxerResponseError");
    expect(error.message.length).toBeLessThan(1000);
  });
});
