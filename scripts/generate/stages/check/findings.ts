import type { Problem } from "../../../shared/problem.js";
import type { Finding } from "../../../spec/redocly.js";

/** Fixes that Redocly's messages do not state. */
const advice: Readonly<Record<string, string>> = {
  "operation-operationId-unique": " Rename one, because it becomes the name of a function.",
};
const aboutExamples = /^no-invalid-.*-examples$/;
const aboutSchemas = new Set(["struct", "no-required-schema-properties-undefined", "no-enum-type-mismatch"]);

interface Report {
  readonly finding: Finding;
  /** The number of other findings that it causes. */
  consequences: number;
}

/** Returns one problem per mistake, with the number of other findings that it causes. */
export function toProblems(findings: readonly Finding[]): Problem[] {
  const reports: Report[] = [];
  for (const finding of withoutBranches(findings)) {
    const cause = reports.find((earlier) => isSame(earlier.finding, finding));
    if (!cause) reports.push({ finding, consequences: 0 });
    else if (placeOf(cause.finding) !== placeOf(finding)) cause.consequences++;
  }
  const isConsequence = ({ finding }: Report) => causeOf(finding, reports) !== undefined;
  for (const { finding, consequences } of reports.filter(isConsequence)) {
    const cause = causeOf(finding, reports);
    if (cause) cause.consequences += 1 + consequences;
  }
  return reports.filter((one) => !isConsequence(one)).map(toProblem);
}

/** Examples that fail for the same reason show one mistake in the schema. */
function isSame(one: Finding, other: Finding): boolean {
  return one.message === other.message && (aboutExamples.test(one.rule) || placeOf(one) === placeOf(other));
}

/** Returns the report that explains a finding: a mistake in the schema of an example, or a misspelled required key. */
function causeOf(finding: Finding, reports: readonly Report[]): Report | undefined {
  return reports.find(({ finding: { rule, file, message } }) => {
    if (!aboutSchemas.has(rule) || aboutSchemas.has(finding.rule)) return false;
    const meant = /Did you mean "(.+)"/.exec(message)?.[1];
    return aboutExamples.test(finding.rule) || (file === finding.file && finding.message.includes(`\`${meant}\``));
  });
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

function toProblem({ finding: { file, line, column, message, rule }, consequences }: Report): Problem {
  const clash = /same name but different content\. Renamed (.+) to /.exec(message);
  const text = clash
    ? `Two schemas are called "${clash[1]}". Rename one, because it becomes the name of a type.`
    : message;
  const fix = aboutExamples.test(rule) ? " Fix the example or the schema." : (advice[rule] ?? "");
  const others =
    consequences === 1 ? " 1 more problem follows from it." : ` ${consequences} more problems follow from it.`;
  return {
    ...{ file, line, column },
    message: `${text}${fix}${consequences > 0 ? others : ""} (${rule})`,
  };
}
