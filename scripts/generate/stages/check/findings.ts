import type { Problem } from "../../../shared/problem.js";
import type { Finding } from "../../../spec/redocly.js";

/** What to do, if Redocly's message does not say it. */
const advice: Readonly<Record<string, string>> = {
  "operation-operationId-unique": " Rename one: it becomes the name of a function.",
};
const aboutExamples = /^no-invalid-.*-examples$/;
const aboutSchemas = new Set(["struct", "no-required-schema-properties-undefined", "no-enum-type-mismatch"]);

interface Told {
  readonly finding: Finding;
  /** How many other findings follow from it. */
  consequences: number;
}

/** One problem for one mistake: what follows from another finding is counted there. */
export function toProblems(findings: readonly Finding[]): Problem[] {
  const told: Told[] = [];
  for (const finding of withoutBranches(findings)) {
    const cause = told.find((earlier) => isSame(earlier.finding, finding));
    if (!cause) told.push({ finding, consequences: 0 });
    else if (placeOf(cause.finding) !== placeOf(finding)) cause.consequences++;
  }
  const isConsequence = ({ finding }: Told) => causeOf(finding, told) !== undefined;
  for (const { finding, consequences } of told.filter(isConsequence)) {
    const cause = causeOf(finding, told);
    if (cause) cause.consequences += 1 + consequences;
  }
  return told.filter((one) => !isConsequence(one)).map(toProblem);
}

/** Examples that fail for the same reason show one mistake, in the schema. */
function isSame(one: Finding, other: Finding): boolean {
  return one.message === other.message && (aboutExamples.test(one.rule) || placeOf(one) === placeOf(other));
}

/** The mistake in a schema that made an example fail, or the misspelled key that another finding misses. */
function causeOf(finding: Finding, told: readonly Told[]): Told | undefined {
  return told.find(({ finding: { rule, file, message } }) => {
    if (!aboutSchemas.has(rule) || aboutSchemas.has(finding.rule)) return false;
    const meant = /Did you mean "(.+)"/.exec(message)?.[1];
    return aboutExamples.test(finding.rule) || (file === finding.file && finding.message.includes(`\`${meant}\``));
  });
}

/**
 * A value that fits none of the alternatives is reported once for each of them, and once more as a whole. Of these, this keeps what
 * went wrong deepest inside the value; without that, the report of the whole.
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

function toProblem({ finding: { file, line, column, message, rule }, consequences }: Told): Problem {
  const clash = /same name but different content\. Renamed (.+) to /.exec(message);
  const text = clash ? `Two schemas are called "${clash[1]}". Rename one: it becomes the name of a type.` : message;
  const fix = aboutExamples.test(rule) ? " Fix the example or the schema." : (advice[rule] ?? "");
  const others = consequences === 1 ? " 1 more problem comes" : ` ${consequences} more problems come`;
  return {
    ...{ file, line, column },
    message: `${text}${fix}${consequences > 0 ? `${others} with it.` : ""} (${rule})`,
  };
}
