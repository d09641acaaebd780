import { type Problem, SpecError } from "../problem.js";
import { type Place, rootFile, type Source } from "../source.js";

/** Reports what Redocly found, then what none of its rules sees: files and keys that nothing refers to, unmarked secrets. */
export function lint(source: Source, found: readonly Problem[]): void {
  throwIfAny(found);
  throwIfAny([...findOrphans(source), ...findUnmarkedSecrets(source)]);
}

export function throwIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new SpecError(problems);
}

function findOrphans(source: Source): Problem[] {
  const reached = new Set<string>();
  const queue: Place[] = [{ file: rootFile, keys: [] }];
  for (let place = queue.pop(); place; place = queue.pop()) {
    const id = JSON.stringify([place.file, place.keys[0]]);
    if (reached.has(id)) continue;
    reached.add(id);
    const { file, keys } = place;
    const inside = source.references.filter(
      ({ from }) => from.file === file && (keys[0] ?? from.keys[0]) === from.keys[0],
    );
    queue.push(...inside.map(({ to }) => to));
  }
  return [...source.files].flatMap(([file, { document }]) => {
    if (file === rootFile) return [];
    const keys = Object.keys(document.toJS() as object);
    const orphans = keys.filter(
      (key) => !reached.has(JSON.stringify([file, key])) && !reached.has(JSON.stringify([file, undefined])),
    );
    if (orphans.length === keys.length)
      return [source.problem({ file, keys: [] }, "nothing refers to this file; use it or delete it")];
    return orphans.map((key) =>
      source.problem({ file, keys: [key] }, `unused component: nothing refers to "${key}"; use it or delete it`),
    );
  });
}

/** A secret that the spec does not call one would be logged, so every name that sounds like one says which it is. */
function findUnmarkedSecrets(source: Source): Problem[] {
  const problems: Problem[] = [];
  const walk = (file: string, keys: readonly string[], value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      const place = { file, keys: [...keys, key] };
      const sounds = keys.at(-1) === "properties" && /(token|secret|password)$/.test(key);
      if (sounds && typeof member === "object" && member !== null && !("x-sensitive" in member)) {
        problems.push(
          source.problem(place, `"${key}" sounds like a secret; say \`x-sensitive: true\` or \`x-sensitive: false\``),
        );
      }
      walk(file, place.keys, member);
    }
  };
  for (const [file, { document }] of source.files)
    if (file.startsWith("openapi/schemas/")) walk(file, [], document.toJS());
  return problems;
}
