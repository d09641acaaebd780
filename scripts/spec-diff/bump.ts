/** Parts of a version, from the least to the most that a release can raise. */
export const bumps = ["patch", "minor", "major"] as const;
export type Bump = (typeof bumps)[number];

/** The largest, undefined of none. */
export function largest(all: Iterable<Bump | undefined>): Bump | undefined {
  const found = new Set(all);
  return bumps.findLast((bump) => found.has(bump));
}

export function isAtLeast(bump: Bump | undefined, least: Bump): boolean {
  return bump !== undefined && bumps.indexOf(bump) >= bumps.indexOf(least);
}

/**
 * What to raise for changes of that impact. Before 1.0.0 there is no major to raise: npm's `^0.2.0` takes 0.2.1 and not 0.3.0, so a
 * breaking change is a minor one there.
 */
export function bumpFor(impact: Bump, version: string): Bump {
  return impact === "major" && version.startsWith("0.") ? "minor" : impact;
}

/** What was raised between two versions, undefined where nothing was. */
export function bumpBetween(from: string, to: string): Bump | undefined {
  const [before, after] = [from, to].map((version) => /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? []);
  for (const [index, bump] of bumps.toReversed().entries()) {
    const step = (after?.[index] ?? 0) - (before?.[index] ?? 0);
    if (step !== 0) return step > 0 ? bump : undefined;
  }
  return undefined;
}
