/** What came of one language. */
export interface Result {
  readonly language: string;
  readonly generator: string;
  readonly artifact: string;
  /** Why it was not tried. */
  readonly skipped?: string;
  /** What the generator warned of; undefined where it did not generate. */
  readonly warnings?: readonly string[];
  readonly compiled: boolean;
  /** The steps that the example took, of all. */
  readonly steps: readonly [passed: number, all: number];
  readonly vectors?: { readonly checked: number; readonly skipped: number };
  /** The OAuth library that logged a user in. */
  readonly logIn?: string;
  /** What is wrong, each as text of one or more lines. */
  readonly problems: readonly string[];
  readonly seconds: number;
}

export const isFailure = ({ problems }: Result) => problems.length > 0;

/** The table, then what needs more than a word. */
export function describe(results: readonly Result[]): string {
  const head = ["language", "generator", "artifact", "generated", "compiled", "steps", "vectors", "log-in"];
  const rows = [head, ...results.map(row)];
  const widths = head.map((_, index) => Math.max(...rows.map((cells) => cells[index]?.length ?? 0)));
  const table = rows.map((cells) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const remarks = results.flatMap(({ language, skipped, warnings = [], problems }) => [
    ...(skipped === undefined ? [] : [`${language} skipped: ${skipped}`]),
    ...warnings.map((warning) => `${language} warning: ${warning}`),
    ...problems.map((problem) => `${language} FAIL: ${brief(problem)}`),
  ]);
  const failed = results.filter(isFailure).length;
  const skipped = results.filter((result) => result.skipped !== undefined).length;
  const counts = `${results.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped`;
  return `${[...table, ...remarks, counts].join("\n")}\n`;
}

function row({
  language,
  generator,
  artifact,
  skipped,
  warnings,
  compiled,
  steps,
  vectors,
  logIn = "",
}: Result): string[] {
  const start = [language, generator, artifact];
  if (skipped !== undefined) return [...start, "skipped"];
  if (warnings === undefined) return [...start, "FAIL"];
  const generated =
    warnings.length === 0 ? "without warnings" : `${warnings.length} warning${warnings.length === 1 ? "" : "s"}`;
  if (!compiled) return [...start, generated, "FAIL"];
  const checked = vectors ? `${vectors.checked} checked, ${vectors.skipped} skipped` : "";
  return [...start, generated, "yes", `${steps[0]} of ${steps[1]}`, checked, logIn];
}

/** The end of a tool's output tells more than its start. */
function brief(problem: string): string {
  const lines = problem.split("\n").filter((line) => line.trim() !== "");
  const [first = "", ...rest] = lines;
  return [first, ...rest.slice(-20)].map((line) => line.slice(0, 200)).join("\n    ");
}
