/** What can be said of a side: a bound, whether it has the thing, or what only it lists. Undefined for nothing. */
export type Side = string | number | boolean | readonly string[] | undefined;

/** One thing that the two documents say differently. */
export interface Difference {
  /** Our operationId; method and path of an operation that we lack. */
  readonly operation: string;
  /** `security`, `parameter header X-Request-ID`, `request name`, `response 200 bot.flags` ... */
  readonly place: string;
  /** `presence`, `type`, `nullable`, `required`, `values`, or the keyword of a bound. */
  readonly differs: string;
  readonly theirs: Side;
  readonly ours: Side;
}

/** What was compared, and what of it differs. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** Every place that was looked at, by operation. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The operation and the place at which a part of the documents is compared. */
export class Cursor {
  readonly #found: Difference[];
  readonly #seen: Set<string>;

  constructor(
    readonly operation: string,
    readonly place: string,
    found: Difference[],
    seen: Set<string>,
  ) {
    this.#found = found;
    this.#seen = seen.add(place);
  }

  at(place: string): Cursor {
    return new Cursor(this.operation, place, this.#found, this.#seen);
  }

  /** Notes a difference where the sides are not equal. */
  compare(differs: string, theirs: Side, ours: Side): void {
    if (theirs === ours || JSON.stringify(theirs) === JSON.stringify(ours)) return;
    this.#found.push({ operation: this.operation, place: this.place, differs, theirs, ours });
  }

  /** The same for what a side has, wants or allows, or does not: then it says nothing. */
  compareFlags(differs: string, theirs: boolean, ours: boolean): void {
    this.compare(differs, theirs || undefined, ours || undefined);
  }

  /** Notes what only one of two lists has. */
  compareLists(differs: string, theirs: readonly string[] = [], ours: readonly string[] = []): void {
    const [left, right] = [only(theirs, ours), only(ours, theirs)];
    this.compare(differs, left, right);
  }
}

function only(list: readonly string[], other: readonly string[]): readonly string[] | undefined {
  const rest = list.filter((value) => !other.includes(value)).sort();
  return rest.length > 0 ? rest : undefined;
}

export function createComparison(): Comparison & { cursor(operation: string): Cursor } {
  const differences: Difference[] = [];
  const places = new Map<string, Set<string>>();
  return {
    differences,
    places,
    cursor(operation) {
      const seen = new Set<string>();
      places.set(operation, seen);
      return new Cursor(operation, "operation", differences, seen);
    },
  };
}
