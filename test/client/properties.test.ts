import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFluxerClient, isFluxerError, sessionToken } from "../../src/index.js";
import { createSandbox } from "../../sandbox/index.js";

const uri = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    "http://localhost/",
    "http://127.1",
    "https:x",
    "ftp://x",
    "javascript:1",
    "http://a.b",
    "",
    "  ",
    "//x",
    "https://",
  ),
  fc.string({ unit: "binary", maxLength: 300 }),
);
const name = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.constantFrom("", " ", "\u202e", "\f\f", "\u00a0", "\u200b", "\ud800", 2 ** 53, 2 ** 60, 1e21, -(2 ** 53) - 2),
);
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
});
const input = fc.oneof(
  fc.record(
    {
      name: fc.oneof(name, anything),
      redirect_uris: fc.oneof(fc.array(uri, { maxLength: 12 }), anything),
      bot_public: fc.oneof(fc.boolean(), anything),
      bot_require_code_grant: fc.oneof(fc.boolean(), anything),
      unknown: anything,
    },
    { requiredKeys: [] },
  ),
  anything,
);

/** Returns the issues of a create, from the preflight or the server, or "taken" if there are none. */
async function outcome(value: unknown, preflight: boolean): Promise<string> {
  const sandbox = createSandbox({ rateLimits: false });
  const client = createFluxerClient({
    auth: sessionToken(sandbox.account.session),
    baseUrl: sandbox.url,
    fetch: sandbox.fetch,
    preflight,
  });
  try {
    await client.applications.create(value as never);
    return "taken";
  } catch (error) {
    if (!isFluxerError(error)) throw error;
    const issues =
      error.name === "FluxerInputError" ? error.issues : error.name === "FluxerApiError" ? error.errors : undefined;
    if (!issues || (error.name === "FluxerApiError" && error.code !== "INVALID_FORM_BODY")) throw error;
    // The server ignores an unknown property; only the preflight rejects it.
    const shared = issues.filter(({ message }) => message?.startsWith("is not a known property") !== true);
    return shared.map(({ path, code }) => `${path} ${code}`).join() || "taken";
  }
}

describe("any input", () => {
  it("any input has the same issues from the preflight as from the server, and causes only documented errors", async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(input, async (value) => {
        const before = await outcome(value, true);
        expect(await outcome(value, false)).toBe(before);
        if (before === "taken") taken++;
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(10);
  });
});
