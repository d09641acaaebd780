/** The value of one document: a limit, whether something exists, or the list items that the other document lacks. */
export type Side = string | number | boolean | readonly string[] | undefined;

export interface Difference {
  /** Our operationId, or the method and path of an operation that we lack. */
  readonly operation: string;
  /** A path, such as `security`, `parameter header X-Request-ID`, `request name` or `response 200 bot.flags`. */
  readonly place: string;
  /** `presence`, `type`, `nullable`, `required`, `values`, `security`, `content` or the keyword of a limit. */
  readonly differs: string;
  readonly theirs: Side;
  readonly ours: Side;
}

/** The differences between two documents, and the compared places of each operation. */
export class Comparison {
  readonly differences: Difference[] = [];
  readonly places = new Map<string, Set<string>>();
}

/** Compares one place of one operation. */
export class Cursor {
  readonly #comparison: Comparison;

  constructor(
    comparison: Comparison,
    readonly operation: string,
    readonly place = "operation",
  ) {
    this.#comparison = comparison;
    const { places } = comparison;
    places.set(operation, (places.get(operation) ?? new Set()).add(place));
  }

  at(place: string): Cursor {
    return new Cursor(this.#comparison, this.operation, place);
  }

  compare(differs: string, theirs: Side, ours: Side): void {
    if (JSON.stringify(theirs) === JSON.stringify(ours)) return;
    this.#comparison.differences.push({ operation: this.operation, place: this.place, differs, theirs, ours });
  }

  /** Compares whether each side has something. */
  compareFlags(differs: string, theirs: boolean, ours: boolean): void {
    this.compare(differs, theirs || undefined, ours || undefined);
  }

  /** Records the items that only one side has. */
  compareLists(differs: string, theirs: readonly string[] = [], ours: readonly string[] = []): void {
    this.compare(differs, without(theirs, ours), without(ours, theirs));
  }
}

function without(list: readonly string[], others: readonly string[]): readonly string[] | undefined {
  const rest = list.filter((value) => !others.includes(value)).sort();
  return rest.length > 0 ? rest : undefined;
}
