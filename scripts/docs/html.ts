import { Marked } from "marked";

/** Text that is already HTML. */
export class Html {
  constructor(readonly text: string) {}
}

export type Content = Html | string | number | false | undefined | readonly Content[];

/** Makes HTML from a template. Escapes values that are not `Html`, and omits false and undefined. */
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

/**
 * Converts Markdown, without the HTML and the images in it. `idOf` returns the ID of a heading from its text and level,
 * and `resolveLink` the address of a link, or undefined to omit the link.
 */
export function markdown(
  text: string | undefined,
  idOf: (words: string, depth: number) => string = slug,
  resolveLink: (href: string) => string | undefined = (href) => href,
): Html | undefined {
  if (text === undefined) return undefined;
  const marked = new Marked({
    renderer: {
      html: ({ text: raw }) => escape(raw),
      image: ({ text: alternative }) => escape(alternative),
      code: ({ text: code }) => codeBlock(code).text,
      heading({ depth, text: words, tokens }) {
        const content = new Html(this.parser.parseInline(tokens));
        return heading(Math.min(depth + 1, 6), idOf(words, depth), content).text;
      },
      link({ href, tokens }) {
        const content = new Html(this.parser.parseInline(tokens));
        const address = resolveLink(href);
        return (address === undefined ? content : html`<a href="${address}">${content}</a>`).text;
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

/** Returns undefined if there are no rows. */
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

/** The items with a separator between them. */
export function joined(items: readonly Content[], separator: Content): Content {
  return items.map((item, index) => [index > 0 && separator, item]);
}

/** A heading with an ID and a link to itself. */
export function heading(level: number, id: string, content: Content): Html {
  return new Html(html`<h${level} id="${id}">${content}${permalink(id)}</h${level}>`.text);
}

/** A link to the element with that ID: a heading or the element around it. */
export function permalink(id: string): Html {
  return html` <a class="permalink" href="#${id}" aria-label="Permalink">#</a>`;
}

/** A name or a path as code. In a narrow column, it can wrap after an underscore, a dot or a slash. */
export function codeName(text: string): Html {
  return html`<code class="name">${joined(text.split(/(?<=[_./])(?=.)/), html`<wbr />`)}</code>`;
}

/** Code that the keyboard can scroll. */
export function codeBlock(code: Content): Html {
  return html`<pre tabindex="0"><code>${code}</code></pre>`;
}

/** A value as JSON. */
export const json = (value: unknown): Html => codeBlock(JSON.stringify(value, null, 2));

/** A highlighted label. */
export const badge = (text: string): Html => html` <span class="badge">${text}</span>`;

/** A part that the reader opens. */
export function details(summary: Content, content: Content, isOpen = false): Html {
  return html`<details${isOpen && html` open`}><summary>${summary}</summary>
${content}</details>
`;
}

const block = "table|thead|tbody|tr|th|td|ul|ol|li|p|h[1-6]|div|section|article|figure|figcaption|details|pre";
const aroundBlock = new RegExp(` ?(</?(?:${block})\\b[^>]*>) ?`, "g");

/** Removes whitespace that browsers don't show, except in preformatted text, and unnecessary escapes. */
export function compact(page: string): string {
  const shorten = (text: string) => text.replaceAll(/\s+/g, " ").replaceAll(" >", ">");
  const parts = page.split(/(<(?:pre|script|style)\b[^>]*>)(.*?)(?=<\/(?:pre|script|style)>)/s);
  const short = parts.map((part, index) => (index % 3 === 2 ? part : shorten(part).replaceAll(aroundBlock, "$1")));
  // Double quotes need escapes only in attributes, and single quotes nowhere.
  const unescape = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&#39;", "'");
  return short.join("").replaceAll(/>[^<>]+</g, unescape);
}
