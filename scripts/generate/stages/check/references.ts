import { suggestion } from "../../../../src/request/nearest.js";
import type { Problem } from "../../../shared/problem.js";
import { valueAt } from "../../../shared/json.js";
import { type Reference, type Source } from "../../../spec/source.js";

/**
 * Returns references without a target. Redocly also finds them, but does not report what is missing or the nearest
 * name, and it would fetch URLs.
 */
export function findDangling(source: Source): Problem[] {
  return source.references.flatMap((reference) => {
    const message = whatIsWrong(source, reference);
    return message === undefined ? [] : [source.problem(reference.from, message)];
  });
}

function whatIsWrong({ files }: Source, { text, to }: Reference): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|[/\\])/i.test(text) || !to.file.startsWith("openapi/"))
    return `$ref "${text}" leads out of openapi/; copy its target into a file there`;
  const target = files.get(to.file);
  if (!target) return `$ref "${text}" has no target: ${to.file} does not exist${fix(to.file, files.keys())}`;
  if (to.keys.length === 0) return undefined;
  if (valueAt(target.value, to.keys) !== undefined) return undefined;
  const siblings = valueAt(target.value, to.keys.slice(0, -1));
  const names = typeof siblings === "object" && siblings !== null ? Object.keys(siblings) : [];
  const last = to.keys.at(-1) ?? "";
  return `$ref "${text}" has no target: ${to.file} has no "${to.keys.join("/")}"${fix(last, names)}`;
}

function fix(name: string, names: Iterable<string>): string {
  return suggestion(name, names) || "; correct the $ref";
}
