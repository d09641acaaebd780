import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { Marked } from "marked";
import { projectRoot } from "../shared/project.js";
import { escape, heading, Html, html, slug } from "./html.js";

/** A page for readers, as part of the reference. */
export interface Guide {
  readonly id: string;
  readonly title: string;
  readonly section: Html;
}

/** Returns the README and the pages of docs/. */
export async function readGuides(): Promise<Guide[]> {
  const names = (await readdir(join(projectRoot, "docs"))).filter((name) => name.endsWith(".md")).sort();
  const files = ["README.md", ...names.filter((name) => name !== "api-report.md").map((name) => `docs/${name}`)];
  return Promise.all(files.map(async (file) => toGuide(file, await readFile(join(projectRoot, file), "utf8"), files)));
}

function toGuide(file: string, text: string, files: readonly string[]): Guide {
  const id = idOf(file);
  const [, title = file] = /^# (.*)$/m.exec(text) ?? [];
  const marked = new Marked({
    renderer: {
      html: ({ text: raw }) => escape(raw),
      image: ({ text: alternative }) => escape(alternative),
      heading({ depth, text: words, tokens }) {
        const own = depth === 1 ? id : `${id}-${slug(words)}`;
        return heading(Math.min(depth + 1, 6), own, new Html(this.parser.parseInline(tokens))).text;
      },
      code: ({ text: code }) => html`<pre tabindex="0"><code>${code}</code></pre>`.text,
      link({ href, tokens }) {
        const content = this.parser.parseInline(tokens);
        const target = targetOf(file, href, files);
        return target === undefined ? content : `<a href="${escape(target)}">${content}</a>`;
      },
    },
  });
  return { id, title, section: html`<section>${new Html(marked.parse(text, { async: false }))}</section>` };
}

/** A link within the page, or to another host. Undefined for a file that the page does not contain. */
function targetOf(file: string, href: string, files: readonly string[]): string | undefined {
  if (/^https?:/.test(href)) return href;
  const [path = "", fragment = ""] = href.split("#");
  const other = path === "" ? file : posix.join(posix.dirname(file), path);
  if (!files.includes(other)) return undefined;
  return fragment === "" ? `#${idOf(other)}` : `#${idOf(other)}-${fragment}`;
}

const idOf = (file: string): string => `guide-${posix.basename(file, ".md").toLowerCase()}`;
