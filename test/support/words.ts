/** Words that this project does not use, as a pattern, and what to write instead. A space also matches a line break. */
const retired: readonly (readonly [pattern: string, write: string])[] = [
  ["allowances?", "rate limit"],
  ["anew", "again"],
  ["beside `\\w+`", "in addition to, or: other than"],
  ["carried out", "succeeded, took effect or ran"],
  ["does no harm", "is safe"],
  ["empty texts?", "empty string"],
  ["(ended|ends|ending|end|was|is) in doubt", "outcome unknown, or: may have succeeded"],
  ["engines?' own", "third-party"],
  ["good once|good token", "single-use, valid token"],
  ["hand(s|ed)? out", "return, issue"],
  ["h[eo]ld against the spec", "validate against the spec"],
  ["is answered", "the server returns"],
  ["(is|are|was|were) no (JSON|[Ii][Dd]s?|URLs?|tokens?|snowflakes?|strings?|numbers?|objects?|errors?)", "is not ..."],
  ["lost answers?", "lost response"],
  ["mend(s|ed|ing)?", "fix"],
  ["mint(s|ed|ing)?", "create (an ID), issue (a secret)"],
  [", else (it|the|a|an|that|one|those|from)", ", otherwise ..."],
  ["save (for|that|where|if)", "except"],
  ["sent bare", "sent without a prefix"],
  ["(server|client|tool|generator) (knows|knew|takes|wants|says|tells)", "supports, accepts, requires, returns"],
  ["simply|please", "nothing"],
  ["such a one|what is no|what cannot be", "the noun"],
  ["thereby", "so"],
  ["time-outs?", "timeout"],
  ["to the letter", "exactly"],
  ["white space", "whitespace"],
  ["(unknown|required|optional|missing) members?", "property"],
  // British spellings
  ["behaviours?|behavioural", "behavior"],
  ["colour(s|ed)?|favour\\w*|honour\\w*|neighbour\\w*", "-or"],
  [
    "(author|custom|final|initial|local|minim|maxim|normal|optim|organ|recogn|serial|summar|synchron|token)is(e|es|ed|ing|ation)",
    "-ize",
  ],
  ["catalogue|centre|licence|labelled|modelled|whilst|amongst", "the American spelling"],
];

const patterns = retired.map(([pattern, write]) => {
  const gap = "(?:[ \\t]|\\r?\\n[ \\t]*(?:\\*|//|#|>)?[ \\t]*)+";
  return { expression: new RegExp(`(?<![\\w-])(?:${pattern.replaceAll(" ", gap)})(?![\\w-])`, "g"), write };
});

/**
 * Lists the retired words of a text as `file:line: "word": write "..."`. To keep one, explain it on the same line or on
 * the line before, as `words-ok: reason`.
 */
export function retiredWords(file: string, text: string): string[] {
  const lines = text.split("\n");
  return patterns.flatMap(({ expression, write }) =>
    [...text.matchAll(expression)].flatMap(({ 0: word, index }) => {
      const line = text.slice(0, index).split("\n").length;
      if (/words-ok: \w/.test(`${lines[line - 2] ?? ""}\n${lines[line - 1] ?? ""}`)) return [];
      return `${file}:${line}: "${word.replaceAll(/\s+/g, " ")}": write "${write}"`;
    }),
  );
}
