import { afterEach, beforeEach, vi } from "vitest";
import { createFluxerClient, type FluxerClientOptions, sessionToken } from "../../src/index.js";
import { json, type scripted } from "./client.js";

/** Errors of Node's `fetch`: a refused connection and a broken one. */
export const refused = Object.assign(new TypeError("fetch failed"), {
  cause: { code: "ECONNREFUSED", syscall: "connect" },
});
export const reset = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET", syscall: "read" } });

/** Returns a 429 response. */
export function limited(body: object, headers: Record<string, string> = {}): Response {
  return json({ code: "RATE_LIMITED", message: "Slow down.", ...body }, { status: 429, headers });
}

/** Returns a client of the hosted instance that receives the scripted responses. */
export function scriptedClient(script: ReturnType<typeof scripted>, options: Partial<FluxerClientOptions> = {}) {
  return createFluxerClient({ auth: sessionToken("flx_abc"), fetch: script.fetch, ...options });
}

/** Runs a call to its end on the fake clock, however long it waits. */
export async function settle<T>(call: Promise<T>): Promise<T> {
  call.catch(() => {});
  await vi.runAllTimersAsync();
  return call;
}

/** Stops the clock at noon for every test of a file. */
export function stopClock(): void {
  beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 12) }));
  afterEach(() => void vi.useRealTimers());
}
