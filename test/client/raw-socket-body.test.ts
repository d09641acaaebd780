import { inspect } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { application, attack, http, type Row } from "../support/raw-socket.js";

const unknown = { ends: "FluxerOutcomeUnknownError", sent: "maybe" } as const;
const unreadable = { ends: "FluxerResponseError", sent: "yes", status: 200 } as const;
const binary = (buffer: Buffer) => buffer.toString("latin1");
const half = application.slice(0, -20);
const head = (length: number) => `HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n`;
const chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
const isSafe = /safe to (try again|retry)/i;
const timedOut = { options: { timeoutMs: 2000 }, message: /within 2000 ms|in time/ };
const cutOff = /cut off|broke|closed/;

let afterHead = () => {};
const rows: Record<string, Row> = {
  // The connection ends early.
  "a close before the first byte": { answer: "", ...unknown },
  "a reset before the first byte": { answer: (socket) => socket.resetAndDestroy(), ...unknown },
  "a close in the status line": { answer: "HTTP/1.1 20", ...unknown },
  "a close in the head": { answer: "HTTP/1.1 200 OK\r\nContent-Le", ...unknown },
  "a close after the head": { answer: head(application.length), ...unreadable, rawBody: "", message: cutOff },
  "a close in the body": { answer: head(application.length) + half, ...unreadable, rawBody: half, message: cutOff },
  "a reset in the body": {
    answer(socket) {
      socket.write(head(application.length) + half);
      afterHead = () => socket.resetAndDestroy();
    },
    options: { fetch: (input, init) => fetch(input, init).finally(() => afterHead()) },
    ...{ ...unreadable, rawBody: half, message: cutOff },
  },
  "a close in a chunk": { answer: `${chunked}fff\r\n${half}`, ...unreadable, rawBody: half, message: cutOff },
  "a close before the last chunk": {
    answer: `${chunked}${application.length.toString(16)}\r\n${application}\r\n`,
    ...{ ...unreadable, rawBody: application, message: cutOff },
  },
  // The body does not match the spec.
  "a length short of the body": {
    answer: (socket) => void socket.end(head(half.length) + application),
    ...{ ...unreadable, rawBody: half, message: "not JSON" },
  },
  "no body": { answer: http("200 OK"), ...unreadable, rawBody: "", message: "empty" },
  "204": { answer: http("204 No Content"), ...unreadable, status: 204, rawBody: "" },
  "204 with a body": { answer: http("204 No Content", application), ...unreadable, status: 204, rawBody: "" },
  "205": { answer: http("205 Reset Content"), ...unreadable, status: 205, rawBody: "" },
  HTML: { answer: http("200 OK", `<html>${application}`), ...unreadable, rawBody: `<html>${application}` },
  null: { answer: http("200 OK", "null"), ...unreadable, rawBody: "null" },
  "a list": { answer: http("200 OK", `[${application}]`), ...unreadable, rawBody: `[${application}]` },
  "a string": { answer: http("200 OK", '"CANARY"'), ...unreadable, rawBody: '"CANARY"' },
  "a bare secret": { answer: http("200 OK", "CANARY"), ...unreadable, rawBody: "CANARY" },
  "NUL bytes after the JSON": { answer: http("200 OK", `${application}\0\0`), ...unreadable, rawBody: /CANARY/ },
  "a wrong property": {
    answer: http("200 OK", application.replace('"Weather bot"', '{"token":"CANARY"}')),
    ...{ ...unreadable, rawBody: /CANARY-bot-token/, message: "name" },
  },
  "lists nested 5,000 deep": { answer: http("200 OK", nested(5000)), ...unreadable, rawBody: nested(5000) },
  "lists nested 400,000 deep": { answer: http("200 OK", nested(400_000)), ...unreadable, rawBody: nested(400_000) },
  "a bad property nested 400,000 deep": {
    answer: http("200 OK", application.replace('"Weather bot"', nested(400_000))),
    ...{ ...unreadable, rawBody: /CANARY-bot-token/, message: "name" },
  },
  // Content-Encoding.
  "gzip that is none": { answer: http("200 OK", application, "Content-Encoding: gzip"), ...unreadable, rawBody: /^/ },
  "gzip that ends early": {
    answer: http("200 OK", binary(gzipSync(application)).slice(0, -30), "Content-Encoding: gzip"),
    ...{ ...unreadable, rawBody: /^/ },
  },
  "brotli that is none": { answer: http("200 OK", application, "Content-Encoding: br"), ...unreadable, rawBody: /^/ },
  "100 MB of gzip in 100 kB": {
    answer: http("200 OK", binary(gzipSync(Buffer.alloc(1e8, " "))), "Content-Encoding: gzip"),
    ...{ ...unreadable, rawBody: /^ {1048576}$/, message: /maxResponseBytes \(1048576\)/ },
  },
  "2 MiB": { answer: http("200 OK", application + " ".repeat(2 ** 21)), ...unreadable, rawBody: /CANARY-bot-token/ },
  // Other operations.
  "a read that is reset": { answer: "", ...unknown, call: "get", requests: 3, message: isSafe },
  "a read that is cut": {
    answer: head(99) + "{",
    ...unreadable,
    call: "get",
    requests: 3,
    rawBody: "{",
    message: isSafe,
  },
  "a reset of the token that is cut": {
    answer: head(99) + '{"token":"CANARY',
    ...{ ...unreadable, call: "reset", rawBody: '{"token":"CANARY' },
  },
  "a delete that returns a body": { answer: http("200 OK", "{}"), ...unreadable, call: "delete", rawBody: "{}" },
  "a delete that is reset, then not found": {
    answer: (socket, index) =>
      void socket.end(index === 0 ? "" : http("404 Not Found", '{"code":"UNKNOWN_APPLICATION"}')),
    ...{ ends: "resolved", call: "delete", requests: 2 },
  },
  "a delete with 204": { answer: http("204 No Content"), ends: "resolved", call: "delete" },
  "a delete with an empty 200": { answer: http("200 OK"), ends: "resolved", call: "delete" },
};

