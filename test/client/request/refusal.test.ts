import { describe, expect, it } from "vitest";
import { clean, readRefusal, toDate } from "../../../src/request/refusal.js";

const refusalOf = (status: number, content: unknown, headers = {}) =>
  readRefusal(new Response(null, { status, headers }), content, (text) => text);

describe("readRefusal()", () => {
  it.each([[undefined], [null], ["text"], [5], [[{ code: "X" }]]])(
    "readRefusal() has no code, message or extra properties for content that is not an object: %j",
    (content) => {
      expect(refusalOf(400, content)).toMatchObject({ code: undefined, message: "", errors: [], extra: {} });
    },
  );

  it.each<[what: string, status: number, body: object, code: unknown]>([
    ["an OAuth 2.0 error", 400, { error: "invalid_grant" }, "invalid_grant"],
    ["an OAuth 2.0 error with another status", 401, { error: "invalid_grant" }, undefined],
    ["an `error` that is a sentence", 400, { error: "invalid grant" }, undefined],
    ["an `error` that is not a string", 400, { error: 5 }, undefined],
    ["an `error` beside a code", 400, { error: "invalid_grant", code: "X" }, "X"],
  ])("readRefusal() returns the code of %s", (_, status, body, code) => {
    expect(refusalOf(status, body).code).toBe(code);
  });

  it("readRefusal() recognizes a busy server by 503, a message and a wait", () => {
    const busy = { message: "Busy." };
    const wait = { "Retry-After": "5" };
    const isBusy = [
      refusalOf(503, busy, wait),
      refusalOf(502, busy, wait),
      refusalOf(503, busy),
      refusalOf(503, { message: "" }, wait),
      refusalOf(503, { message: 5 }, wait),
      refusalOf(503, {}, wait),
    ].map((refusal) => refusal.isBusy);
    expect(isBusy).toEqual([true, false, false, false, false, false]);
  });

  it("readRefusal() has no retryAt if the server states no wait", () => {
    expect(refusalOf(429, {})).toMatchObject({ retryAt: undefined, retryAfterSeconds: undefined });
  });

  it("readRefusal() ignores a wait that ends after the last time that a Date can hold", () => {
    expect(refusalOf(429, { retry_after: 8.64e12 }).retryAt).toBeUndefined();
    expect(refusalOf(429, { retry_after: 1e9 }).retryAt).toBeInstanceOf(Date);
  });
});

describe("clean()", () => {
  it("clean() replaces a run of control characters by a space, and trims the text", () => {
    expect(clean("\n a\r\n\u2028\u202eb\x1b[31m \u0000")).toBe("a b [31m");
  });

  it("clean() shortens a text of more than 500 characters", () => {
    expect(clean("x".repeat(500))).toBe("x".repeat(500));
    expect(clean("x".repeat(501))).toBe(`${"x".repeat(500)}...`);
  });
});

describe("toDate()", () => {
  it("toDate() returns undefined for a time that no Date can hold", () => {
    expect(toDate(8.64e15)?.getTime()).toBe(8.64e15);
    expect(toDate(8.64e15 + 1)).toBeUndefined();
    expect(toDate(-8.64e15 - 1)).toBeUndefined();
    expect(toDate(Number.NaN)).toBeUndefined();
  });
});
