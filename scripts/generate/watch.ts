import { once } from "node:events";
import { relative } from "node:path";
import { setTimeout } from "node:timers/promises";
import { watch } from "chokidar";

/** An editor may empty a file before it fills it, or save several: what comes within this time is one save. */
const settleMs = 30;

/**
 * Does the work, and again after every save below `openapi/` or of redocly.yaml, until the process is told to stop. Saves that
 * arrive during the work lead to it once more; `more` tells whether there were any.
 */
export async function onSave(root: string, work: (more: () => boolean) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  let saved = true;
  let wake = () => {};
  stop.signal.addEventListener("abort", () => wake());
  // It watches the root, because openapi/ itself may go and come back, as in a checkout of another branch.
  const watcher = watch(root, { ignoreInitial: true, ignored: (path) => !isWatched(relative(root, path)) });
  watcher.on("all", () => {
    saved = true;
    wake();
  });
  try {
    await once(watcher, "ready");
    while (!stop.signal.aborted) {
      if (!saved) await new Promise<void>((resolve) => (wake = resolve));
      await setTimeout(settleMs);
      if (stop.signal.aborted) return;
      saved = false;
      await work(() => saved);
    }
  } finally {
    await watcher.close();
  }
}

function isWatched(name: string): boolean {
  return name === "" || name === "redocly.yaml" || /^openapi([/\\]|$)/.test(name);
}
