import { Marked } from "marked";

/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

export type Content = Html | string | number | false | undefined | readonly Content[];

/** HTML from a template. What is put in is escaped, unless it is HTML; false and undefined leave nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(parts.map((part, index) => part + toText(values[index])).join(""));
}

function toText(content: Content): string {
  if (content instanceof Html) return content.text;
  if (typeof content === "object") return content.map(toText).join("");
  return content === undefined || content === false ? "" : escape(String(content));
}

export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const marked = new Marked({
  // Every text stands below a heading of the page.
  walkTokens: (token) => {
    if (token.type === "heading") token["depth"] += 1;
  },
  renderer: {
    // The texts are no HTML, and an image would be fetched.
    html: ({ text }) => escape(text),
    image: ({ text }) => escape(text),
  },
});

export function markdown(text: unknown): Html | undefined {
  return typeof text === "string" ? new Html(marked.parse(text, { async: false })) : undefined;
}

/** Rows under a head; nothing where there are none. */
export function table(head: readonly string[], rows: readonly (readonly Content[])[]): Html | undefined {
  if (rows.length === 0) return undefined;
  return html`
    <table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th>${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  `;
}

/** What is listed, with the separator in between. */
export function joined(items: readonly Content[], separator: string): Content {
  return items.map((item, index) => [index > 0 && separator, item]);
}

/** A label that stands out. */
export const badge = (text: string): Html => html` <span class="badge">${text}</span>`;

/** What opens on demand. */
export function details(summary: Content, content: Content, isOpen = false): Html {
  return html`<details${isOpen && html` open`}><summary>${summary}</summary>
${content}</details>
`;
}
