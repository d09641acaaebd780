import { type FSWatcher, watch } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { join } from "node:path";

/** An editor may empty a file before it fills it, or save several: what comes within this time is one save. */
const settleMs = 50;

/**
 * Does the work, and again after every save below `openapi/` or of redocly.yaml, until the process is told to stop. Saves that
 * arrive during the work lead to it once more; `more` tells whether there were any.
 */
export async function onSave(root: string, work: (more: () => boolean) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  let saved = true;
  let wake = () => {};
  const notice = () => {
    saved = true;
    wake();
  };
  const { signal } = stop;
  const watchers: FSWatcher[] = [
    watch(join(root, "openapi"), { recursive: true, signal }, notice),
    watch(root, { signal }, (_, name) => {
      if (name === "redocly.yaml") notice();
    }),
  ];
  for (const watcher of watchers) watcher.on("error", () => {}); // the abort, which ends the loop below
  signal.addEventListener("abort", () => wake());
  while (!signal.aborted) {
    if (!saved) await new Promise<void>((resolve) => (wake = resolve));
    await setTimeout(settleMs);
    if (signal.aborted) return;
    saved = false;
    await work(() => saved);
  }
}
