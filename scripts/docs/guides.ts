import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { projectRoot } from "../shared/project.js";
import { type Html, html, markdown, slug } from "./html.js";

/** A Markdown file for users, as a section of the reference. */
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
  const idOfHeading = (words: string, depth: number) => (depth === 1 ? id : `${id}-${slug(words)}`);
  const content = markdown(text, idOfHeading, (href) => resolveLink(file, href, files));
  return { id, title, section: html`<section>${content}</section>` };
}

/** Returns a link within the page or to another host, or undefined for a file that is not part of the page. */
function resolveLink(file: string, href: string, files: readonly string[]): string | undefined {
  if (/^https?:/.test(href)) return href;
  const [path = "", fragment = ""] = href.split("#");
  const other = path === "" ? file : posix.join(posix.dirname(file), path);
  if (!files.includes(other)) return undefined;
  return fragment === "" ? `#${idOf(other)}` : `#${idOf(other)}-${fragment}`;
}

const idOf = (file: string): string => `guide-${posix.basename(file, ".md").toLowerCase()}`;
