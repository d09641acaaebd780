/// <reference lib="esnext.disposable" preserve="true" />
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type Bytes, noBytes } from "./answer.js";
import { bodyPieces } from "./body-pieces.js";
import type { Engine } from "./engine.js";
import { readServedFile, servedFiles } from "./reference.js";

/** A sandbox that listens on 127.0.0.1. */
export interface SandboxServer {
  /** With `/v1`, to be used as a base URL. */
  readonly url: string;
  readonly port: number;
  /**
   * Closes the listening socket and every connection: whoever connects now gets ECONNREFUSED. Resolves when nothing is left
   * open, so that a client cannot reuse an old connection.
   */
  refuse(): Promise<void>;
  /** Listens again on the same port after `refuse()`. */
  accept(): Promise<void>;
  /** Stops for good, whatever is still open. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Returns what the samples of the reference contain in place of its placeholders. */
export type SampleValues = () => Readonly<Record<string, string>>;

const host = "127.0.0.1";
// For a peer that keeps its half of a connection open.
const patienceMs = 1000;

/** Rejects with a `RangeError` if `wantedPort` is not a port, and with the system's error if the port is not available. */
export async function listen(engine: Engine, wantedPort: number, values: SampleValues): Promise<SandboxServer> {
  // Node would create a socket file for a string such as "80x".
  if (!Number.isInteger(wantedPort) || wantedPort < 0 || wantedPort > 65_535) {
    throw new RangeError(`listen: port must be an integer from 0 to 65535, not ${JSON.stringify(wantedPort)}`);
  }
  const { createServer } = await import("node:http");
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    serve(engine, values, request, response).catch(() => request.socket.destroy());
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await open(server, wantedPort);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the sandbox has no port");
  const { port } = address;
  const close = async (): Promise<void> => {
    const closed = stopListening(server);
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    url: `http://${host}:${port}/v1`,
    port,
    async refuse() {
      // In this order: closing the server destroys idle sockets, of which a client may learn too late.
      await Promise.all([...sockets].map(endGently));
      await stopListening(server);
    },
    accept: () => open(server, port),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function open(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => (server.listening ? server.close(() => resolve()) : resolve()));
}

/** Ends our half and waits for the peer's, so that the peer knows before we go on. */
function endGently(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => socket.destroy(), patienceMs);
    socket.once("close", () => {
      clearTimeout(impatience);
      resolve();
    });
    socket.end();
  });
}

async function serve(
  engine: Engine,
  values: SampleValues,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "GET", headers, url = "/" } = request;
  const { origin, pathname, query } = splitTarget(url, headers.host);
  // For browsers and tools, not for clients: it consumes no fault and is in no log.
  const isPage = pathname !== "/" || headers.accept?.includes("text/html");
  const file = (method === "GET" || method === "HEAD") && isPage ? servedFiles[pathname] : undefined;
  if (file) {
    response.writeHead(200, { "Content-Type": file.type, "Cache-Control": "no-cache" });
    return void response.end(await readServedFile(file, { baseUrl: `${origin}/v1`, ...values() }));
  }
  const fault = engine.nextFault();
  if (fault.connection === "refused") {
    // Here the connection is there already, so say what to do instead.
    response.writeHead(500).end("faults.refuse() works with sandbox.fetch alone: call refuse() of the server");
    return;
  }
  const body = fault.carriedOut ? await readBytes(request) : noBytes;
  const sent = new Headers();
  // From the raw list: Node drops the second of two Authorization headers, the server reads both joined.
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    sent.append(request.rawHeaders[index]!, request.rawHeaders[index + 1]!);
  }
  const answer = await engine.respond({ method, origin, path: pathname, query, headers: sent, body }, fault);
  if (fault.connection === "reset") return void request.socket.resetAndDestroy();
  if (fault.connection === "stalled") return;
  response.writeHead(answer.status, answer.headers);
  // Unlike flushHeaders(), which would encode header values as UTF-8, an empty write sends the headers byte for byte. A 204 has none.
  if (answer.status === 204) response.flushHeaders();
  else response.write(noBytes);
  for await (const piece of bodyPieces(answer.body, fault)) {
    if (response.destroyed) return;
    if (piece.length > 0) await new Promise((resolve) => response.write(piece, resolve));
  }
  if (fault.connection === "cut") request.socket.destroySoon();
  else response.end();
}

/** Resolves the target as the server does: dot segments, encoded ones too, and backslashes; a fragment is dropped. */
function splitTarget(target: string, authority = host) {
  const { origin = `http://${authority}`, path = "/" } =
    /^(?<origin>https?:\/\/[^/]*)?(?<path>.*)/.exec(target)?.groups ?? {};
  // The path of any host: a Host header that isn't one must not matter.
  const { pathname, searchParams } = new URL(`http://${host}${path.startsWith("/") ? path : `/${path}`}`);
  return { origin, pathname, query: searchParams };
}

async function readBytes(request: IncomingMessage): Promise<Bytes> {
  const chunks: Bytes[] = [];
  for await (const chunk of request) chunks.push(chunk as Bytes);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
