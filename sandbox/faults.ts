import type { Answer } from "./answer.js";

/** What goes wrong with one request. Make one with `faults`, or write it out. */
export type Fault = FaultBase & Connection;

interface FaultBase {
  /** Whether the server carries the request out before things go wrong. */
  readonly carriedOut: boolean;
  /** Replaces the answer. Gets the server's own, or an empty 200 where the request is not carried out. */
  readonly answer?: (real: Answer) => Answer;
  /** Runs between the reading and the writing of a row, in the operations that leave time between the two. */
  readonly beforeWrite?: () => Promise<void>;
}

type Connection =
  /** `open` delivers; `refused` never connects; `reset` ends with RST; `stalled` stays open and says nothing. */
  | { readonly connection: "open" | "refused" | "reset" | "stalled" }
  /** Headers and that many bytes of the body, then the connection ends. */
  | { readonly connection: "cut"; readonly afterBytes: number }
  /** The whole answer, with a pause before each piece of the body. */
  | { readonly connection: "dripped"; readonly bytesPerPiece: number; readonly pauseMs: number };

/** A hold: hand it to `sandbox.fail`, wait for `reached`, and let the write go on with `release()`. */
export type Hold = Fault & { readonly reached: Promise<void>; release(): void };

/** What happens to a request when nothing is scripted. */
export const noFault: Fault = { carriedOut: true, connection: "open" };

const json = { "Content-Type": "application/json" };
const html = { "Content-Type": "text/html; charset=utf-8" };

/** Constructors of the faults that a network and a proxy are known for. */
export const faults = {
  /** The connection is refused. For `sandbox.fetch` alone: a server that listens has `refuse()`. */
  refuse: (): Fault => ({ carriedOut: false, connection: "refused" }),
  /** The connection is reset before the body is read; nothing happens. */
  resetBeforeRead: (): Fault => ({ carriedOut: false, connection: "reset" }),
  /** The request takes effect, then the connection is reset instead of an answer. */
  resetAfterCarriedOut: (): Fault => ({ carriedOut: true, connection: "reset" }),
  /** The headers never come. The request takes effect unless told otherwise. */
  stallHeaders: (carriedOut = true): Fault => ({ carriedOut, connection: "stalled" }),
  /** The answer's body ends early, together with the connection. */
  cutBody: (afterBytes = 10): Fault => ({ carriedOut: true, connection: "cut", afterBytes }),
  /** The answer's body arrives piece by piece. */
  dripBody: (bytesPerPiece = 1, pauseMs = 1000): Fault => ({
    carriedOut: true,
    connection: "dripped",
    bytesPerPiece,
    pauseMs,
  }),
  /** Any answer, in place of the server's own. `carriedOut` says whether the request takes effect all the same. */
  answer: ({ status = 200, headers = {}, body = "" }: Partial<Answer>, carriedOut = false): Fault => ({
    carriedOut,
    connection: "open",
    answer: () => ({ status, headers, body }),
  }),
  /** 429 without effect; without headers as some proxies send it. */
  rateLimited: (retryAfterSeconds = 1, withHeaders = true): Fault => {
    const body = { code: "RATE_LIMITED", message: "Too many requests.", global: false, retry_after: retryAfterSeconds };
    const headers = { ...json, "Retry-After": String(Math.ceil(retryAfterSeconds)), "X-RateLimit-Scope": "user" };
    return faults.answer({ status: 429, headers: withHeaders ? headers : json, body: JSON.stringify(body) });
  },
  /** 500; the request takes effect unless told otherwise, which is the worse case for a create. */
  serverError: (carriedOut = true): Fault => {
    const body = JSON.stringify({ code: "INTERNAL_SERVER_ERROR", message: "Scripted." });
    return faults.answer({ status: 500, headers: json, body }, carriedOut);
  },
  /** A proxy's 502 in HTML; the request takes effect unless told otherwise. */
  badGateway: (carriedOut = true): Fault =>
    faults.answer({ status: 502, headers: html, body: "<html><h1>502 Bad Gateway</h1></html>" }, carriedOut),
  /** 503 without effect, with Retry-After. */
  unavailable: (retryAfterSeconds = 1): Fault => {
    const headers = { ...json, "Retry-After": String(retryAfterSeconds) };
    const body = JSON.stringify({ code: "SERVICE_UNAVAILABLE", message: "Scripted." });
    return faults.answer({ status: 503, headers, body });
  },
  /** 200 with a page instead of JSON, though the request took effect. */
  htmlBody: (): Fault => faults.answer({ headers: html, body: "<html><h1>Welcome</h1></html>" }, true),
  /** The real answer with half of its JSON, complete as far as HTTP can tell. */
  cutJson: (): Fault => changed((real) => ({ ...real, body: textOf(real).slice(0, textOf(real).length / 2) })),
  /** The real answer without a body. */
  emptyBody: (): Fault => changed((real) => ({ ...real, body: "" })),
  /** The real answer with one member of its object replaced. */
  wrongMember: (name: string, value: unknown): Fault => changed((real) => withMember(real, name, value)),
  /** The real answer with a member `padding` of that many bytes. */
  hugeBody: (bytes = 10_000_000): Fault => changed((real) => withMember(real, "padding", "x".repeat(bytes))),
  /** 307 to another place, without effect: following it sends the request again, there. */
  redirect: (location: string): Fault => faults.answer({ status: 307, headers: { Location: location } }),
  /** Holds the next write of `updateApplication`, to show what races with it. */
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

function withMember(real: Answer, name: string, value: unknown): Answer {
  return { ...real, body: JSON.stringify({ ...(JSON.parse(textOf(real) || "{}") as object), [name]: value }) };
}
