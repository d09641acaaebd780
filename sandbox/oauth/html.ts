/** HTML that is safe to insert. */
export class Html {
  constructor(readonly text: string) {}
}

/** Creates HTML from a template. Escapes values that are not `Html`, joins arrays and omits undefined. */
export function html(parts: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return new Html(parts.map((part, index) => part + toHtml(values[index])).join(""));
}

function toHtml(value: unknown): string {
  if (value === undefined) return "";
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(toHtml).join("");
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
