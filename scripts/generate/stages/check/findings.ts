import type { Problem } from "../../../shared/problem.js";
import type { Finding } from "../../../spec/redocly.js";

const undefinedProperty = "no-required-schema-properties-undefined";
const aboutExamples = /^no-invalid-.*-examples$/;
const aboutSchemas = new Set(["struct", undefinedProperty, "no-enum-type-mismatch", "rule/schemas-stay-open"]);

/** Fixes that Redocly's messages do not state, by rule. */
const fixes: readonly (readonly [rule: RegExp, fix: string])[] = [
  [aboutExamples, "Fix the example or the schema."],
  [/^operation-operationId-unique$/, "Rename one, because it becomes the name of a function."],
  [/^operation-tag-defined$/, "Add it to `tags` in openapi/openapi.yaml, or use one of those."],
  [/^security-defined$/, "Define it in openapi/shared/security.yaml, or use one of those."],
  [/^path-parameters-defined$/, "Rename the parameter, or change the path."],
  [RegExp(`^${undefinedProperty}$`), "Define it in `properties`, or remove it from `required`."],
];

/** Returns one problem per mistake, with the number of other places that have a finding because of it. */
export function toProblems(findings: readonly Finding[]): Problem[] {
  const all = withoutBranches(findings);
  const rootOf = (finding: Finding): Finding => {
    const cause = all.find((other) => explains(other, finding));
    return cause ? rootOf(cause) : (all.find((other) => isSame(other, finding)) ?? finding);
  };
  const places = new Map<Finding, Set<string>>();
  for (const finding of all) {
    const root = rootOf(finding);
    places.set(root, (places.get(root) ?? new Set()).add(placeOf(finding)));
  }
  return Array.from(places, ([root, { size }]) => toProblem(root, size - 1));
}

/** Examples that fail for the same reason show one mistake in the schema. */
function isSame(one: Finding, other: Finding): boolean {
  return one.message === other.message && (aboutExamples.test(one.rule) || placeOf(one) === placeOf(other));
}

/**
 * Returns whether a mistake explains a finding: about an example of its schema, about the key that it misspells, or
 * about the operations below the path that it misspells.
 */
function explains({ rule, file, message }: Finding, finding: Finding): boolean {
  const path = / is not used in the path (`.+`)\.$/.exec(message)?.[1];
  if (path !== undefined) return finding.message.endsWith(` expected by path ${path}.`);
  if (!aboutSchemas.has(rule)) return false;
  if (aboutExamples.test(finding.rule)) return true;
  const meant = /Did you mean "(.+)"/.exec(message)?.[1];
  if (meant === undefined || file !== finding.file) return false;
  // A message that starts with the key is about its value, so the key is not missing.
  const isMissing = finding.message.includes(`\`${meant}\``) && !finding.message.startsWith("`");
  return isMissing || (meant === "properties" && finding.rule === undefinedProperty);
}

/**
 * Redocly reports a value that matches no alternative once for each alternative, and once as a whole. This keeps the
 * findings inside the value, or the one for the whole if there are none.
 */
function withoutBranches(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    if (!/must match (a|exactly one) schema in (any|one)Of/.test(finding.message)) {
      kept.push(finding);
      continue;
    }
    let start = kept.length;
    for (let last = kept[start - 1]; last && isInside(last, finding); last = kept[start - 1]) start--;
    const deeper = kept.splice(start).filter((branch) => placeOf(branch) !== placeOf(finding));
    kept.push(...(deeper.length > 0 ? deeper : [finding]));
  }
  return kept;
}

function isInside(branch: Finding, { file, line, column, rule }: Finding): boolean {
  return branch.rule === rule && branch.file === file && (branch.line - line || branch.column - column) >= 0;
}

function placeOf({ file, line, column }: Finding): string {
  return `${file}:${line}:${column}`;
}

function toProblem({ file, line, column, message, rule }: Finding, consequences: number): Problem {
  const clash = /same name but different content\. Renamed (.+) to /.exec(message);
  const text = clash
    ? `Two schemas are called "${clash[1]}". Rename one, because it becomes the name of a type.`
    : message.replace(/[^.?]$/, "$&.");
  const [, fix] = fixes.find(([about]) => about.test(rule)) ?? [];
  const unexpected = / is not expected here\.$/.test(text) ? "Rename or delete it." : undefined;
  const others =
    consequences === 1 ? "1 more problem follows from it." : `${consequences} more problems follow from it.`;
  const sentences = [text, fix ?? unexpected, consequences > 0 && others].filter(Boolean).join(" ");
  return { file, line, column, message: `${sentences} (${rule})` };
}
