import { describe, expect, it } from "vitest";
import type { SudoRequest, SudoSolver } from "../../src/index.js";
import { faults } from "../../sandbox/index.js";
import { calls, named, passwordOf, serve } from "../support/operation-calls.js";
import { failure } from "../support/client.js";

const guarded = named(({ sudo }) => sudo);

describe("the sudo verification", () => {
  it.each(guarded)("%s requests the password once, and only if the server requires it", async (operation, call) => {
    const { account, id, statuses, clientFor } = await serve();
    const asked: SudoRequest[] = [];
    const sudo: SudoSolver = (request) => {
      asked.push(request);
      return passwordOf(account)();
    };
    await call.run(clientFor(call, { sudo }), id);
    const methods = { totp: false, webauthn: false, backup_codes: false };
    expect(asked).toEqual([{ operation, hasMfa: false, methods }]);
    expect(statuses()).toEqual([403, call.operation === "deleteApplication" ? 204 : 200]);
  });

  it.each(guarded)("%s requests a code if the account has a second factor", async (operation, call) => {
    const { account, id, statuses, clientFor } = await serve({}, { mfa: true });
    const asked: SudoRequest[] = [];
    const sudo: SudoSolver = (request) => {
      asked.push(request);
      return { mfaMethod: "totp", mfaCode: account.mfaCode() };
    };
    await call.run(clientFor(call, { sudo }), id);
    const methods = { totp: true, webauthn: false, backup_codes: false };
    expect(asked).toEqual([{ operation, hasMfa: true, methods }]);
    expect(statuses()).toHaveLength(2);
  });

  it.each(guarded)(
    "%s fails with the server's issue after a wrong password or code, without a retry",
    async (_, call) => {
      const wrong = { password: "wrong password", mfaMethod: "totp", mfaCode: "000000" };
      const items = { false: ["password", "INVALID_PASSWORD"], true: ["mfa_code", "INVALID_MFA_CODE"] };
      for (const mfa of [false, true]) {
        const { sandbox, id, statuses, clientFor } = await serve({}, { mfa });
        let asked = 0;
        const error = await failure(call.run(clientFor(call, { sudo: () => (asked++, wrong) }), id));
        const [path, code] = items[`${mfa}`];
        expect(error).toMatchObject({ name: "FluxerApiError", status: 400, code: "INVALID_FORM_BODY", attempts: 2 });
        expect(error).toMatchObject({ errors: [{ path, code }] });
        expect(asked).toBe(1);
        expect(statuses()).toEqual([403, 400]);
        expect(sandbox.applications.some((application) => application.id === id)).toBe(true);
      }
    },
  );

  it.each(guarded)("%s fails with advice on the `sudo` option if there is no solver", async (operation, call) => {
    const { id, statuses, clientFor } = await serve();
    const error = await failure(call.run(clientFor(call), id));
    expect(error).toMatchObject({ name: "FluxerApiError", code: "SUDO_MODE_REQUIRED", extra: { has_mfa: false } });
    const advice = "sudo is required; pass `sudo` to the client or to this call";
    expect(error.message).toBe(`${operation}: 403 SUDO_MODE_REQUIRED - ${advice}`);
    expect(statuses()).toEqual([403]);
  });

  it.each(named(({ sudo }) => !sudo))("%s never calls the sudo solver", async (_, call) => {
    const { id, clientFor } = await serve();
    let asked = 0;
    await call.run(clientFor(call, { sudo: () => (asked++, { password: "a password" }) }), id);
    expect(asked).toBe(0);
  });
});

/** Two operations that share a rate limit, its values, and an operation with another rate limit. */
const buckets: [first: string, second: string, limit: number, windowSeconds: number, other: string][] = [
  ["updateApplication", "updateApplicationBot", 30, 60, "getApplication"],
  ["updateApplicationBot", "updateApplication", 30, 60, "getApplication"],
  ["resetBotToken", "resetClientSecret", 10, 3600, "updateApplication"],
  ["resetClientSecret", "resetBotToken", 10, 3600, "updateApplication"],
  ["listApplications", "getApplication", 60, 60, "updateApplication"],
  ["getApplication", "listApplications", 60, 60, "updateApplication"],
  ["deleteApplication", "deleteApplication", 10, 3600, "resetBotToken"],
  ["getPublicApplication", "getPublicApplication", 60, 60, "getApplication"],
  ["getBotApplication", "getBotApplication", 60, 60, "getPublicApplication"],
];
const callOf = (operation: string) => calls.find((call) => call.operation === operation)!;

