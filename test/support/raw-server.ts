import { createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A complete request as it arrived at the socket. */
export interface RawRequest {
  readonly head: string;
  readonly body: string;
}

/** Writes the bytes of a response to the socket. `index` counts the requests from 0. */
export type RawReply = (socket: Socket, request: RawRequest, index: number) => void;

/** Starts a TCP server that listens until the test ends. It reads complete requests, and `reply` writes any bytes. */
export async function serveRaw(reply: RawReply, onEnd = onTestFinished) {
  const requests: RawRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    let received = "";
    connections++;
    sockets.add(socket.setNoDelay());
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    socket.setEncoding("latin1").on("data", (text) => {
      received += String(text);
      for (let request = firstRequest(received); request; request = firstRequest(received)) {
        received = received.slice(request.head.length + request.body.length);
        requests.push(request);
        reply(socket, request, requests.length - 1);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onEnd(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  return { host, url: `http://${host}/v1`, requests, connections: () => connections };
}

function firstRequest(text: string): RawRequest | undefined {
  const end = text.indexOf("\r\n\r\n") + 4;
  const head = text.slice(0, end);
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
  return end < 4 || text.length < end + length ? undefined : { head, body: text.slice(end, end + length) };
}
