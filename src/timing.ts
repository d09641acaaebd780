/** Waits for what `begin` begins, unless the signal ends the wait: then it rejects with the signal's reason. */
function waitFor(begin: (end: () => void) => void, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      signal?.removeEventListener("abort", end);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    signal?.addEventListener("abort", end);
    if (signal?.aborted) end();
    else begin(end);
  });
}

/** Waits, unless the signal ends the wait: then it rejects with the signal's reason. */
export async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await waitFor((end) => (timer = setTimeout(end, ms)), signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs work of one key one after another, and work of different keys side by side. Work whose signal aborts is not begun. */
export function createQueue() {
  const tails = new Map<string, Promise<void>>();
  return async <T>(key: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
    const before = tails.get(key);
    const turn = before ? waitFor((end) => void before.then(end), signal).then(work) : work();
    const ended = turn.then(
      () => before,
      () => before,
    );
    const tail = ended.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    tails.set(key, tail);
    return turn;
  };
}

/** Bounds one attempt in time and ties it to the caller's signal. To be stopped when the attempt is over. */
export function startDeadline(timeoutMs: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  const { signal } = controller;
  const expired = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  expired.catch(() => {});
  const follow = () => controller.abort(outer?.reason);
  const expire = () => controller.abort(new DOMException(`no answer within ${timeoutMs} ms`, "TimeoutError"));
  const timer = setTimeout(expire, timeoutMs);
  outer?.addEventListener("abort", follow);
  if (outer?.aborted) follow();
  return {
    signal,
    /** The work's outcome, or a rejection as soon as time is up, even if the work does not listen to the signal. */
    guard: <T>(work: Promise<T>): Promise<T> => Promise.race([work, expired]),
    stop() {
      clearTimeout(timer);
      outer?.removeEventListener("abort", follow);
    },
  };
}
