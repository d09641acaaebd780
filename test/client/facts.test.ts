import { describe, expect, it } from "vitest";
import { type CaptchaSolution, createFluxerClient, type FluxerClientOptions, sessionToken } from "../../src/index.js";
import { failure, json, scripted } from "../support/client.js";

const reset = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET", syscall: "read" } });
const asked = (code: string, status: number, more: object = {}) =>
  json({ code, message: "Prove it.", ...more }, { status });
const auth = sessionToken("flx_x");

function clientOf(script: ReturnType<typeof scripted>, options: Partial<FluxerClientOptions> = {}) {
  return createFluxerClient({ auth, fetch: script.fetch, maxRetryWaitMs: 1, ...options });
}

/** Returns an auth function that calls `last` in its last call and returns a credential before. */
function authThen(count: number, last: () => unknown) {
  let calls = 0;
  return (() => (++calls > count ? last() : auth)) as () => typeof auth;
}
const fails = () => {
  throw new Error("the vault is closed");
};

describe("a solver that returns an invalid value", () => {
  it.each<[what: string, solution: unknown]>([
    ["a token that no header can hold", { token: "a\nb" }],
    ["a type that no header can hold", { token: "a", type: "b\nc" }],
    ["an empty token", { token: "" }],
    ["nothing", undefined],
  ])("an invalid CAPTCHA solution ends the call in an error that reports one sent request: %s", async (_, solution) => {
    const script = scripted(asked("CAPTCHA_REQUIRED", 400));
    const client = clientOf(script, { captcha: () => solution as CaptchaSolution });
    const error = await failure(client.applications.create({ name: "x" }));
    expect(error).toMatchObject({
      name: "FluxerInputError",
      sent: "yes",
      attempts: 1,
      cause: { code: "CAPTCHA_REQUIRED" },
    });
    expect(error.message).not.toContain("Nothing was sent");
    expect(error.startedAt).toBeInstanceOf(Date);
    expect(script.requests).toHaveLength(1);
  });

  it.each<[what: string, proof: unknown]>([
    ["a BigInt", { password: 12_345_678n }],
    ["a password that is too short", { password: "x" }],
    ["nothing", null],
  ])("an invalid sudo solution ends the call in an error that reports one sent request: %s", async (_, proof) => {
    const script = scripted(asked("SUDO_MODE_REQUIRED", 403));
    const error = await failure(clientOf(script, { sudo: () => proof as never }).applications.delete("5"));
    expect(error).toMatchObject({ name: "FluxerInputError", sent: "yes", attempts: 1 });
    expect(error).toMatchObject({ cause: { code: "SUDO_MODE_REQUIRED" } });
    expect(error.message).not.toContain("Nothing was sent");
  });
});

describe("an auth function that fails during a retry", () => {
  it.each<[what: string, last: () => unknown]>([
    ["it throws", fails],
    ["it rejects", async () => fails()],
    ["it returns something else", () => "flx_text"],
    ["it returns nothing", () => undefined],
  ])(
    "an auth function that fails during a retry keeps the outcome of the earlier attempt unknown: %s",
    async (_, last) => {
      const script = scripted(reset);
      const client = clientOf(script, { auth: authThen(1, last) });
      const error = await failure(client.applications.update("5", { name: "x" }));
      expect(error).toMatchObject({ operation: "updateApplication", sent: "maybe", attempts: 1 });
      expect(error.startedAt).toBeInstanceOf(Date);
      expect(script.requests).toHaveLength(1);
    },
  );

  it("an auth function that fails after a 429 reports that a request was sent and did not run", async () => {
    const limited = asked("RATE_LIMITED", 429, { retry_after: 0.001 });
    const script = scripted(limited);
    const client = clientOf(script, { auth: authThen(1, () => undefined) });
    const error = await failure(client.applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerInputError", operation: "createApplication", sent: "yes", attempts: 1 });
    expect(error.message).not.toContain("Nothing was sent");
  });
});

describe("an auth function that fails before the first request", () => {
  it("an auth function that fails before the first request rejects with its own error", async () => {
    const script = scripted();
    const call = clientOf(script, { auth: fails }).applications.create({ name: "x" });
    await expect(call).rejects.toThrow("the vault is closed");
    expect(script.requests).toEqual([]);
  });

  it("an auth function that returns no credential ends the call in an error, and nothing is sent", async () => {
    const script = scripted();
    const error = await failure(
      clientOf(script, { auth: (() => "flx_x") as never }).applications.create({ name: "x" }),
    );
    expect(error).toMatchObject({ name: "FluxerInputError", sent: "no", attempts: 0, issues: [{ path: "auth" }] });
    expect(error.message).toContain("Nothing was sent");
  });
});

describe("an unknown outcome of an earlier attempt", () => {
  it.each([
    ["a solver that returns nothing", () => undefined],
    ["a solver that throws", fails],
  ])("an unknown outcome of an earlier attempt is kept after %s", async (_, sudo) => {
    const script = scripted(reset, asked("SUDO_MODE_REQUIRED", 403));
    const client = clientOf(script, { sudo: sudo as never });
    const error = await failure(client.applications.delete("5"));
    expect(error).toMatchObject({ operation: "deleteApplication", sent: "maybe" });
    expect(script.requests).toHaveLength(2);
  });

  it("an unknown outcome of an earlier attempt is kept after a later connection that fails", async () => {
    const refused = Object.assign(new TypeError("fetch failed"), {
      cause: { code: "ECONNREFUSED", syscall: "connect" },
    });
    const error = await failure(clientOf(scripted(reset, refused, refused)).applications.update("5", { name: "x" }));
    expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe" });
  });
});
