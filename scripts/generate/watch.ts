import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** An editor may empty a file before it fills it, or save several: what comes within this time is one save. */
const settleMs = 30;

/**
 * Does the work, and again after every save below `openapi/` or of redocly.yaml, until the signal stops it. Saves that arrive during
 * the work lead to it once more; `more` tells whether there were any.
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
 * Watches each folder by itself. A watcher of a file, or a recursive one on Linux, stays with the old file when an editor puts a new one
 * in its place, and chokidar 5.0.0 drops a change that follows another within 50 ms.
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
      // First the watcher, then the list: what comes in between is heard.
      if (!watched.has(folder)) {
        const watcher = watch(folder, (_, name) => isWatched(folder, name) && heard());
        watcher.on("error", heard);
        watched.set(folder, { inode, watcher });
      }
      const entries = folder === root ? [] : readdirSync(folder, { withFileTypes: true });
      for (const entry of entries) if (entry.isDirectory()) add(join(folder, entry.name));
    } catch {
      // The folder has been deleted in the meantime, which its parent hears.
    }
  };
  const heard = () => {
    for (const folder of [root, join(root, "openapi"), ...watched.keys()]) add(folder);
    notice();
  };
  heard();
  return () => {
    for (const { watcher } of watched.values()) watcher.close();
  };
}
