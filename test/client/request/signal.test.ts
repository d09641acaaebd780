import { describe, expect, it, vi } from "vitest";
import { created, json, scripted } from "../../support/client.js";
import { limited, scriptedClient, settle, stopClock } from "../../support/clock.js";

stopClock();

describe("the caller's signal", () => {
  it("the caller's signal makes the call reject with its reason before, during and between attempts", async () => {
    const reason = new Error("changed my mind");
    const before = scripted();
    await expect(
      scriptedClient(before).applications.create({ name: "x" }, { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    expect(before.requests).toHaveLength(0);

    const during = new AbortController();
    const call = scriptedClient(scripted(() => new Promise<Response>(() => {}))).applications.create(
      { name: "x" },
      during,
    );
    const rejected = expect(call).rejects.toBe(reason);
    await vi.advanceTimersByTimeAsync(10);
    during.abort(reason);
    await rejected;

    const between = new AbortController();
    const script = scripted(limited({ retry_after: 4 }), json(created));
    const waiting = scriptedClient(script).applications.create({ name: "x" }, between);
    const ended = expect(waiting).rejects.toBe(reason);
    await vi.advanceTimersByTimeAsync(100);
    between.abort(reason);
    await ended;
    expect(script.requests).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("the caller's signal makes the call reject with its reason while the body is read, and cancels the body", async () => {
    const reason = new Error("changed my mind");
    const cancel = vi.fn();
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("{")), cancel });
    const controller = new AbortController();
    const onResponse = vi.fn();
    const client = scriptedClient(scripted(new Response(body)), { onResponse });
    const rejected = expect(client.applications.create({ name: "x" }, controller)).rejects.toBe(reason);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(reason);
    await rejected;
    expect(cancel).toHaveBeenCalledOnce();
    expect(onResponse).not.toHaveBeenCalled();
  });

  it("the caller's signal makes the call reject with its reason if a hook aborts it, even if the fetch ignores its signal", async () => {
    const reason = new Error("changed my mind");
    const controller = new AbortController();
    const script = scripted(() => new Promise<Response>(() => {}));
    const client = scriptedClient(script, { onRequest: () => controller.abort(reason) });
    await expect(client.applications.create({ name: "x" }, controller)).rejects.toBe(reason);
  });

  it("the caller's signal has no listeners left after a call", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const script = scripted(limited({ retry_after: 1 }), json(created));
    await settle(scriptedClient(script).applications.create({ name: "x" }, { signal }));
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
    expect(vi.getTimerCount()).toBe(0);
  });
});
