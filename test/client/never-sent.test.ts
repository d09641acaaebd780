import { createServer } from "node:net";
import { onTestFinished, describe, expect, it } from "vitest";
import { createSandbox } from "../../sandbox/index.js";
import { createFluxerClient, type FluxerClient, sessionToken } from "../../src/index.js";
import { created, failure, json, scripted } from "../support/client.js";

/** Returns an error as Node's `fetch` throws it. */
const node = (cause: object) => Object.assign(new TypeError("fetch failed"), { cause });
const system = (code: string, syscall: string) => Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
const coded = (code: string, message = code) => Object.assign(new Error(message), { code });
const all = (...errors: Error[]) => node(new AggregateError(errors));

const proofs: [what: string, error: Error][] = [
  ...["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "ETIMEDOUT"].map((code): [string, Error] => [
    `Node: ${code} from connect`,
    node(system(code, "connect")),
  ]),
  ["Node: ENOTFOUND from getaddrinfo", node(system("ENOTFOUND", "getaddrinfo"))],
  ["Node: EAI_AGAIN from getaddrinfo", node(system("EAI_AGAIN", "getaddrinfo"))],
  ["Node: a timeout of undici's connect", node(coded("UND_ERR_CONNECT_TIMEOUT"))],
  ["Node: every IP address refused", all(system("ECONNREFUSED", "connect"), system("EHOSTUNREACH", "connect"))],
  ["Bun: the connection was refused", coded("ConnectionRefused", "Unable to connect.")],
  ["Bun: no socket could be opened", coded("FailedToOpenSocket", "Was there a typo in the url or port?")],
];

const doubts: [what: string, error: unknown][] = [
  ...["EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "ECONNREFUSED", "ETIMEDOUT", "ECONNRESET", "EPIPE"].flatMap(
    (code): [string, Error][] => [
      [`Node: ${code} from read`, node(system(code, "read"))],
      [`Node: ${code} from write`, node(system(code, "write"))],
    ],
  ),
  ...["EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL"].map((code): [string, Error] => [
    `Node: ${code} from an unknown system call`,
    node(coded(code)),
  ]),
  ["Node: one IP address refused, another reset", all(system("ECONNREFUSED", "connect"), system("ECONNRESET", "read"))],
  ["Node: no IP address at all", all()],
  ["Node: an established TLS connection", node(coded("ERR_SSL_WRONG_VERSION_NUMBER"))],
  ["Node: a TLS alert", node(coded("ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR"))],
  ["Node: a bad record", node(coded("ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC"))],
  ["Node: a TLS error of no known place", node(coded("ERR_TLS_RENEGOTIATION_DISABLED"))],
  ["Node: the other side closed", node(coded("UND_ERR_SOCKET", "other side closed"))],
  ["Node: a timeout of the head", node(coded("UND_ERR_HEADERS_TIMEOUT"))],
  ["Node: a parser error", node(coded("HPE_INVALID_CONSTANT"))],
  ["Bun: the socket was closed", coded("ConnectionClosed", "The socket connection was closed unexpectedly.")],
  ["Bun: ECONNRESET", coded("ECONNRESET", "The socket connection was closed unexpectedly.")],
  [
    "Deno: the connection was closed",
    new TypeError("error sending request: connection closed before message completed"),
  ],
  [
    "Deno: the connection was reset",
    new TypeError("client error (SendRequest): Connection reset by peer (os error 104)"),
  ],
  ["workerd: the connection was lost", Object.assign(new Error("Network connection lost."), { retryable: true })],
  ["workerd: an internal error", new Error("internal error; reference = abc")],
  ["a code that is an object", coded({ toString: () => "ENOTFOUND" } as never)],
  ["a cause that is its own cause", circular()],
  ["a string", "ENOTFOUND"],
  ["null", null],
  ["undefined", undefined],
  ["an object that throws when it is read", new Proxy({}, { get: () => fail(), getPrototypeOf: () => fail() })],
];

function circular(): Error {
  const error = new Error("x");
  return Object.assign(error, { cause: error });
}

function fail(): never {
  throw new Error("the error must not be read like this");
}

/** Returns a client whose first request fails with `error` and whose second request succeeds. */
function failing(error: unknown) {
  let requests = 0;
  const fetch = async () => {
    if (++requests === 1) throw error;
    return json(created);
  };
  const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch, maxRetryWaitMs: 1 });
  return { client, requests: () => requests };
}

const create = ({ applications }: FluxerClient) => applications.create({ name: "x" });

describe("an error that proves that the request was not sent", () => {
  it.each(proofs)("an error that proves that nothing was sent allows a retry of a create: %s", async (_, error) => {
    const { client, requests } = failing(error);
    expect(await create(client)).toMatchObject({ id: created.id });
    expect(requests()).toBe(2);
  });
});

describe("an error that an established connection can have", () => {
  it.each(doubts)("an error of an established connection does not allow a retry of a create: %s", async (_, error) => {
    const { client, requests } = failing(error);
    expect(await failure(create(client))).toMatchObject({
      name: "FluxerOutcomeUnknownError",
      sent: "maybe",
      attempts: 1,
    });
    expect(requests()).toBe(1);
  });

  it.each(doubts)("any connection error allows a retry of a read: %s", async (_, error) => {
    const { client, requests } = failing(error);
    expect(await client.applications.get("5")).toMatchObject({ id: created.id });
    expect(requests()).toBe(2);
  });
});

describe("TLS with a server that speaks plain HTTP", () => {
  it("TLS with a plain HTTP server ends in an unknown outcome of a create after one connection", async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections++;
      socket.on("error", () => {}).resume();
      socket.end("HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
    const address = server.address();
    const baseUrl = `https://127.0.0.1:${typeof address === "object" ? address?.port : 0}/v1`;
    const client = createFluxerClient({ auth: sessionToken("flx_x"), baseUrl, maxRetryWaitMs: 1 });
    const error = await failure(create(client));
    expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe", attempts: 1 });
    expect(connections).toBe(1);
  });
});

describe("a call whose connection is refused", () => {
  it("a call ends in FluxerConnectionError if the port refuses connections", async () => {
    await using server = await createSandbox().listen();
    await server.refuse();
    const client = createFluxerClient({ auth: sessionToken("flx_x"), baseUrl: server.url, maxRetryWaitMs: 1 });
    expect(await failure(create(client))).toMatchObject({ name: "FluxerConnectionError", sent: "no", attempts: 3 });
  });

  it("a refused connection keeps the unknown outcome of an earlier attempt", async () => {
    const { fetch } = scripted(node(system("ECONNRESET", "read")), node(system("ECONNREFUSED", "connect")));
    const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch, maxRetryWaitMs: 1, maxRetries: 1 });
    const error = await failure(client.applications.update("5", { name: "x" }));
    expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe" });
  });
});
