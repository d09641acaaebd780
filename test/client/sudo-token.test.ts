import { format, inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFluxerClient, redact, sessionToken } from "../../src/index.js";
import { faults } from "../../sandbox/index.js";
import { createGuarded, sudoHeader } from "../support/guarded.js";
import { failure, json, scripted } from "../support/client.js";

const minuteMs = 60_000;
const start = Date.UTC(2026, 10, 23, 12);

// Only the date is fake: the client's timeout must stay real.
beforeEach(() => void vi.useFakeTimers({ now: start, toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

const refusal = json({ code: "SUDO_MODE_REQUIRED", message: "Prove it." }, { status: 403 });
const required = faults.answer({ status: 403, body: '{"code":"SUDO_MODE_REQUIRED","message":"Prove it."}' });
const bot = { id: "1", username: "x", discriminator: "0001", bio: null, flags: 0 };
const withToken = (jwt: string) => json({ token: "t", bot }, { headers: { [sudoHeader]: jwt } });

describe("the sudo token", () => {
  it("a sudo token is sent instead of a new password by the client that received it", async () => {
    const { clientOf, state, reset: run, jwts, account } = createGuarded();
    const client = clientOf();
    await run(client);
    await client.applications.resetBotToken(account.createApplication().id);
    await client.applications.list();
    await client.applications.delete(account.createApplication().id);
    expect(state.asked).toBe(1);
    const token = jwts()[2];
    expect(token).toMatch(/^[\w+/]+\.[\w+/]+\.[\w-]+$/);
    expect(jwts()).toEqual([null, null, token, null, token]);
    await run(clientOf());
    expect(state.asked).toBe(2);
    expect(jwts().slice(5)).toEqual([null, null]);
  });

  it("a sudo token is valid for 5 minutes, which its use does not extend", async () => {
    const { clientOf, state, reset: run, jwts } = createGuarded();
    const client = clientOf();
    await run(client);
    for (const passedMs of [minuteMs, 4 * minuteMs, 5 * minuteMs - 1]) {
      vi.setSystemTime(start + passedMs);
      await run(client);
    }
    expect(state.asked).toBe(1);
    const [, , token] = jwts();
    expect(jwts()).toEqual([null, null, token, token, token]);
    vi.setSystemTime(start + 5 * minuteMs);
    await run(client);
    expect(state.asked).toBe(2);
    expect(jwts().slice(5)).toEqual([null, null]);
    await run(client);
    expect(jwts()[7]).not.toBe(token);
    expect(state.asked).toBe(2);
  });

  it("a sudo token is discarded if the server rejects it, and the solver is called once more", async () => {
    const { sandbox, clientOf, state, reset: run, jwts } = createGuarded();
    const client = clientOf();
    await run(client);
    sandbox.fail(required);
    await run(client);
    await run(client);
    expect(state.asked).toBe(2);
    const [, , first, , second] = jwts();
    expect(jwts()).toEqual([null, null, first, null, second]);
    expect(first).toBeTruthy();
    expect(second).toBeTruthy();
    expect(second).not.toBe(first);
  });

  it("a sudo token is discarded if the server rejects it and there is no solver", async () => {
    const { fetch, requests } = scripted(withToken("jwt-1"), refusal.clone(), refusal.clone());
    const { applications } = createFluxerClient({ auth: sessionToken("flx_x"), fetch });
    await applications.resetBotToken("1");
    expect(await failure(applications.resetBotToken("1"))).toMatchObject({ code: "SUDO_MODE_REQUIRED" });
    expect(await failure(applications.resetBotToken("1"))).toMatchObject({ code: "SUDO_MODE_REQUIRED" });
    expect(requests.map(({ headers }) => headers.get(sudoHeader))).toEqual([null, "jwt-1", null]);
  });

  it("a sudo token is not stored from an echo of the caller's own token", async () => {
    const { fetch, requests } = scripted(withToken("made-up"), withToken("jwt-1"));
    const { applications } = createFluxerClient({ auth: sessionToken("flx_x"), fetch });
    await applications.resetBotToken("1", { headers: { [sudoHeader]: "made-up" } });
    await applications.resetBotToken("1");
    expect(requests.map(({ headers }) => headers.get(sudoHeader))).toEqual(["made-up", null]);
  });

  it("a sudo token is not stored again from an echo that arrives after another call discarded it", async () => {
    let answer = (_response: Response) => {};
    const late = new Promise<Response>((resolve) => (answer = resolve));
    const { fetch, requests } = scripted(withToken("jwt-1"), () => late, refusal.clone(), withToken("jwt-2"));
    const { applications } = createFluxerClient({ auth: sessionToken("flx_x"), fetch });
    await applications.resetBotToken("1");
    const slow = applications.resetBotToken("1");
    await failure(applications.resetBotToken("2"));
    answer(withToken("jwt-1"));
    await slow;
    await applications.resetBotToken("1");
    expect(requests.map(({ headers }) => headers.get(sudoHeader))).toEqual([null, "jwt-1", "jwt-1", null]);
  });

  it("a sudo token is not stored from an error response or from an operation that does not require sudo", async () => {
    const denied = json({ code: "ACCESS_DENIED" }, { status: 403, headers: { [sudoHeader]: "jwt-1" } });
    const listed = json([], { headers: { [sudoHeader]: "jwt-2" } });
    const { fetch, requests } = scripted(denied, listed, withToken("jwt-3"));
    const { applications } = createFluxerClient({ auth: sessionToken("flx_x"), fetch });
    await failure(applications.resetBotToken("1"));
    await applications.list();
    await applications.resetBotToken("1");
    expect(requests.map(({ headers }) => headers.get(sudoHeader))).toEqual([null, null, null]);
  });

  it("a client, result, error or event shows neither the sudo token nor the password", async () => {
    const events: unknown[] = [];
    const note = (event: unknown) => void events.push(event);
    const secrets = ["CANARY-jwt", "CANARY-code", "CANARY-password"];
    const echo = { headers: { [sudoHeader]: secrets[0]!, "Set-Cookie": `__flx_sudo_1=${secrets[0]}` } };
    const { fetch, requests } = scripted(
      refusal.clone(),
      withToken(secrets[0]!),
      json({ code: "X", message: "No.", mfa_code: secrets[1] }, { status: 400, ...echo }),
      new Response("<html>", { status: 502, ...echo }),
      new Response("<html>", echo),
    );
    const hooks = { onRequest: note, onResponse: note, onRetry: note };
    const sudo = () => ({ mfaMethod: "totp", mfaCode: secrets[1]!, password: secrets[2]! });
    const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch, sudo, ...hooks });
    const reset = () => client.applications.resetBotToken("1");
    const seen: unknown[] = [client, await reset(), await failure(reset()), await failure(reset())];
    seen.push(await failure(reset()), ...events);
    expect(requests.at(-1)?.headers.get(sudoHeader)).toBe(secrets[0]);
    expect(await requests[1]?.text()).toContain(secrets[1]);
    for (const value of seen) {
      const shown = [
        inspect(value, { depth: Infinity, showHidden: true }),
        format("%o %O %s", value, value, value),
        value instanceof Error ? `${JSON.stringify(value)} ${value.stack} ${String(value)}` : "",
        JSON.stringify(redact(value)),
      ];
      expect(shown.join("\n")).not.toContain("CANARY");
    }
  });
});
