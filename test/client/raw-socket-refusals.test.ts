import { describe, it } from "vitest";
import { attack, canary, http, refusal, type Row, session } from "../support/raw-socket.js";

const unknown = { ends: "FluxerOutcomeUnknownError", sent: "maybe" } as const;
const rejected = { ends: "FluxerApiError", sent: "yes" } as const;
const limited = { ends: "FluxerRateLimitError", sent: "yes", status: 429 } as const;
const captcha = `${canary}-captcha`;
const nested = (depth: number) => '{"a":'.repeat(depth) + "1" + "}".repeat(depth);
const deep = (depth: number) => `{"code":"X","message":"No.","errors":[${nested(depth)}],"more":${nested(depth)}}`;

const rows: Record<string, Row> = {
  // Echoes of a credential.
  "the session in the message": { answer: refusal("400 No", { message: `Bad: ${session}.` }), ...rejected },
  "the session in a message of a failure": { answer: refusal("500 No", { message: `Bad: ${session}.` }), ...rejected },
  "the session in a message of a 429": {
    answer: refusal("429 No", { message: session, retry_after: 60 }),
    ...limited,
  },
  "the session in an item": {
    answer: refusal("400 No", { errors: [{ path: session, code: session, message: `a ${session} b` }] }),
    ...rejected,
  },
  "the session in a property": { answer: refusal("403 No", { seen: [{ by: session }] }), ...rejected },
  "the session as the name of a property": {
    answer: refusal("403 No", { [session]: 1, a: { [session]: 1 } }),
    ...rejected,
  },
  "the session as the code": { answer: refusal("403 No", { code: session }), ...rejected },
  "the session in Location": {
    answer: http("302 Found", "", `Location: http://127.0.0.1:1/login?token=${session}`),
    ...{ ...rejected, status: 302, message: "redirect" },
  },
  "the session in X-Request-ID": { answer: refusal("400 No", {}, `X-Request-ID: ${session}`), ...rejected },
  "the session in a header": { answer: refusal("400 No", {}, `X-Note: seen ${session}`), ...rejected },
  "the session in a cookie": { answer: refusal("400 No", {}, `Set-Cookie: s=${session}`), ...rejected },
  "the session in a page": { answer: http("502 Bad Gateway", `<html>${session}`), ...unknown },
  "the session as percent escapes": {
    answer: http("302 Found", "", `Location: /?next=${encodeURIComponent(`Bearer ${session}`)}`),
    ...{ ...rejected, status: 302 },
  },
  "the solved CAPTCHA": {
    answer: refusal("400 No", { message: captcha, errors: [{ path: "x", message: captcha }] }, `X-Note: ${captcha}`),
    ...rejected,
  },
  "secrets of an application": {
    answer: refusal("409 No", { application: { client_secret: canary, clientSecret: canary, botToken: canary } }),
    ...rejected,
  },
  // Invalid error responses.
  "properties nested 5,000 deep": { answer: http("400 No", deep(5000)), ...rejected, message: "No." },
  "properties nested 80,000 deep": { answer: http("400 No", deep(80_000)), ...rejected, message: "No." },
  "lists nested 400,000 deep": { answer: http("400 No", "[".repeat(400_000) + "]".repeat(400_000)), ...rejected },
  "a message of a megabyte": { answer: refusal("400 No", { message: "x".repeat(1e6) }), ...rejected, message: "xxx" },
  "a message with control characters": {
    answer: refusal("400 No", { message: "a\u001b[31mb\u0000\u009b\u202ec\r\nd\u2028e" }),
    ...rejected,
  },
  "a thousand items": {
    answer: refusal("400 No", {
      errors: Array.from({ length: 1000 }, (_, index) => ({ path: `p${index}`, message: "m" })),
    }),
    ...rejected,
  },
  "items that are none": {
    answer: refusal("400 No", { errors: [null, 5, "x", [], { path: 5, code: {} }] }),
    ...rejected,
  },
  "a message that is not a string": { answer: refusal("400 No", { message: { toString: 5 }, code: 7 }), ...rejected },
  "properties named like an error's": {
    answer: refusal("400 No", {
      name: "x",
      stack: "y",
      cause: "z",
      sent: "no",
      attempts: 99,
      operation: "o",
      status: 1,
    }),
    ...{ ...rejected, status: 400 },
  },
  "a property named __proto__": {
    answer: http("400 No", '{"code":"X","message":"No.","__proto__":{"sent":"no"},"constructor":1}'),
    ...rejected,
  },
  "a refusal that is cut off": {
    answer: 'HTTP/1.1 400 No\r\nContent-Length: 99\r\n\r\n{"code":"X","message":"No',
    ...rejected,
  },
  "junk in gzip": { answer: http("400 No", "junk", "Content-Encoding: gzip"), ...rejected },
  "304": { answer: "HTTP/1.1 304 Not Modified\r\n\r\n", ...rejected, status: 304 },
  "a redirect without a place": { answer: http("307 Temporary Redirect"), ...rejected, status: 307 },
  "a redirect to a script": {
    answer: http("301 Moved", "", "Location: javascript:alert(1)"),
    ...rejected,
    status: 301,
  },
  // Retry-After.
  ...Object.fromEntries(
    [
      "9999999999999",
      "9".repeat(20),
      "9".repeat(400),
      "-1",
      "+1",
      "1, 2",
      "1e3",
      "soon",
      "Tue, 99 Nov 2026 00:00:00 GMT",
    ].map((value): [string, Row] => [
      `429 with Retry-After: ${value.slice(0, 30)}`,
      { answer: refusal("429 No", { code: "RATE_LIMITED" }, `Retry-After: ${value}`), ...limited, requests: 3 },
    ]),
  ),
  ...Object.fromEntries(
    ["1e999", "8.7e12", "-5", '"soon"', "null", "[]"].map((value): [string, Row] => [
      `429 with retry_after ${value}`,
      {
        answer: http("429 No", `{"code":"RATE_LIMITED","message":"m","retry_after":${value}}`),
        ...{ ...limited, requests: 3 },
      },
    ]),
  ),
  "429 with a long wait": {
    answer: refusal("429 No", { retry_after: 8e12 }),
    ...limited,
    message: /Try again at \+25\d{4}-/,
  },
  "a global 429": { answer: refusal("429 No", { retry_after: 0.001, global: true }), ...limited },
  "503 with Retry-After: -1": { answer: http("503 No", '{"message":"Busy."}', "Retry-After: -1"), ...unknown },
  "503 of Fluxer's": {
    answer: http("503 No", '{"message":"Busy."}', "Retry-After: 0"),
    ...{ ...rejected, requests: 3, status: 503 },
  },
  "503 of a proxy's": { answer: http("503 No", "<html>", "Retry-After: 0"), ...unknown },
  "999 with junk": { answer: http("999 No", "junk"), ...unknown },
  "600 with a code": { answer: refusal("600 No", {}), ...rejected, status: 600 },
  "599 with junk": { answer: http("599 No", "junk"), ...unknown },
  // A proxy's page does not show whether a read reached the server either.
  "502 for a read": {
    answer: http("502 No", "<html>"),
    ends: "FluxerApiError",
    sent: "maybe",
    call: "get",
    requests: 3,
  },
  "504 for an update": {
    answer: http("504 No", ""),
    ends: "FluxerApiError",
    sent: "maybe",
    call: "update",
    requests: 3,
  },
  "500 of Fluxer's for a read": { answer: refusal("500 No", {}), ...rejected, call: "get", requests: 3 },
};

describe("an error response over a raw socket", () => {
  it.each(Object.entries(rows))("ends in its error, without a secret: %s", async (_, row) => {
    await attack(row);
  });
});
