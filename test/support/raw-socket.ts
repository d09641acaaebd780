import type { Socket } from "node:net";
import { expect, onTestFinished } from "vitest";
import { createFluxerClient, type FluxerClient, type FluxerClientOptions } from "../../src/index.js";
import { isFluxerError, sessionToken } from "../../src/index.js";
import { created } from "./client.js";
import { serveRaw } from "./raw-server.js";
import { leakIn, views } from "./views.js";

/** Part of every secret in these tests: it is a leak wherever it occurs. */
export const canary = "CANARY";
export const session = `flx_${canary}Session`;
const secrets = { client_secret: `${canary}-client-secret`, token: `${canary}-bot-token` };
const bot = { id: created.id, username: "x", discriminator: "0001", bio: null, flags: 0, token: secrets.token };
/** The result of a create. */
export const application = JSON.stringify({ ...created, client_secret: secrets.client_secret, bot });

/** Bytes to write before the connection closes, one for each character, or a function that writes them. */
type Answer = string | ((socket: Socket, index: number) => void);

/** The expected end of a call: `resolved` or the name of the error. */
interface Ending {
  readonly ends: string;
  readonly sent?: "no" | "maybe" | "yes";
  /** Requests that arrived at the socket. Default: 1. */
  readonly requests?: number;
  readonly status?: number;
  /** The whole `rawBody`, or a pattern. */
  readonly rawBody?: string | RegExp;
  /** A part of the message. */
  readonly message?: string | RegExp;
}

export interface Row extends Ending {
  readonly answer: Answer;
  readonly call?: keyof typeof calls;
  readonly options?: Partial<FluxerClientOptions>;
}

const calls = {
  create: ({ applications }: FluxerClient) =>
    applications.create({ name: "x" }, { captcha: { token: `${canary}-captcha` } }),
  get: ({ applications }: FluxerClient) => applications.get("5"),
  delete: ({ applications }: FluxerClient) => applications.delete("5"),
  update: ({ applications }: FluxerClient) => applications.update("5", { name: "x" }),
  reset: ({ applications }: FluxerClient) => applications.resetBotToken("5"),
};

/** Returns a response with a body and its length. `Connection: close` keeps the client from reusing the connection. */
export function http(status: string, body = "", ...headers: string[]): string {
  return [`HTTP/1.1 ${status}`, `Content-Length: ${body.length}`, "Connection: close", ...headers, "", body].join(
    "\r\n",
  );
}

/** Returns an error response of Fluxer's with additional properties. */
export function refusal(status: string, properties: object, ...headers: string[]): string {
  return http(status, JSON.stringify({ code: "X", message: "No.", ...properties }), ...headers);
}

/** Makes a call to a server that responds with `answer`, and compares its end. Concurrent tests pass their own `onEnd`. */
export async function attack(row: Row, onEnd = onTestFinished): Promise<unknown> {
  const { answer, call = "create", options, ...ending } = row;
  const { url, requests } = await serveRaw((socket, _, index) => {
    if (typeof answer === "string") socket.end(answer, "latin1");
    else answer(socket, index);
  }, onEnd);
  const events: unknown[] = [];
  const note = (event: unknown) => void events.push(event);
  const hooks = { onRequest: note, onResponse: note, onRetry: note };
  const limits = { timeoutMs: 5000, maxRetryWaitMs: 5 };
  const client = createFluxerClient({ auth: sessionToken(session), baseUrl: url, ...limits, ...hooks, ...options });
  const outcome: unknown = await calls[call](client).catch((error: unknown) => error);
  const leak = leakIn(views([events, client, outcome]), canary);
  const { ends, sent, requests: count = 1, status, rawBody, message } = ending;
  if (!isFluxerError(outcome)) {
    if (outcome instanceof Error) throw outcome;
    expect({ ends: "resolved", requests: requests.length, leak }).toEqual({ ends, requests: count, leak: "" });
    return outcome;
  }
  const ended = { ends: outcome.name, sent: outcome.sent, requests: requests.length, leak };
  expect(ended, outcome.message).toEqual({ ends, sent, requests: count, leak: "" });
  expect(outcome.attempts).toBe(count);
  if (status !== undefined) expect(Reflect.get(outcome, "status")).toBe(status);
  if (message !== undefined) expect(outcome.message).toMatch(message);
  expect(outcome.message).not.toMatch(/[^\P{C}\n]|.{2000}/u);
  const raw: unknown = Reflect.get(outcome, "rawBody");
  if (rawBody === undefined) expect(raw ?? "").toBe("");
  else if (typeof rawBody === "string") expect(raw).toBe(rawBody);
  else expect(raw).toMatch(rawBody);
  return outcome;
}
