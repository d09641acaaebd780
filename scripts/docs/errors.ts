import { type Message, operations, schemas } from "./document.js";
import { codeName, type Content, html, json, joined, markdown, permalink, table } from "./html.js";
import { adviceOf } from "./what-to-do.js";

/** The errors of an operation: status, code, meaning, and what to do. */
export function errorTable(responses: Readonly<Record<string, Message>>): Content {
  const rows = Object.entries(responses)
    .filter(([status]) => !/^[23]/.test(status))
    .flatMap(([status, { description = "" }]) =>
      itemsOf(description).map(({ codes, text }) => [
        status,
        joined(
          codes.map((code) => html`<a href="#error-${code}">${codeName(code)}</a>`),
          html`<br />`,
        ),
        markdown(text.charAt(0).toUpperCase() + text.slice(1)),
        adviceFor(status, codes),
      ]),
    );
  return html`<div class="errors">${table(["Status", "Code", "Meaning", "What to do"], rows)}</div>`;
}

/** Returns one piece of advice, or one for each code if they differ. */
function adviceFor(status: string, codes: readonly string[]): Content {
  const distinct = new Set(codes.map(adviceOf));
  if (distinct.size <= 1) return markdown(adviceOf(codes[0] ?? status));
  return codes.map((code) => [codeName(code), markdown(adviceOf(code))]);
}

interface Item {
  readonly codes: readonly string[];
  readonly text: string;
}

/** Splits a description into its list items, or returns it as one item, with the codes that each item starts with. */
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
export function errorArticles(): Content {
  const codes = schemas["ErrorCode"]?.["x-extensible-enum"] as readonly string[];
  const examples = examplesByCode();
  return codes.map((code) => {
    const id = `error-${code}`;
    const example = examples.get(code);
    return html`<article id="${id}">
      <h3><code>${code}</code>${permalink(id)}</h3>
      ${markdown(adviceOf(code))} ${example && json(example)}
    </article> `;
  });
}

/** Returns the first example of each code. */
function examplesByCode(): Map<unknown, object> {
  const values = operations
    .flatMap(({ responses }) => Object.values(responses))
    .flatMap(({ content = {} }) => Object.values(content))
    .flatMap(({ examples = {} }) => Object.values(examples).map(({ value }) => value as { code?: unknown }));
  return new Map(values.toReversed().map((value) => [value.code, value]));
}
