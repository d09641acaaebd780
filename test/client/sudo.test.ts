import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createFluxerClient, sessionToken, type SudoProof } from "../../src/index.js";
import { createSandbox, faults } from "../../sandbox/index.js";
import { createGuarded } from "../support/guarded.js";
import { failure, json, scripted } from "../support/client.js";

const required = { code: "SUDO_MODE_REQUIRED", message: "Prove it.", has_mfa: false };
const reset = { token: "t", bot: { id: "1", username: "x", discriminator: "0001", bio: null, flags: 0 } };

describe("the sudo solution", () => {
  const proofs: [SudoProof, object][] = [
    [{ password: "a password" }, { password: "a password" }],
    [
      { mfaMethod: "totp", mfaCode: "123456" },
      { mfa_method: "totp", mfa_code: "123456" },
    ],
    [
      { mfaMethod: "webauthn", webauthnResponse: { rawId: "x", clientData: { A: 1 } }, webauthnChallenge: "y" },
      { mfa_method: "webauthn", webauthn_response: { rawId: "x", clientData: { A: 1 } }, webauthn_challenge: "y" },
    ],
  ];

  it.each(proofs)(
    "the sudo solution %j is sent with snake_case names, once, after the server required sudo",
    async (proof, body) => {
      const { fetch, requests } = scripted(json(required, { status: 403 }), json(reset));
      const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch, sudo: async () => proof });
      await client.applications.resetBotToken("1");
      const [first, second] = await Promise.all(requests.map((request) => request.text()));
      expect(first).toBe("");
      expect(JSON.parse(second ?? "")).toEqual(body);
      expect(requests[1]?.headers.get("content-type")).toBe("application/json");
    },
  );

  it("a sudo solution is requested once, even if the server requires sudo again", async () => {
    const { sandbox, state, reset: run } = createGuarded();
    const again = { status: 403, body: JSON.stringify(required) };
    sandbox.fail(faults.answer(again), faults.answer(again));
    expect(await failure(run())).toMatchObject({ name: "FluxerApiError", code: "SUDO_MODE_REQUIRED", attempts: 2 });
    expect(state.asked).toBe(1);
    expect(sandbox.requests).toHaveLength(2);
  });

  it("a sudo solution is requested without `methods` if the server sends none (February 2026)", async () => {
    const asked: unknown[] = [];
    const { fetch } = scripted(json(required, { status: 403 }), json(reset));
    const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch });
    const sudo = (request: unknown) => (asked.push(request), { password: "a password" });
    await client.applications.resetBotToken("1", { sudo });
    expect(asked).toEqual([{ operation: "resetBotToken", hasMfa: false, methods: {} }]);
  });

  it("the sudo solution comes from the call's solver rather than the client's", async () => {
    const { account, id, clientOf, state, sandbox } = createGuarded();
    const proof = { mfaMethod: "totp", mfaCode: account.mfaCode() };
    await clientOf().applications.delete(id, { sudo: () => proof });
    expect(state.asked).toBe(0);
    expect(sandbox.applications).toEqual([]);
  });

  it("a sudo solution is sent again with a retry", async () => {
    const { sandbox, state, reset: run, requests } = createGuarded({ maxRetryWaitMs: 5 });
    sandbox.fail(null, faults.rateLimited(0.001));
    await run();
    expect(state.asked).toBe(1);
    expect(requests).toHaveLength(3);
  });

  it("a wrong sudo solution ends in the server's issue", async () => {
    const sandbox = createSandbox();
    const { id } = sandbox.account.createApplication();
    const auth = sessionToken(sandbox.account.session);
    const client = createFluxerClient({ auth, baseUrl: sandbox.url, fetch: sandbox.fetch });
    const error = await failure(client.applications.delete(id, { sudo: () => ({ password: "wrong password" }) }));
    expect(error).toMatchObject({ name: "FluxerApiError", status: 400, code: "INVALID_FORM_BODY" });
    expect(error).toMatchObject({ errors: [{ path: "password", code: "INVALID_PASSWORD" }] });
    expect(JSON.stringify(error) + error.message + inspect(error)).not.toContain("wrong password");
  });

  it.each(["1234567", "x".repeat(257), ""])(
    "a sudo password with an invalid length is not sent: %j",
    async (password) => {
      const { requests, id, clientOf } = createGuarded();
      const error = await failure(clientOf().applications.delete(id, { sudo: () => ({ password }) }));
      expect(error).toMatchObject({ name: "FluxerInputError", operation: "deleteApplication" });
      expect(error).toMatchObject({ issues: [{ path: "password" }], sent: "yes" });
      expect(requests).toHaveLength(1);
    },
  );

  it.each([[undefined], [null], ["a password"], [5], [{}], [[]], [{ password: undefined }]])(
    "the sudo solution %o is rejected with the valid return values",
    async (nonsense) => {
      const { requests, id, clientOf } = createGuarded();
      const error = await failure(clientOf().applications.delete(id, { sudo: () => nonsense as never }));
      expect(error).toMatchObject({ name: "FluxerInputError", operation: "deleteApplication" });
      expect(error.message).toContain("sudo must return { password } or { mfaMethod, mfaCode }");
      expect(error).toMatchObject({ sent: "yes", attempts: 1, cause: { code: "SUDO_MODE_REQUIRED" } });
      expect(requests).toHaveLength(1);
    },
  );

  it("a call rejects with the error that the sudo solver throws", async () => {
    const reason = new Error("the person walked away");
    const { requests, id, clientOf } = createGuarded();
    await expect(clientOf().applications.delete(id, { sudo: () => Promise.reject(reason) })).rejects.toBe(reason);
    expect(requests).toHaveLength(1);
  });

  it("a sudo solution never replaces the body of an operation that does not require sudo", async () => {
    const { sandbox, id, clientOf, state, requests } = createGuarded();
    sandbox.fail(faults.answer({ status: 403, body: JSON.stringify(required) }));
    await clientOf()
      .applications.update(id, { name: "Storm bot" })
      .catch(() => {});
    expect(await Promise.all(requests.map((request) => request.text()))).toEqual(['{"name":"Storm bot"}']);
    expect(state.asked).toBe(0);
  });
});
