// Every text of the spec that generated code holds is printed here, so that it stays what it is: text.

/** A doc comment. Whatever the text says, it can't end the comment. */
export function comment(text: string): string {
  const lines = text
    .trim()
    .replaceAll("*/", "*\\/")
    .split(/\r\n|[\n\r\u2028\u2029]/);
  if (lines.length === 1) return `/** ${lines.join("")} */`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */`;
}

/** A JSON value as the source of an expression. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return escaped(JSON.stringify(value));
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{ ${members.map(([key, member]) => `${keyOf(key)}: ${literal(member)}`).join(", ")} }`;
}

/** The name of an argument, made from a name of the spec. */
export function identifier(text: string): string {
  const camel = text
    .replace(/[^A-Za-z0-9]+(.?)/g, (_, next: string) => next.toUpperCase())
    .replace(/[^A-Za-z0-9]/g, "");
  return /^[A-Za-z]/.test(camel) && !taken.has(camel)
    ? camel
    : `value${camel.charAt(0).toUpperCase()}${camel.slice(1)}`;
}

/** Words of the language, and what a method's other arguments are called. */
const taken = new Set(
  (
    "body query header options init client run arguments await break case catch class const continue debugger default delete do " +
    "else enum eval export extends false finally for function if implements import in instanceof interface let new null " +
    "package private protected public return static super switch this throw true try typeof var void while with yield"
  ).split(" "),
);

/** In brackets, `__proto__` is a key like any other. */
function keyOf(key: string): string {
  return key === "__proto__" ? '["__proto__"]' : escaped(JSON.stringify(key));
}

/** JSON, but for the two characters that end a line in older JavaScript. */
function escaped(json: string): string {
  return json.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
