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

/** In brackets, `__proto__` is a key like any other. */
function keyOf(key: string): string {
  return key === "__proto__" ? '["__proto__"]' : escaped(JSON.stringify(key));
}

/** JSON, but for the two characters that end a line in older JavaScript. */
function escaped(json: string): string {
  return json.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
