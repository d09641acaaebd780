import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** An editor may truncate a file before it writes it, or save several files. Events within this time are one save. */
const settleMs = 30;

/**
 * Runs `work` once and after every save of redocly.yaml or of a file in `openapi/`, until the signal aborts. After
 * saves during the work, it runs once more. `more` returns whether there were any.
 */
export async function onSave(
  root: string,
  work: (more: () => boolean) => Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  let saved = true;
  let wake = () => {};
  stop.addEventListener("abort", () => wake());
  const close = watchFolders(root, () => {
    saved = true;
    wake();
  });
  try {
    while (!stop.aborted) {
      if (!saved) await new Promise<void>((resolve) => (wake = resolve));
      await setTimeout(settleMs);
      if (stop.aborted) return;
      saved = false;
      await work(() => saved);
    }
  } finally {
    close();
  }
}

/**
 * Watches each folder separately. When an editor replaces a file, a watcher of that file keeps watching the old one,
 * and so does a recursive watcher on Linux. chokidar 5.0.0 misses a change within 50 ms of another.
 */
function watchFolders(root: string, notice: () => void): () => void {
  const watched = new Map<string, { readonly inode: number; readonly watcher: FSWatcher }>();
  const isWatched = (folder: string, name: string | null) =>
    folder !== root || name === "openapi" || name === "redocly.yaml";
  const add = (folder: string): void => {
    const inode = statSync(folder, { throwIfNoEntry: false })?.ino;
    const old = watched.get(folder);
    if (old && old.inode !== inode) {
      old.watcher.close();
      watched.delete(folder);
    }
    if (inode === undefined) return;
    try {
      // Start the watcher before listing, so that it reports changes in between.
      if (!watched.has(folder)) {
        const watcher = watch(folder, (_, name) => isWatched(folder, name) && refresh());
        watcher.on("error", refresh);
        watched.set(folder, { inode, watcher });
      }
      const entries = folder === root ? [] : readdirSync(folder, { withFileTypes: true });
      for (const entry of entries) if (entry.isDirectory()) add(join(folder, entry.name));
    } catch {
      // The folder was deleted in the meantime, which the watcher of its parent reports.
    }
  };
  const refresh = () => {
    for (const folder of [root, join(root, "openapi"), ...watched.keys()]) add(folder);
    notice();
  };
  refresh();
  return () => {
    for (const { watcher } of watched.values()) watcher.close();
  };
}
