/** Runs work of one key one after another, and work of different keys side by side. Work whose signal aborts is not begun. */
export function createQueue() {
  const tails = new Map<string, Promise<void>>();
  return async <T>(key: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
    const before = tails.get(key);
    const turn = before ? unlessAborted(before, signal).then(work) : work();
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

function unlessAborted(before: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      signal?.removeEventListener("abort", end);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    signal?.addEventListener("abort", end);
    void before.then(end);
  });
}
