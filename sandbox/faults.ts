import type { Answer } from "./answer.js";
import { isObject } from "./json.js";

/** A failure of one request. Create one with `faults`, or write the object yourself. */
export type Fault = FaultBase & Connection;

interface FaultBase {
  /** Whether the operation runs before the failure. */
  readonly carriedOut: boolean;
  /** Replaces the response. Receives the real one, or an empty 200 if the operation does not run. */
  readonly answer?: (real: Answer) => Answer;
  /** Runs between the read and the write of a row, in operations that do not write at once. */
  readonly beforeWrite?: () => Promise<void>;
}

type Connection =
  /**
   * `open` delivers the response, `refused` never connects, `reset` ends with RST, `stalled` stays open without data.
   */
  | { readonly connection: "open" | "refused" | "reset" | "stalled" }
  /** Delivers the headers and `afterBytes` bytes of the body, then closes the connection. */
  | { readonly connection: "cut"; readonly afterBytes: number }
  /** Delivers the complete response, with a pause before each piece of the body. */
  | { readonly connection: "dripped"; readonly bytesPerPiece: number; readonly pauseMs: number };

/** A paused write. Pass it to `sandbox.fail`, wait for `reached`, then call `release()` to let the write continue. */
export type Hold = Fault & { readonly reached: Promise<void>; release(): void };

export const noFault: Fault = { carriedOut: true, connection: "open" };

const connections = ["open", "refused", "reset", "stalled", "cut", "dripped"] satisfies Fault["connection"][];

/** Throws an error for an invalid fault, which would otherwise let a test pass without a failure. */
export function checkFaults(given: readonly (Fault | null)[]): void {
  for (const [index, fault] of given.entries()) {
    const argument = `argument ${index + 1}`;
    if (fault !== null && !isFault(fault))
      throw new TypeError(`fail: ${argument} must be a fault such as faults.unavailable(), or null`);
    if (fault?.connection === "dripped" && !(fault.bytesPerPiece >= 1))
      throw new RangeError(`fail: bytesPerPiece of ${argument} must be at least 1, not ${fault.bytesPerPiece}`);
  }
}

function isFault(value: unknown): boolean {
  if (!isObject(value) || typeof value["carriedOut"] !== "boolean") return false;
  return connections.some((each) => each === value["connection"]);
}

const json = { "Content-Type": "application/json" };
const html = { "Content-Type": "text/html; charset=utf-8" };

/** Creates the faults that networks and proxies commonly cause. */
export const faults = {
  /** Refuses the connection. Works only with `sandbox.fetch`. For a listening server, call its `refuse()`. */
  refuse: (): Fault => ({ carriedOut: false, connection: "refused" }),
  /** Resets the connection before the server reads the body. The operation does not run. */
  resetBeforeRead: (): Fault => ({ carriedOut: false, connection: "reset" }),
  /** Runs the operation, then resets the connection instead of responding. */
  resetAfterCarriedOut: (): Fault => ({ carriedOut: true, connection: "reset" }),
  /** Never sends headers. The operation runs by default. */
  stallHeaders: (carriedOut = true): Fault => ({ carriedOut, connection: "stalled" }),
  /** Closes the connection in the middle of the response body. */
  cutBody: (afterBytes = 10): Fault => ({ carriedOut: true, connection: "cut", afterBytes }),
  /** Sends the response body in pieces. */
  dripBody: (bytesPerPiece = 1, pauseMs = 1000): Fault => ({
    carriedOut: true,
    connection: "dripped",
    bytesPerPiece,
    pauseMs,
  }),
  /** Returns the given response. `carriedOut` is whether the operation runs first. Default: false. */
  answer: ({ status = 200, headers = {}, body = "" }: Partial<Answer>, carriedOut = false): Fault => ({
    carriedOut,
    connection: "open",
    answer: () => ({ status, headers, body }),
  }),
  /** Returns a 429. The operation does not run. Like some proxies, can omit the rate-limit headers. */
  rateLimited: (retryAfterSeconds = 1, withHeaders = true): Fault => {
    const body = { code: "RATE_LIMITED", message: "Too many requests.", global: false, retry_after: retryAfterSeconds };
    const headers = { ...json, "Retry-After": String(Math.ceil(retryAfterSeconds)), "X-RateLimit-Scope": "user" };
    return faults.answer({ status: 429, headers: withHeaders ? headers : json, body: JSON.stringify(body) });
  },
  /** Returns a 500. The operation runs by default, which is the worse case for a create. */
  serverError: (carriedOut = true): Fault => {
    const body = JSON.stringify({ code: "INTERNAL_SERVER_ERROR", message: "Scripted." });
    return faults.answer({ status: 500, headers: json, body }, carriedOut);
  },
  /** Returns a proxy's 502 in HTML. The operation runs by default. */
  badGateway: (carriedOut = true): Fault =>
    faults.answer({ status: 502, headers: html, body: "<html><h1>502 Bad Gateway</h1></html>" }, carriedOut),
  /** Returns a 503 with Retry-After. The operation does not run. */
  unavailable: (retryAfterSeconds = 1): Fault => {
    const headers = { ...json, "Retry-After": String(retryAfterSeconds) };
    const body = JSON.stringify({ code: "SERVICE_UNAVAILABLE", message: "Scripted." });
    return faults.answer({ status: 503, headers, body });
  },
  /** Runs the operation, but returns a 200 with an HTML page instead of JSON. */
  htmlBody: (): Fault => faults.answer({ headers: html, body: "<html><h1>Welcome</h1></html>" }, true),
  /** Returns the first half of the real JSON in a response that is complete for HTTP. */
  cutJson: (): Fault => changed((real) => ({ ...real, body: textOf(real).slice(0, textOf(real).length / 2) })),
  /** Returns the real response without its body. */
  emptyBody: (): Fault => changed((real) => ({ ...real, body: "" })),
  /** Returns the real response with one property replaced. */
  wrongMember: (name: string, value: unknown): Fault => changed((real) => withProperty(real, name, value)),
  /** Returns the real response with an additional property `padding` of the given size. */
  hugeBody: (bytes = 10_000_000): Fault => changed((real) => withProperty(real, "padding", "x".repeat(bytes))),
  /** Returns a 307. The operation does not run, and a client that follows the redirect sends the request again. */
  redirect: (location: string): Fault => faults.answer({ status: 307, headers: { Location: location } }),
  /** Pauses the write of `updateApplication`, so that a test can change the application in the meantime. */
  holdWrite: (): Hold => {
    let reach = (): void => undefined;
    let release = (): void => undefined;
    const reached = new Promise<void>((resolve) => (reach = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    const beforeWrite = (): Promise<void> => {
      reach();
      return released;
    };
    return { carriedOut: true, connection: "open", beforeWrite, reached, release };
  },
} as const;

function changed(answer: (real: Answer) => Answer): Fault {
  return { carriedOut: true, connection: "open", answer };
}

function textOf({ body }: Answer): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

function withProperty(real: Answer, name: string, value: unknown): Answer {
  return { ...real, body: JSON.stringify({ ...(JSON.parse(textOf(real) || "{}") as object), [name]: value }) };
}
