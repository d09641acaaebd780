// Only these functions print strings of the spec into generated code, so that no string can become code.

/** Returns a doc comment. The text can't end the comment. */
export function comment(text: string): string {
  const lines = text
    .trim()
    .replaceAll("*/", "*\\/")
    .split(/\r\n|[\n\r\u2028\u2029]/);
  if (lines.length === 1) return `/** ${lines.join("")} */`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */`;
}

/** Returns a JSON value as a JavaScript expression. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return escaped(JSON.stringify(value));
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{ ${members.map(([key, member]) => `${keyOf(key)}: ${literal(member)}`).join(", ")} }`;
}

/** Returns the name of an argument for a name in the spec. */
export function identifier(text: string): string {
  const camel = text
    .replace(/[^A-Za-z0-9]+(.?)/g, (_, next: string) => next.toUpperCase())
    .replace(/[^A-Za-z0-9]/g, "");
  return /^[A-Za-z]/.test(camel) && !taken.has(camel)
    ? camel
    : `value${camel.charAt(0).toUpperCase()}${camel.slice(1)}`;
}

/** Reserved words, and the names of a method's other arguments. */
const taken = new Set(
  (
    "body query header options init client run arguments await break case catch class const continue debugger default delete do " +
    "else enum eval export extends false finally for function if implements import in instanceof interface let new null " +
    "package private protected public return static super switch this throw true try typeof var void while with yield"
  ).split(" "),
);

/** Without brackets, `__proto__` would set the prototype. */
function keyOf(key: string): string {
  return key === "__proto__" ? '["__proto__"]' : escaped(JSON.stringify(key));
}

/** Escapes two characters that end a line in older versions of JavaScript. */
function escaped(json: string): string {
  return json.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
