/** The outcome of a language's vectors: its program prints `ok`, `skipped` or `FAIL` and an id, a line each. */
export interface Verdicts {
  readonly checked: number;
  readonly skipped: number;
  readonly problems: readonly string[];
}

/** Holds what was printed against the text of vectors.json, so that no vector is left out. */
export function readVerdicts(output: string, vectors: string): Verdicts {
  const verdicts = new Map<string, string>();
  for (const [, verdict = "", id = ""] of output.matchAll(/^(ok|skipped|FAIL) (\S+)\r?$/gm)) verdicts.set(id, verdict);
  const groups = JSON.parse(vectors) as Readonly<Record<string, readonly { readonly id: string }[]>>;
  const ids = Object.values(groups).flatMap((group) => group.map(({ id }) => id));
  const count = (verdict: string) => ids.filter((id) => verdicts.get(id) === verdict).length;
  const problems = ids
    .filter((id) => verdicts.get(id) !== "ok" && verdicts.get(id) !== "skipped")
    .map((id) => `vector ${id} ${verdicts.has(id) ? "does not hold" : "was not looked at"}`);
  return { checked: count("ok"), skipped: count("skipped"), problems };
}
