/** HTML that is safe to insert. */
export class Html {
  constructor(readonly text: string) {}
}

/** Builds HTML from a template. Escapes every value that is not HTML itself; joins arrays, drops undefined. */
export function html(parts: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return new Html(parts.map((part, index) => part + toHtml(values[index])).join(""));
}

function toHtml(value: unknown): string {
  if (value === undefined) return "";
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(toHtml).join("");
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
