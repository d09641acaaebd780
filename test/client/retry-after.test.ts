import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFluxerClient, sessionToken } from "../../src/index.js";
import { failure, scripted } from "../support/client.js";

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 12) }));
afterEach(() => void vi.useRealTimers());

/** Returns the error of a create that ends with a 429 or a 503. */
async function rejected(header: string | undefined, body: string, status = 429) {
  const headers = header === undefined ? {} : { "Retry-After": header };
  const { fetch } = scripted(new Response(body, { status, headers }));
  const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch, maxRetries: 0 });
  return failure(client.applications.create({ name: "x" }));
}

const seconds: [header: string | undefined, stated: string | undefined, seconds: number | undefined][] = [
  // Only the header: digits or an IMF-fixdate (RFC 9110, sections 5.6.7 and 10.2.3).
  ["0", undefined, 0],
  ["7", undefined, 7],
  ["007", undefined, 7],
  [" 7\t", undefined, 7],
  ["Mon, 23 Nov 2026 12:01:30 GMT", undefined, 90],
  ["Mon, 23 Nov 2026 11:00:00 GMT", undefined, 0],
  ["1.25", undefined, undefined],
  ["-1", undefined, undefined],
  ["+1", undefined, undefined],
  ["1, 2", undefined, undefined],
  ["1e3", undefined, undefined],
  ["0x10", undefined, undefined],
  ["x7", undefined, undefined],
  ["7x", undefined, undefined],
  ["7 s", undefined, undefined],
  ["soon", undefined, undefined],
  ["", undefined, undefined],
  ["2027", undefined, 2027],
  ["2027-01-01", undefined, undefined],
  ["2026-11-23T12:01:30Z", undefined, undefined],
  ["Monday, 23-Nov-26 12:01:30 GMT", undefined, undefined],
  ["Mon Nov 23 12:01:30 2026", undefined, undefined],
  ["Mon, 23 Nov 2026 12:01:30", undefined, undefined],
  ["Mon, 23 Nov 2026 12:01:30 +0100", undefined, undefined],
  ["Tue, 23 Nov 2026 12:01:30 GMT", undefined, undefined],
  ["Mon, 30 Feb 2026 12:01:30 GMT", undefined, undefined],
  // The first of these is the latest possible Date.
  ["8000000000000", undefined, 8e12],
  ["9999999999999", undefined, undefined],
  ["9".repeat(20), undefined, undefined],
  ["9".repeat(400), undefined, undefined],
  // A valid value in the body takes precedence.
  [undefined, "0", 0],
  [undefined, "0.001", 0.001],
  ["7", "1.5", 1.5],
  ["7", "-1", 7],
  ["7", "1e999", 7],
  ["7", "8.7e12", 7],
  ["7", '"1"', 7],
  ["7", "null", 7],
  ["7", "[1]", 7],
  [undefined, "-0.5", undefined],
  [undefined, "1e999", undefined],
  [undefined, "8.7e12", undefined],
];

describe("the wait of a 429", () => {
  it.each(seconds)("Retry-After %j and retry_after %s are a wait of %s seconds", async (header, stated, expected) => {
    const body = `{"code":"RATE_LIMITED","message":"Slow down."${stated === undefined ? "" : `,"retry_after":${stated}`}}`;
    const error = await rejected(header, body);
    const retryAt = expected === undefined ? undefined : new Date(Date.now() + expected * 1000);
    expect(error).toMatchObject({ name: "FluxerRateLimitError", retryAfterSeconds: expected, retryAt });
  });
});

describe("the wait of a 503", () => {
  it.each(["9999999999999", "-1", "1, 2", "9".repeat(400)])(
    "an invalid wait of a 429 is ignored: %s",
    async (header) => {
      const error = await rejected(header, '{"message":"Busy."}', 503);
      expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe", cause: { status: 503 } });
    },
  );
});
