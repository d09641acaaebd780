import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFluxerClient, type FluxerClientOptions, sessionToken } from "../../src/index.js";
import { created, failure, json, scripted } from "../support/client.js";
import { settle } from "../support/clock.js";

const never = <T>() => new Promise<T>(() => {});
const reason = new Error("changed my mind");
const asked = (code: string, status: number) => () => json({ code, message: "Prove it." }, { status });
const png = new Blob(["\x89PNG\r\n\x1a\n"]);

/** Returns a client that receives the same response to every request, and its requests. */
function clientOf(answer: () => Response | Promise<Response>, options: Partial<FluxerClientOptions> = {}) {
  const requests: string[] = [];
  const fetch = async (input: unknown, init?: RequestInit) => {
    requests.push(`${init?.method} ${String(input)}`);
    return answer();
  };
  return { requests, client: createFluxerClient({ auth: sessionToken("flx_x"), fetch, ...options }) };
}

/** Resolves after all work that waits only for promises. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Returns an async function that never settles, and the arguments of its calls. */
function pending() {
  const received: unknown[][] = [];
  const call = (...values: unknown[]) => {
    received.push(values);
    return never<never>();
  };
  return { call, received };
}

describe("an abort", () => {
  it("an abort ends a pending CAPTCHA solver, which receives the signal", async () => {
    const solver = pending();
    const { client, requests } = clientOf(asked("CAPTCHA_REQUIRED", 400), { captcha: solver.call });
    const controller = new AbortController();
    const call = client.applications.create({ name: "x" }, { signal: controller.signal });
    call.catch(() => {});
    while (solver.received.length === 0) await settled();
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(signalIn(solver.received)?.aborted).toBe(true);
    expect(requests).toHaveLength(1);
  });

  it("an abort ends a pending sudo solver, which receives the signal, and starts the next call to the application", async () => {
    const solver = pending();
    let isOpen = false;
    const { client } = clientOf(() => (isOpen ? json(created) : asked("SUDO_MODE_REQUIRED", 403)()), {
      sudo: solver.call,
    });
    const controller = new AbortController();
    const call = client.applications.delete("5", { signal: controller.signal });
    call.catch(() => {});
    while (solver.received.length === 0) await settled();
    const next = client.applications.update("5", { name: "x" });
    isOpen = true;
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(signalIn(solver.received)?.aborted).toBe(true);
    expect(await next).toMatchObject({ id: created.id });
  });

  it("an abort ends a pending auth function, which receives the signal", async () => {
    const auth = pending();
    const { client, requests } = clientOf(() => json(created), { auth: auth.call });
    const controller = new AbortController();
    const call = client.applications.create({ name: "x" }, { signal: controller.signal });
    call.catch(() => {});
    while (auth.received.length === 0) await settled();
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(signalIn(auth.received)?.aborted).toBe(true);
    expect(requests).toEqual([]);
  });

  it("an abort ends a pending read of a Blob, and starts the next call to the application", async () => {
    const read = pending();
    const blob = Object.assign(new Blob([png]), { arrayBuffer: read.call });
    const { client, requests } = clientOf(() => json(created));
    const controller = new AbortController();
    const call = client.applications.updateBot("5", { avatar: blob }, { signal: controller.signal });
    call.catch(() => {});
    const next = client.applications.update("5", { name: "x" });
    while (read.received.length === 0) await settled();
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(await next).toMatchObject({ id: created.id });
    expect(requests).toHaveLength(1);
  });

  it("an abort ends a call at its start, which reads no Blob and calls no auth function", async () => {
    const auth = pending();
    const read = pending();
    const blob = Object.assign(new Blob([png]), { arrayBuffer: read.call });
    const { client } = clientOf(() => json(created), { auth: auth.call });
    const signal = AbortSignal.abort(reason);
    await expect(client.applications.updateBot("5", { avatar: blob }, { signal })).rejects.toBe(reason);
    expect([...auth.received, ...read.received]).toEqual([]);
  });
});

describe("timeoutMs", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it("timeoutMs limits a pending auth function, and the error states that nothing was sent", async () => {
    const { client, requests } = clientOf(() => json(created), { auth: () => never(), timeoutMs: 30, maxRetries: 0 });
    const error = await settle(failure(client.applications.create({ name: "x" })));
    expect(error).toMatchObject({ sent: "no", operation: "createApplication" });
    expect(error.message).toContain("30 ms");
    expect(requests).toEqual([]);
  });

  it("timeoutMs aborts the signal of the `auth` function and of the `fetch` option with a TimeoutError", async () => {
    const reasons: unknown[] = [];
    const note = (signal: AbortSignal) => signal.addEventListener("abort", () => reasons.push(signal.reason));
    const auth = ({ signal }: { signal: AbortSignal }) => (note(signal), sessionToken("flx_x"));
    const fetch = (_: unknown, init?: RequestInit) => (note(init!.signal!), never<Response>());
    const client = createFluxerClient({ auth, fetch, timeoutMs: 30 });
    await settle(failure(client.applications.create({ name: "x" })));
    const expected = { name: "TimeoutError", message: "no response arrived within 30 ms" };
    expect(reasons).toEqual([expect.objectContaining(expected), expect.objectContaining(expected)]);
  });

  it("a signal does not shorten the time limit of a call of fluxer.api", async () => {
    const late = () => new Promise<Response>((resolve) => setTimeout(() => resolve(json([])), 20_000));
    const { signal } = new AbortController();
    const { data } = await settle(clientOf(late).client.api.GET("/users/@me/applications", { signal }));
    expect(data).toEqual([]);
  });

  it("timeoutMs does not limit a solver, which can wait for a user", async () => {
    const solver = async () => {
      await new Promise((resolve) => setTimeout(resolve, 80));
      return { token: "solved" };
    };
    const { fetch, requests } = scripted(asked("CAPTCHA_REQUIRED", 400)(), json(created));
    const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch, captcha: solver, timeoutMs: 30 });
    expect(await settle(client.applications.create({ name: "x" }))).toMatchObject({ id: created.id });
    expect(requests).toHaveLength(2);
  });
});

describe("a signal that many calls share", () => {
  it("a shared signal causes no MaxListenersExceededWarning with 100 calls in parallel", async () => {
    const warnings: string[] = [];
    const note = ({ name }: Error) => void warnings.push(name);
    process.on("warning", note);
    const { signal } = new AbortController();
    const { client } = clientOf(async () => (await settled(), json(created)));
    await Promise.all(Array.from({ length: 100 }, () => client.applications.create({ name: "x" }, { signal })));
    const same = Array.from({ length: 30 }, () => client.applications.update("5", { name: "x" }, { signal }));
    await Promise.all(same);
    await settled();
    process.off("warning", note);
    expect(warnings).toEqual([]);
  });
});

/** Returns the signal among the arguments of a function's first call, or among their properties. */
function signalIn(received: readonly unknown[][]): AbortSignal | undefined {
  const values = (received[0] ?? []).flatMap((value) => [
    value,
    Reflect.get(Object(value) as object, "signal") as unknown,
  ]);
  return values.find((value) => value instanceof AbortSignal);
}
