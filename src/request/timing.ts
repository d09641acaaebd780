import type { Operation } from "../../generated/operations.js";
import { FluxerError } from "../errors.js";

/** The callbacks of a signal. One listener for all, because Node warns if 11 calls share a signal and each adds one. */
class Hub extends Set<() => void> {
  handleEvent(): void {
    this.forEach((callback) => callback());
  }
}

const hubs = new WeakMap<AbortSignal, Hub>();

/** Calls `callback` when the signal aborts. Returns a function that stops listening. */
function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const hub = hubs.get(signal) ?? new Hub();
  signal.addEventListener("abort", hub); // has no effect if the hub already listens
  hubs.set(signal, hub.add(callback));
  return () => {
    if (hub.delete(callback) && hub.size === 0) signal.removeEventListener("abort", hub);
  };
}

/** Returns the result of the work, or rejects with the signal's reason as soon as the signal aborts. */
export function orAborted<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => {
      stop();
      reject(signal.reason);
    };
    const stop = onAbort(signal, abort);
    if (signal.aborted) abort();
    void work.then(resolve, reject).then(stop);
  });
}

/** Returns the error, or the signal's reason if it aborted: openapi-fetch drops a falsy reason. */
export function orReason(error: unknown, signal: AbortSignal | undefined): unknown {
  return signal?.aborted && !(error instanceof FluxerError) ? signal.reason : error;
}

/** Returns a promise even if the work throws synchronously or does not return a promise. */
export async function promised<T>(work: () => T | Promise<T>): Promise<T> {
  return work();
}

/** Waits, or rejects with the signal's reason as soon as the signal aborts. */
export async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await orAborted(signal, new Promise<void>((resolve) => (timer = setTimeout(resolve, ms))));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs work with the same key in order, one at a time, and work without a key at once. Does not start work whose signal
 * aborts while it waits.
 */
export type Queue = <T>(key: unknown, work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

export function createQueue(): Queue {
  const tails = new Map<unknown, Promise<void>>();
  return async (key, work, signal) => {
    if (key === undefined) return work();
    const before = tails.get(key);
    const turn = before ? orAborted(signal, before).then(work) : work();
    const tail = Promise.allSettled([before, turn]).then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    tails.set(key, tail);
    return turn;
  };
}

/** The server writes back a whole application that it read earlier, so changes to one application must not overlap. */
export function keyOf({ method }: Operation, id: unknown): unknown {
  return method === "GET" ? undefined : id;
}

/** Returns a signal that aborts after `timeoutMs`, if given, or when `outer` aborts. Call `stop` after the work. */
export function startDeadline(timeoutMs: number | undefined, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  const expire = () => controller.abort(new DOMException(`no response arrived within ${timeoutMs} ms`, "TimeoutError"));
  const timer = timeoutMs === undefined ? undefined : setTimeout(expire, timeoutMs);
  const unfollow = outer && onAbort(outer, () => controller.abort(outer.reason));
  if (outer?.aborted) controller.abort(outer.reason);
  return {
    signal: controller.signal,
    stop() {
      clearTimeout(timer);
      unfollow?.();
    },
  };
}
