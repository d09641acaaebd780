import { describe, expect, it } from "vitest";
import { type CaptchaChallenge, createFluxerClient, sessionToken } from "../../src/index.js";
import { faults } from "../../sandbox/index.js";
import { created, createPair, failure, json, scripted } from "../support/client.js";

describe("a request that requires a CAPTCHA", () => {
  it("a create that may have succeeded is not sent again after a 5xx response with a CAPTCHA code", async () => {
    const { fetch, requests } = scripted(json({ code: "CAPTCHA_REQUIRED", message: "x" }, { status: 500 }));
    const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch, captcha: () => ({ token: "t" }) });
    expect(await failure(client.applications.create({ name: "x" }))).toMatchObject({ status: 500, attempts: 1 });
    expect(requests).toHaveLength(1);
  });

  it("the message does not ask for a solver if the server requires a CAPTCHA again after one was solved", async () => {
    const required = () => json({ code: "CAPTCHA_REQUIRED", message: "x" }, { status: 400 });
    const { fetch } = scripted(required(), required());
    const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch, captcha: () => ({ token: "t" }) });
    expect((await failure(client.applications.create({ name: "x" }))).message).toBe(
      "createApplication: 400 CAPTCHA_REQUIRED - the server did not accept the solved CAPTCHA; solve the one in `extra`",
    );
  });

  it("passes the challenge to the solver and sends the solution with the second request", async () => {
    const challenges: CaptchaChallenge[] = [];
    const { sandbox, client } = createPair(
      {
        captcha: (challenge) => {
          challenges.push(challenge);
          return { token: sandbox.captchaToken() };
        },
      },
      { captcha: true },
    );
    const application = await client.applications.create({ name: "Weather bot" });
    expect(application.name).toBe("Weather bot");
    expect(challenges).toMatchObject([
      { captcha_provider: "altcha", altcha_challenge: { signature: expect.any(String) } },
    ]);
    expect(sandbox.requests.map(({ status }) => status)).toEqual([400, 200]);
  });

  it("sends a token from the call options with the first request", async () => {
    const { sandbox, client } = createPair({}, { captcha: true });
    const captcha = { token: sandbox.captchaToken() };
    await client.applications.create({ name: "Weather bot" }, { captcha });
    expect(sandbox.requests.map(({ status }) => status)).toEqual([200]);
  });

  it("uses the call's solver instead of the client's", async () => {
    const { sandbox, client } = createPair({ captcha: () => ({ token: "the client's" }) }, { captcha: true });
    await client.applications.create({ name: "x" }, { captcha: async () => ({ token: sandbox.captchaToken() }) });
    expect(sandbox.applications).toHaveLength(1);
  });

  it("fails after a wrong solution and calls the solver once", async () => {
    let asked = 0;
    const { sandbox, client } = createPair({ captcha: () => ({ token: `wrong ${++asked}` }) }, { captcha: true });
    const error = await failure(client.applications.create({ name: "x" }));
    expect(error).toMatchObject({ name: "FluxerApiError", code: "INVALID_CAPTCHA", attempts: 2 });
    expect(error.message).toContain("solve a new CAPTCHA");
    expect(asked).toBe(1);
    expect(sandbox.requests).toHaveLength(2);
  });

  it("calls the solver once even if the server requires a CAPTCHA again", async () => {
    let asked = 0;
    const { sandbox, client } = createPair({ captcha: () => ({ token: `solution ${++asked}` }) });
    const again = { status: 400, body: JSON.stringify({ code: "CAPTCHA_REQUIRED", message: "Again." }) };
    sandbox.fail(faults.answer(again), faults.answer(again));
    expect(await failure(client.applications.create({ name: "x" }))).toMatchObject({
      code: "CAPTCHA_REQUIRED",
      attempts: 2,
    });
    expect(asked).toBe(1);
  });

  it("fails with advice on the `captcha` option if there is no solver", async () => {
    const { client } = createPair({}, { captcha: true });
    const error = await failure(client.applications.create({ name: "x" }));
    expect(error.message).toBe(
      "createApplication: 400 CAPTCHA_REQUIRED - a CAPTCHA is required; pass `captcha` to the client or to this call",
    );
  });

  it("rejects with the error that the CAPTCHA solver throws", async () => {
    const reason = new Error("out of credit");
    const { client } = createPair({ captcha: () => Promise.reject(reason) }, { captcha: true });
    await expect(client.applications.create({ name: "x" })).rejects.toBe(reason);
  });

  it.each([undefined, {}, { token: "" }, { token: 5 }])(
    "fails with the valid return values if the solver returns %j",
    async (solution) => {
      const { sandbox, client } = createPair({ captcha: () => solution as never }, { captcha: true });
      const error = await failure(client.applications.create({ name: "x" }));
      expect(error.message).toMatch(
        /captcha must return \{ token \}.*\. The server required this input and did not run the operation$/,
      );
      expect(error).toMatchObject({ sent: "yes", attempts: 1, cause: { code: "CAPTCHA_REQUIRED" } });
      expect(sandbox.requests).toHaveLength(1);
    },
  );

  it("sends the provider's name if the solver returns one (July 2026 servers)", async () => {
    const { fetch, requests } = scripted(json(created));
    const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch });
    await client.applications.create({ name: "x" }, { captcha: { token: "t", type: "turnstile" } });
    expect(requests[0]?.headers.get("x-captcha-token")).toBe("t");
    expect(requests[0]?.headers.get("x-captcha-type")).toBe("turnstile");
  });
});
