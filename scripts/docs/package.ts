import { posix } from "node:path";
import ts from "typescript";
import { isForeign, isFromSpec, reachedFrom, readDeclarations, textOf } from "../package/api-report/declarations.js";
import { schemas } from "./document.js";
import { badge, codeBlock, escape, Html, html, markdown, permalink } from "./html.js";

/** An entry point of the package. */
export interface EntryPoint {
  readonly id: string;
  readonly specifier: string;
  /** The names of its exports, most of them links. */
  readonly names: readonly Html[];
  /** Docs and declarations of the exports and of the types that they need, except those that the page has already. */
  readonly articles: readonly Html[];
}

export function entryPoints(): EntryPoint[] {
  const { checker, exports, exported } = readDeclarations();
  const ids = new Map<ts.Symbol, string>();
  const entries = Array.from(exports, ([entry, symbols]) => {
    const id = `package-${entry.replace(/^\.\/?/, "") || "index"}`;
    const needed = reachedFrom(checker, symbols.values()).map(({ symbol }) => symbol);
    const hidden = needed.filter((symbol) => !exported.has(symbol) && !isForeign(symbol));
    const own = [...symbols.values(), ...hidden].filter((symbol) => !isFromSpec(symbol) && !ids.has(symbol));
    for (const symbol of own) ids.set(symbol, `${id}-${symbol.name}`);
    return { id, specifier: posix.join("fluxer-oauth2", entry), symbols, own };
  });
  // The page describes the schemas of the spec, whose types have the same names.
  const targets = new Map(Object.keys(schemas).map((name) => [name, `schema-${name}`]));
  for (const [symbol, id] of ids) targets.set(symbol.name, id);
  const nameOf = ([name, symbol]: readonly [string, ts.Symbol]) => {
    const id = ids.get(symbol) ?? targets.get(name);
    return id === undefined ? html`<code>${name}</code>` : html`<a href="#${id}">${name}</a>`;
  };
  return entries.map(({ id, specifier, symbols, own }) => ({
    id,
    specifier,
    names: Array.from(symbols, nameOf),
    articles: own.map((symbol) => {
      const { name } = symbol;
      const ownId = ids.get(symbol) ?? "";
      const code = textOf(symbol, {})
        .replace(/^\/\*\*.*?\*\/\s*/s, "")
        .replaceAll("    ", "  ");
      const linkOf = (other: string) => (other === name ? undefined : targets.get(other));
      return html`<article id="${ownId}">
        <h3><code>${name}</code>${!exported.has(symbol) && badge("not exported")}${permalink(ownId)}</h3>
        ${markdown(ts.displayPartsToString(symbol.getDocumentationComment(checker)))}
        <div class="declaration">${codeBlock(highlighted(code, linkOf))}</div>
      </article> `;
    }),
  }));
}

/** Code with dim comments, and with links from the names of types to their targets. */
function highlighted(code: string, targetOf: (name: string) => string | undefined): Html {
  const link = (name: string) => (targetOf(name) ? `<a href="#${targetOf(name)}">${name}</a>` : name);
  const parts = code.split(/(\/\*\*.*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*")/s).map((part, index) => {
    const text = escape(part);
    if (index % 2 === 0) return text.replaceAll(/\b[A-Z]\w+\b/g, link);
    // The page wraps comments, so they lose their own line breaks.
    return part.startsWith("/") ? `<i>${text.replaceAll(/\s*\n *(\* )?/g, " ")}</i>` : text;
  });
  return new Html(parts.join(""));
}
