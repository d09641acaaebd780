/** Problem in a hand-written file. `line` and `column` start at 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Mistakes in the spec, printed as lines of `file:line:column message`, without a stack trace. */
export class SpecError extends Error {
  override readonly name = "SpecError";

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(toLine).join("\n"));
  }
}

export function toLine({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`;
}

/** Throws `SpecError` if there are problems. Reports a problem once, even if an alias repeats its place. */
export function throwIfAny(problems: readonly Problem[]): void {
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  if (unique.size > 0) throw new SpecError([...unique.values()]);
}

/**
 * A mistake found in the bundle. The pipeline converts it to a `SpecError` with a location in the hand-written files.
 */
export class BundleError extends Error {
  override readonly name = "BundleError";

  constructor(
    readonly pointer: readonly string[],
    message: string,
  ) {
    super(message);
  }
}

export function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}

/** Returns a problem of a whole file. */
export function startOf(file: string, message: string): Problem {
  return { file, line: 1, column: 1, message };
}
