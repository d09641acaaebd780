import { getEventListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { type CallOptions, createFluxerClient, sessionToken } from "../../src/index.js";
import { created, json } from "../support/client.js";

describe("a signal that many calls share", () => {
  const run = async (count: number, options: CallOptions) => {
    const fetch = async () => {
      const kind = Math.floor(Math.random() * 4);
      if (kind === 0) throw Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } });
      if (kind === 1) return json({ code: "ACCESS_DENIED", message: "Denied." }, { status: 403 });
      return kind === 2 ? new Response("<html>") : json(created);
    };
    const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch });
    const call = (index: number) =>
      index % 2 === 0
        ? client.applications.create({ name: "x" }, options)
        : client.applications.updateBot("5", { bio: "x" }, options);
    for (let index = 0; index < count; index += 50)
      await Promise.allSettled(Array.from({ length: 50 }, (_, offset) => call(index + offset)));
  };

  it(
    "a shared signal has no listener left after 20,000 calls, causes no warning, and the heap stays flat",
    { timeout: 240_000 },
    async () => {
      const warnings: Error[] = [];
      const note = (warning: Error) => void warnings.push(warning);
      process.on("warning", note);
      const { signal } = new AbortController();
      const options = { signal, maxRetries: 0 };
      await run(5000, options);
      const before = heapUsed();
      await run(15_000, options);
      const grown = heapUsed() - before;
      await new Promise((resolve) => setImmediate(resolve));
      process.off("warning", note);
      expect(warnings).toEqual([]);
      expect(getEventListeners(signal, "abort")).toEqual([]);
      expect(grown).toBeLessThan(4e6);
    },
  );
});

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapUsed(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
