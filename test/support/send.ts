import type { Fault, Sandbox } from "../../sandbox/index.js";

export interface Sent {
  readonly method?: string;
  readonly path?: string;
  /** Undefined: the session of the sandbox's own account. Null: no header. */
  readonly authorization?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent unchanged, any other value as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Record<string, unknown>;
}

/** Sends one request, by default a create, and reads the response. */
export async function send(sandbox: Sandbox, sent: Sent = {}): Promise<Reply> {
  const response = await sendRaw(sandbox, sent);
  const text = await response.text();
  const json = (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, json };
}

export function sendRaw(
  sandbox: Sandbox,
  sent: Sent = {},
  base = sandbox.url,
  fetch = sandbox.fetch,
): Promise<Response> {
  const { method = "POST", path = "/oauth2/applications", headers, signal } = sent;
  const { authorization = sandbox.account.session, body = method === "POST" ? { name: "Example" } : undefined } = sent;
  const init: RequestInit = {
    method,
    headers: { ...(authorization !== null && { Authorization: authorization }), ...headers },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  };
  return fetch(base + path, init);
}

/** Returns a clock that a test advances. */
export function createClock(startMs = Date.UTC(2026, 10, 23)): {
  readonly now: () => number;
  advance(ms: number): void;
} {
  let nowMs = startMs;
  return { now: () => nowMs, advance: (ms) => void (nowMs += ms) };
}

export async function times(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < count; index++) await work(index);
}

/** Returns path and code of every issue of an error response. */
export function issuesOf({ json }: Reply): unknown[] {
  return ((json["errors"] ?? []) as { path: string; code: string }[]).map(({ path, code }) => [path, code]);
}

/** Returns the reason of a rejected promise. */
export async function rejection(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("it should have failed");
}

/** Returns the same fault, and a promise for when the server has its response ready. */
export function watched(fault: Fault): { readonly fault: Fault; readonly answered: Promise<void> } {
  let report = (): void => undefined;
  const answered = new Promise<void>((resolve) => (report = resolve));
  const answer: NonNullable<Fault["answer"]> = (real) => {
    report();
    return real;
  };
  return { fault: { ...fault, answer }, answered };
}