describe("a rate limit", () => {
  it.each(buckets)(
    "is shared: after %s consumes it, %s gets a 429",
    async (first, second, limit, windowSeconds, other) => {
      let nowMs = Date.UTC(2026, 10, 23);
      const { sandbox, account, id, statuses, clientFor } = await serve({ now: () => nowMs });
      const run = (operation: string, wanted = id) => {
        // Slow enough for the global rate limit.
        nowMs += 20;
        return callOf(operation).run(
          clientFor(callOf(operation), { maxRetries: 0, sudo: passwordOf(account) }),
          wanted,
        );
      };
      while (!statuses().includes(429)) await run(first, first === "deleteApplication" ? "0" : id).catch(() => {});
      expect(statuses().indexOf(429)).toBeGreaterThanOrEqual(limit);
      expect(statuses().indexOf(429)).toBeLessThan(limit + 3);
      const error = await failure(run(second));
      expect(error).toMatchObject({
        name: "FluxerRateLimitError",
        operation: second,
        status: 429,
        code: "RATE_LIMITED",
      });
      expect(error).toMatchObject({ global: false, bucket: { limit, scope: "user" }, attempts: 1 });
      const { retryAfterSeconds = 0 } = error as { retryAfterSeconds?: number };
      expect(retryAfterSeconds).toBeGreaterThan(0);
      expect(retryAfterSeconds).toBeLessThanOrEqual(windowSeconds / limit);
      expect(sandbox.requests.at(-1)).toMatchObject({ status: 429, carriedOut: false });
      await run(other);
    },
  );

  it("a rate limit delays every operation if the wait is within maxRetryWaitMs, even one that is not safe to retry", async () => {
    for (const [operation, call] of named()) {
      const { sandbox, account, id, clientFor } = await serve();
      const delays: number[] = [];
      sandbox.fail(faults.rateLimited(0.003));
      const onRetry = ({ delayMs }: { delayMs: number }) => void delays.push(delayMs);
      await call.run(clientFor(call, { onRetry, sudo: passwordOf(account) }), id);
      expect(delays, operation).toEqual([3]);
      expect(
        sandbox.requests.filter(({ carriedOut }) => carriedOut),
        operation,
      ).toHaveLength(1);
    }
  });

  it.each([
    [429, faults.rateLimited(0.001)],
    [503, faults.unavailable(0)],
  ])(
    "does not turn a later 404 of a delete into a success after a %i, because nothing was deleted",
    async (status, fault) => {
      const { sandbox, account, session, statuses, clientOf } = await serve();
      sandbox.fail(null, fault);
      const client = clientOf(session, { sudo: passwordOf(account) });
      expect(await failure(client.applications.delete("1"))).toMatchObject({ code: "UNKNOWN_APPLICATION" });
      expect(statuses()).toEqual([403, status, 404]);
    },
  );
});

describe("a connection that is reset after the operation ran", () => {
  /** Runs it so that the request which the server carries out gets no answer. */
  async function runReset(call: (typeof calls)[number]) {
    const served = await serve();
    const { sandbox, account, id, clientFor } = served;
    sandbox.fail(...(call.sudo ? [null] : []), faults.resetAfterCarriedOut());
    const work = call.run(clientFor(call, { sudo: passwordOf(account) }), id);
    return { ...served, work };
  }

  it.each(named(({ repeatable }) => repeatable))("%s is retried and succeeds", async (operation, call) => {
    const { sandbox, id, statuses, work } = await runReset(call);
    const result = await work;
    const isDelete = operation === "deleteApplication";
    if (isDelete) expect(result).toBeUndefined();
    else expect(JSON.stringify(result)).toContain(id);
    expect(statuses()).toEqual(isDelete ? [403, null, 404] : [null, 200]);
    expect(sandbox.applications).toHaveLength(isDelete ? 0 : 1);
    if (operation === "updateApplication") expect(sandbox.applications).toMatchObject([{ name: "Storm bot" }]);
  });

  it.each(named(({ repeatable }) => !repeatable))(
    "%s is not retried and ends in an unknown outcome",
    async (operation, call) => {
      const { sandbox, statuses, work } = await runReset(call);
      const error = await failure(work);
      expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", operation, sent: "maybe" });
      expect(error.message).toContain("It may have succeeded. Check before you retry");
      expect(statuses()).toEqual(call.sudo ? [403, null] : [null]);
      expect(sandbox.requests.at(-1)).toMatchObject({ carriedOut: true });
    },
  );

  it("a delete is not reported as rejected if its lost first request consumed the MFA code", async () => {
    const { sandbox, account, id, session, clientOf } = await serve({}, { mfa: true });
    sandbox.fail(null, faults.resetAfterCarriedOut());
    const sudo = () => ({ mfaMethod: "totp", mfaCode: account.mfaCode() });
    const outcome = await clientOf(session, { sudo })
      .applications.delete(id)
      .then(
        () => "deleted",
        ({ name }: Error) => name,
      );
    expect(sandbox.applications).toEqual([]);
    expect(["deleted", "FluxerOutcomeUnknownError"]).toContain(outcome);
  });
});

it("a delete does not succeed because of a page from a proxy", async () => {
  const { sandbox, account, id, session, clientOf } = await serve();
  const page = { headers: { "Content-Type": "text/html" }, body: "<html>Sign in to this network</html>" };
  sandbox.fail(null, faults.answer(page));
  const error = await failure(clientOf(session, { sudo: passwordOf(account) }).applications.delete(id));
  expect(error).toMatchObject({ operation: "deleteApplication" });
  expect(error.sent).not.toBe("no");
});
