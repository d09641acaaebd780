/// <reference lib="esnext.disposable" preserve="true" />
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type Bytes, noBytes } from "./answer.js";
import { bodyPieces } from "./body-pieces.js";
import type { Engine } from "./engine.js";
import { readServedFile, servedFiles } from "./reference.js";

/** A sandbox that listens on 127.0.0.1. */
export interface SandboxServer {
  /** Base URL, which ends with `/v1`. */
  readonly url: string;
  readonly port: number;
  /**
   * Closes the listening socket and every connection. New connections fail with ECONNREFUSED. Resolves once everything
   * is closed, so that no client reuses an old connection.
   */
  refuse(): Promise<void>;
  /** Listens again on the same port after `refuse()`. Has no effect while the server listens. */
  accept(): Promise<void>;
  /** Stops the server and destroys open connections. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Returns the values that replace placeholders in the samples of the reference page. */
export type SampleValues = () => Readonly<Record<string, string>>;

const host = "127.0.0.1";
// A peer can keep its half of a connection open for this long.
const patienceMs = 1000;

/**
 * Starts a server. Rejects with a `RangeError` if the port is invalid, and with the system's error if it is
 * unavailable.
 */
export async function listen(engine: Engine, wantedPort: number, values: SampleValues): Promise<SandboxServer> {
  // Node would create a socket file for a string such as "80x".
  if (!Number.isInteger(wantedPort) || wantedPort < 0 || wantedPort > 65_535) {
    throw new RangeError(`listen: port must be an integer from 0 to 65535, not ${JSON.stringify(wantedPort)}`);
  }
  const { createServer } = await import("node:http");
  const { connect } = await import("node:net");
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    serve(engine, values, request, response).catch((error: unknown) => {
      if (response.headersSent) request.socket.destroy();
      else response.writeHead(500).end(`The sandbox failed: ${String(error)}`);
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await open(server, wantedPort);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("listen: the server has no port");
  const { port } = address;
  const close = async (): Promise<void> => {
    const closed = stopListening(server);
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  let held: Socket | undefined;
  return {
    url: `http://${host}:${port}/v1`,
    port,
    async refuse() {
      if (!server.listening) return;
      // End the sockets first: closing the server destroys idle sockets, and a client might notice too late.
      await Promise.all([...sockets].map(endGently));
      const connected = new Promise((resolve) => server.once("connection", resolve));
      held = connect(port, host);
      // Half a request keeps the connection open, and the connection keeps the port from other programs.
      held.on("error", () => {}).write("GET");
      await connected;
      server.close();
    },
    async accept() {
      if (server.listening) return;
      held?.destroy();
      await open(server, port);
    },
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

/** Closes a socket and waits until the peer has closed it too, so that the peer is aware of it. */
function endGently(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.destroy(), patienceMs);
    socket.once("close", () => {
      clearTimeout(timer);
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
  // Pages are for browsers and tools, so they consume no fault and are not logged.
  const isPage = pathname !== "/" || headers.accept?.includes("text/html");
  const file = (method === "GET" || method === "HEAD") && isPage ? servedFiles[pathname] : undefined;
  if (file) {
    response.writeHead(200, { "Content-Type": file.type, "Cache-Control": "no-cache" });
    return void response.end(await readServedFile(file, { baseUrl: `${origin}/v1`, ...values() }));
  }
  const fault = engine.nextFault();
  if (fault.connection === "refused") {
    // The client is already connected, so refusing is no longer possible.
    response.writeHead(500).end("faults.refuse() works only with sandbox.fetch; call refuse() on the server instead");
    return;
  }
  const body = fault.carriedOut ? await readBytes(request) : noBytes;
  const sent = new Headers();
  // Use the raw headers: Node drops a second Authorization header, but the server joins both.
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    sent.append(request.rawHeaders[index]!, request.rawHeaders[index + 1]!);
  }
  const answer = await engine.respond({ method, origin, path: pathname, query, headers: sent, body }, fault);
  if (fault.connection === "reset") return void request.socket.resetAndDestroy();
  if (fault.connection === "stalled") return;
  response.writeHead(answer.status, answer.headers);
  // An empty write sends header values byte for byte, but flushHeaders() encodes them as UTF-8. A 204 must not have a
  // body.
  if (answer.status === 204) response.flushHeaders();
  else response.write(noBytes);
  for await (const piece of bodyPieces(answer.body, fault)) {
    if (response.destroyed) return;
    if (piece.length > 0) await new Promise((resolve) => response.write(piece, resolve));
  }
  if (fault.connection === "cut") request.socket.destroySoon();
  else response.end();
}

/**
 * Splits a request target. Like the server, resolves dot segments (also encoded) and backslashes, and drops the
 * fragment.
 */
function splitTarget(target: string, authority = host) {
  const { origin = `http://${authority}`, path = "/" } =
    /^(?<origin>https?:\/\/[^/]*)?(?<path>.*)/.exec(target)?.groups ?? {};
  // Parse with a fixed host, so that an invalid Host header has no effect on the path.
  const { pathname, searchParams } = new URL(`http://${host}${path.startsWith("/") ? path : `/${path}`}`);
  return { origin, pathname, query: searchParams };
}

async function readBytes(request: IncomingMessage): Promise<Bytes> {
  const chunks: Bytes[] = [];
  for await (const chunk of request) chunks.push(chunk as Bytes);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
