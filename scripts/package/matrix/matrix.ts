/** What came of one thing that was tried. */
export type Cell =
  | { readonly verdict: "pass" }
  | { readonly verdict: "FAIL" | "skipped"; /** Why, as text of one or more lines. */ readonly reason: string };

export interface Row {
  readonly name: string;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export const pass: Cell = { verdict: "pass" };
export const fail = (reason: string): Cell => ({ verdict: "FAIL", reason });
export const skipped = (reason: string): Cell => ({ verdict: "skipped", reason });

/** The table as text, each cell in a word; then why each cell that did not pass did not. */
export function print({ title, columns, rows }: Table): string {
  const words = [[title, ...columns], ...rows.map(({ name, cells }) => [name, ...cells.map(({ verdict }) => verdict)])];
  const widths = [title, ...columns].map((_, index) => Math.max(...words.map((row) => row[index]?.length ?? 0)));
  const lines = words.map((row) =>
    row
      .map((word, index) => word.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const reasons = rows.flatMap(({ name, cells }) => {
    const excuses = new Map<string, string[]>();
    for (const [index, cell] of cells.entries()) {
      if (cell.verdict === "pass") continue;
      const excuse = `${cell.verdict}: ${brief(cell.reason)}`;
      excuses.set(excuse, [...(excuses.get(excuse) ?? []), columns[index] ?? ""]);
    }
    return [...excuses].map(([excuse, where]) => `  ${name}, ${where.join(", ")}: ${excuse}`);
  });
  return [...lines, ...reasons].join("\n");
}

/** A bundle that throws shows its one line of all the code. */
function brief(reason: string): string {
  const lines = reason.split("\n").filter((line) => line.trim() !== "");
  return lines
    .slice(0, 12)
    .map((line) => line.slice(0, 200))
    .join("\n    ");
}

export function countOf(tables: readonly Table[], verdict: Cell["verdict"]): number {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.filter((cell) => cell.verdict === verdict).length;
}
