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

/** HTML of Markdown, without any HTML or image in it. Its headings get IDs that start with `idPrefix`. */
export function markdown(text: unknown, idPrefix = "text"): Html | undefined {
  if (typeof text !== "string") return undefined;
  const marked = new Marked({
    renderer: {
      html: ({ text: raw }) => escape(raw),
      image: ({ text: alternative }) => escape(alternative),
      code: ({ text: code }) => html`<pre tabindex="0"><code>${code}</code></pre>`.text,
      heading({ depth, text: words, tokens }) {
        return heading(depth + 1, `${idPrefix}-${slug(words)}`, new Html(this.parser.parseInline(tokens))).text;
      },
    },
  });
  return new Html(marked.parse(text, { async: false }));
}

/** The ID that GitHub gives to a heading. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, "")
    .trim()
    .replaceAll(/\s/g, "-");
}

/** Rows under a head. Undefined without rows. */
export function table(head: readonly string[], rows: readonly (readonly Content[])[]): Html | undefined {
  if (rows.length === 0) return undefined;
  return html`
    <table>
      <thead>
        <tr>
          ${head.map((cell) => (cell === "" ? html`<td></td>` : html`<th scope="col">${cell}</th>`))}
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

/** The items, with the separator in between. */
export function joined(items: readonly Content[], separator: Content): Content {
  return items.map((item, index) => [index > 0 && separator, item]);
}

/** A heading with an ID and a link to itself. */
export function heading(level: number, id: string, content: Content): Html {
  return new Html(html`<h${level} id="${id}">${content}${permalink(id)}</h${level}>`.text);
}

/** A link from a heading to its own place, whose ID can also be an element around it. */
export function permalink(id: string): Html {
  return html` <a class="permalink" href="#${id}" aria-label="Permalink">#</a>`;
}

/** A name as code, which a narrow column can break after an underscore or a dot. */
export function codeName(text: string): Html {
  return html`<code class="name">${joined(text.split(/(?<=[_.])/), html`<wbr />`)}</code>`;
}

/** A label that stands out. */
export const badge = (text: string): Html => html` <span class="badge">${text}</span>`;

/** A part that opens on demand. */
export function details(summary: Content, content: Content, isOpen = false): Html {
  return html`<details${isOpen && html` open`}><summary>${summary}</summary>
${content}</details>
`;
}

const block = "table|thead|tbody|tr|th|td|ul|ol|li|p|h[1-6]|div|section|article|figure|figcaption|details|pre";
const aroundBlock = new RegExp(` ?(</?(?:${block})\\b[^>]*>) ?`, "g");

/** HTML without whitespace that no browser shows and without needless escapes. Preformatted text keeps its whitespace. */
export function compact(page: string): string {
  const shorten = (text: string) => text.replaceAll(/\s+/g, " ").replaceAll(" >", ">");
  const parts = page.split(/(<(?:pre|script|style)\b[^>]*>)(.*?)(?=<\/(?:pre|script|style)>)/s);
  const short = parts.map((part, index) => (index % 3 === 2 ? part : shorten(part).replaceAll(aroundBlock, "$1")));
  // Only the value of an attribute needs its quotes escaped.
  return short.join("").replaceAll(/>[^<>]+</g, (text) => text.replaceAll("&quot;", '"'));
}