/** Rows in which the timeout expires, because the connection stays open. */
const slowRows: Record<string, Row> = {
  silence: { answer: () => {}, ...unknown, ...timedOut },
  "silence in the head": {
    answer: (socket) => void socket.write("HTTP/1.1 200 OK\r\nX"),
    ...unknown,
    ...timedOut,
  },
  "silence after the head": {
    answer: (socket) => void socket.write(head(application.length)),
    ...{ ...unreadable, rawBody: "", ...timedOut },
  },
  "silence in the body": {
    answer: (socket) => void socket.write(head(application.length) + half),
    ...{ ...unreadable, rawBody: half, ...timedOut },
  },
  "a length beyond the body": {
    answer: (socket) => void socket.write(head(application.length + 1) + application),
    ...{ ...unreadable, rawBody: application, ...timedOut },
  },
  "a head that drips": { answer: drip("HTTP/1.1 200 OK\r\n", "X-Note: a\r\n"), ...unknown, ...timedOut },
  "a body that drips": { answer: drip(chunked, "1\r\n \r\n"), ...unreadable, rawBody: /^ +$/, ...timedOut },
};

/** Writes the start, and then a piece every 20 ms until the connection closes. */
function drip(start: string, piece: string): Row["answer"] {
  return (socket) => {
    socket.write(start);
    const timer = setInterval(() => socket.write(piece), 20);
    socket.on("close", () => clearInterval(timer));
  };
}

describe("a response over a raw socket", () => {
  it.each(Object.entries(rows))("ends in the expected result or error: %s", async (_, row) => {
    await attack(row);
  });

  it.concurrent.for(Object.entries(slowRows))(
    "ends in the expected error after the timeout: %s",
    async ([, row], { onTestFinished }) => {
      await attack(row, onTestFinished);
    },
  );

  it.each(["gzip", "br"])("a response over a raw socket is decoded: %s", async (encoding) => {
    const encoded = { gzip: gzipSync, br: brotliCompressSync }[encoding]!(application);
    const answer = http("200 OK", binary(encoded), `Content-Encoding: ${encoding}`);
    expect(JSON.stringify(await attack({ answer, ends: "resolved" }))).toBe(application);
  });

  it.each([5000, 400_000])(
    "a result can be inspected if it has an unknown property that is nested %i levels deep",
    async (depth) => {
      const body = application.replace("{", `{"more":${nested(depth)},`);
      const result = await attack({ answer: http("200 OK", body), ends: "resolved" });
      expect(result).toMatchObject({ client_secret: "CANARY-client-secret" });
      for (const options of [{}, { depth: Infinity }]) expect(inspect(result, options)).not.toContain("CANARY");
    },
  );
});
