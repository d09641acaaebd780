/**
 * Returns ` (did you mean "x"?)` with the most similar of `names`, or "" if more than a third of `name` differs.
 * Ignores case, `_` and `-`.
 */
export function suggestion(name: string, names: Iterable<string>): string {
  let best: string | undefined;
  let least = Math.floor(name.length / 3) + 1;
  for (const candidate of names) {
    const distance = editDistance(withoutStyle(name), withoutStyle(candidate));
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best === undefined ? "" : ` (did you mean "${best}"?)`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const [above = 0, diagonal = 0, left = 0] = [row[j + 1], row[j], next[j]];
      next.push(Math.min(above + 1, left + 1, diagonal + (b[j] === letter ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Treats `client_secret`, `clientSecret` and `Client-Secret` as the same name. */
function withoutStyle(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, "");
}
