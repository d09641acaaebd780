import { isObject, type OpenApi, operationsOf, resolve, type Schema } from "../spec/openapi.js";
import { codeName, type Content, html, type Html, joined, markdown, permalink, table } from "./html.js";
import { adviceOf } from "./what-to-do.js";

/** The errors of an operation: status, code, meaning, and what to do. */
export function errorTable(document: OpenApi, responses: object): Content {
  const rows = Object.entries(responses)
    .filter(([status]) => !/^[23]/.test(status))
    .flatMap(([status, response]) => {
      const { description } = resolve(document, response) as Schema;
      return itemsOf(String(description)).map(({ codes, text }) => [
        status,
        joined(
          codes.map((code) => html`<a href="#error-${code}">${codeName(code)}</a>`),
          html`<br />`,
        ),
        markdown(text.charAt(0).toUpperCase() + text.slice(1)),
        adviceFor(status, codes),
      ]);
    });
  return html`<div class="errors">${table(["Status", "Code", "Meaning", "What to do"], rows)}</div>`;
}

/** One piece of advice, or one for each code. */
function adviceFor(status: string, codes: readonly string[]): Content {
  const distinct = new Set(codes.map(adviceOf));
  if (distinct.size <= 1) return adviceOf(codes[0] ?? status);
  return codes.map((code) => html`<p>${codeName(code)}: ${adviceOf(code)}</p>`);
}

interface Item {
  readonly codes: readonly string[];
  readonly text: string;
}

/** Splits a description into its list items, or takes it as one, and reads the codes that each starts with. */
function itemsOf(description: string): Item[] {
  const [list = "", ...notes] = description.split(/\n\n/);
  const isList = list.startsWith("- ");
  const items = isList ? list.split(/^- /m).filter((item) => item.trim() !== "") : [description];
  const read = items.map((item) => {
    const [start = "", codes = ""] = /^((?:`[A-Z_0-9]+`(?:,\s+)?)+)(?::\s*|\.\s+|(?=\s))/.exec(item) ?? [];
    return { codes: [...codes.matchAll(/[A-Z_0-9]+/g)].map(String), text: item.slice(start.length).trim() };
  });
  return isList && notes.length > 0 ? [...read, { codes: [], text: notes.join("\n\n") }] : read;
}

/** Every known code with what to do and an example. */
export function errorArticles(document: OpenApi): Html[] {
  const known = document.components.schemas["ErrorCode"]?.["x-extensible-enum"];
  const examples = examplesByCode(document);
  return (Array.isArray(known) ? known.map(String) : []).map((code) => {
    const id = `error-${code}`;
    const found = examples.get(code);
    return html`<article id="${id}">
      <h3><code>${code}</code>${permalink(id)}</h3>
      <p>${adviceOf(code)}</p>
      ${found !== undefined && html`<pre tabindex="0"><code>${JSON.stringify(found, null, 2)}</code></pre>`}
    </article> `;
  });
}

function examplesByCode(document: OpenApi): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const responses = operationsOf(document).flatMap(({ object }) => Object.values(object.responses));
  for (const response of responses) {
    const { content } = resolve(document, response) as Schema;
    for (const media of Object.values(isObject(content) ? content : {})) {
      const examples = isObject(media) && isObject(media["examples"]) ? Object.values(media["examples"]) : [];
      for (const { value } of examples.map((example) => resolve(document, example) as Schema)) {
        const code = isObject(value) ? value["code"] : undefined;
        if (typeof code === "string" && !found.has(code)) found.set(code, value);
      }
    }
  }
  return found;
}
