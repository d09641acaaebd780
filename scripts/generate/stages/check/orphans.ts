import type { Problem } from "../../../shared/problem.js";
import { rootFile } from "../../../spec/files.js";
import type { Place, Source } from "../../../spec/source.js";

/** Returns files and top-level keys that nothing refers to, directly or indirectly. The linter never opens them. */
export function findOrphans(source: Source): Problem[] {
  const reached = reachable(source);
  const isReached = (file: string, key?: string) => reached.has(JSON.stringify([file, key]));
  return [...source.files].flatMap(([file, { value }]) => {
    if (file === rootFile || isReached(file)) return [];
    const keys = Object.keys(value);
    const orphans = keys.filter((key) => !isReached(file, key));
    if (orphans.length === keys.length)
      return [source.problem({ file, keys: [] }, "unused file: nothing refers to it; use it or delete it")];
    return orphans.map((key) =>
      source.problem({ file, keys: [key] }, `unused component: nothing refers to "${key}"; use it or delete it`),
    );
  });
}

/** Returns what the root reaches, as JSON of the file and its top-level key. The key of a whole file is undefined. */
function reachable({ references }: Source): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue: Place[] = [{ file: rootFile, keys: [] }];
  for (let place = queue.pop(); place; place = queue.pop()) {
    const { file } = place;
    const key = place.keys[0];
    const id = JSON.stringify([file, key]);
    if (reached.has(id)) continue;
    reached.add(id);
    const inside = references.filter(({ from }) => from.file === file && (key === undefined || from.keys[0] === key));
    queue.push(...inside.map(({ to }) => to));
  }
  return reached;
}
