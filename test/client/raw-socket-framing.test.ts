import { describe, expect, it } from "vitest";
import { application, attack, http, type Row } from "../support/raw-socket.js";

const unknown = { ends: "FluxerOutcomeUnknownError", sent: "maybe" } as const;
const unreadable = { ends: "FluxerResponseError", sent: "yes", status: 200 } as const;
const length = `Content-Length: ${application.length}`;
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
const chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
const half = application.slice(0, -20);
const withHead = (...headers: string[]) => ["HTTP/1.1 200 OK", ...headers, "", application].join("\r\n");
const bytes = (count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCharCode((index * 7) % 256)).join("");

const heads: Record<string, string> = {
  "Content-Length and Transfer-Encoding together": withHead(length, "Transfer-Encoding: chunked"),
  "two lengths": withHead(length, "Content-Length: 5"),
  "a length that is not a number": withHead("Content-Length: many"),
  "a negative length": withHead("Content-Length: -5"),
  "a length beyond 2^64": withHead(`Content-Length: ${"9".repeat(30)}`),
  "bare line feeds in the head": `HTTP/1.1 200 OK\n${length}\n\n${application}`,
  "no status line": application,
  "no status line, but a head": `${length}\r\n\r\n${application}`,
  "another protocol": `ICY 200 OK\r\n${length}\r\n\r\n${application}`,
  "an unknown version of HTTP": `HTTP/9.9 200 OK\r\n${length}\r\n\r\n${application}`,
  "a status of two digits": `HTTP/1.1 20 OK\r\n${length}\r\n\r\n${application}`,
  "a status that is not a number": `HTTP/1.1 OK 200\r\n${length}\r\n\r\n${application}`,
  "a header without a colon": withHead(length, "client_secret"),
  "a NUL in a header": withHead("X-Note: a\0b", length),
  "junk bytes": bytes(5000),
  "more than 16 KiB of headers": withHead(length, `X-Note: ${application.repeat(60)}`),
  "a switch of protocols": `HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n${application}`,
  "100 Continue, which nobody asked for": `HTTP/1.1 100 Continue\r\n\r\n${http("200 OK", application)}`,
  "100 Continue and nothing else": "HTTP/1.1 100 Continue\r\n\r\n",
};

/** Response heads that Node rejects without the received data. */
const unparsed = new Set([
  "a status of two digits",
  "junk bytes",
  "more than 16 KiB of headers",
  "a switch of protocols",
  "100 Continue, which nobody asked for",
  "100 Continue and nothing else",
]);

const bodies: Record<string, [answer: string, rawBody: string | RegExp]> = {
  "a bad chunk size": [`${chunked}zz\r\n${application}\r\n0\r\n\r\n`, /CANARY-client-secret.*CANARY-bot-token/],
  "a bad size of the second chunk": [
    `${chunked}${chunk(half)}zz\r\n${application.slice(-20)}`,
    /CANARY-client-secret[^]*CANARY-bot-token/,
  ],
  "a negative chunk size": [`${chunked}-5\r\n${application}`, /CANARY-client-secret.*CANARY-bot-token/],
  "a chunk size beyond 2^64": [`${chunked}${"f".repeat(20)}\r\n${application}`, /CANARY-client-secret/],
  "bare line feeds between chunks": [
    `${chunked}${application.length.toString(16)}\n${application}\n0\n\n`,
    /CANARY-bot-token/,
  ],
  "a chunk that is longer than its size": [`${chunked}5\r\n${application}\r\n0\r\n\r\n`, /CANARY-client-secret/],
};

describe("a response with an unreadable head", () => {
  it.each(Object.entries(heads))("ends in an unknown outcome after one request: %s", async (_, answer) => {
    await attack({ answer, ...unknown, rawBody: /^/ });
  });

  it.each(Object.entries(heads).filter(([what]) => !unparsed.has(what)))(
    "keeps the data that the parser could not read in rawBody, secrets included: %s",
    async (_, answer) => {
      const message = /: the response is malformed, and is in rawBody\. It may have succeeded\. /;
      await attack({ answer, ...unknown, message, rawBody: /CANARY-client-secret[^]*CANARY-bot-token/ });
    },
  );

  it.each(Object.entries(heads))(
    "makes a read send three requests, because reads are safe to retry: %s",
    async (_, answer) => {
      await attack({
        answer,
        ...unknown,
        call: "get",
        requests: 3,
        rawBody: /^/,
        message: /safe to (try again|retry)/i,
      });
    },
  );
});

describe("a response body with broken framing", () => {
  it.each(Object.entries(bodies))(
    "is available in rawBody up to the last byte received: %s",
    async (_, [answer, rawBody]) => {
      await attack({ answer, ...unreadable, rawBody });
    },
  );
});

const passing: Record<string, Row["answer"]> = {
  "a body up to the end of the connection": `HTTP/1.0 200 OK\r\n\r\n${application}`,
  "chunks of one byte": `${chunked}${Array.from(application, chunk).join("")}0\r\n\r\n`,
  "chunks with extensions and trailers": `${chunked}${application.length.toString(16)};a=b\r\n${application}\r\n0\r\nX: y\r\n\r\n`,
  "junk after the body": http("200 OK", application) + bytes(100),
  "a second response": http("200 OK", application) + http("500 No", "{}"),
  "103 Early Hints first": `HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n${http("200 OK", application)}`,
  "no reason": http("200 ", application),
  "a reason in UTF-8": http("200 \xe6\x88\x90\xe5\x8a\x9f", application),
  "a control character in the reason": http("200 O\x01K", application),
  "a byte order mark": http("200 OK", `\xef\xbb\xbf${application}`),
  "an encoding that nobody knows": http("200 OK", application, "Content-Encoding: none-such"),
  "one byte a write": (socket) => {
    for (const byte of http("200 OK", application, "Connection: close")) socket.write(byte, "latin1");
  },
};

describe("an unusual response that HTTP allows", () => {
  it.each(Object.entries(passing))("is read: %s", async (_, answer) => {
    const result = await attack({ answer, ends: "resolved" });
    expect(JSON.stringify(result)).toBe(application);
  });
});
