import { posix } from "node:path";
import ts from "typescript";
import { textOf } from "../package/api-report/api-text.js";
import { type Declarations, isForeign, reachedFrom } from "../package/api-report/declarations.js";
import { badge, escape, Html, html, markdown, permalink } from "./html.js";

/** An entry point of the package, and where each of its names is told. */
export interface EntryPoint {
  readonly id: string;
  readonly specifier: string;
  readonly links: readonly Html[];
  readonly section: Html;
}

interface Told {
  readonly id: string;
  readonly name: string;
  readonly symbol: ts.Symbol;
  readonly isExported: boolean;
}

/**
 * The public symbols of each entry point with their docs and declarations, and the types that those need; each is told once. Those
 * of `schemas` are documented as such, and linked.
 */
export function entryPoints({ checker, exports }: Declarations, schemas: object): EntryPoint[] {
  const exported = new Set(Array.from(exports.values(), (symbols) => Array.from(symbols.values())).flat());
  const told = new Map<ts.Symbol, Told>();
  const entries = [...exports].map(([entry, symbols]) => {
    const id = entry.replace(/^\.\/?/, "") || "index";
    const needed = reachedFrom(checker, symbols.values()).filter(
      ({ symbol, declaration }) => !exported.has(symbol) && !isForeign(declaration),
    );
    const names = [...symbols, ...needed.map(({ symbol }) => [symbol.name, symbol] as const)];
    const fresh = names.filter(([, symbol]) => !told.has(symbol));
    const own = fresh.map(([name, symbol]) => {
      return { id: `package-${id}-${name}`, name, symbol, isExported: exported.has(symbol) };
    });
    for (const item of own) told.set(item.symbol, item);
    return { id, specifier: posix.join("fluxer-oauth2", entry), symbols, own };
  });
  const targets = new Map([...told.values()].map(({ name, id }) => [name, id]));
  return entries.map(({ id, specifier, symbols, own }) => ({
    id: `package-${id}`,
    specifier,
    links: [...symbols].map(([name, symbol]) => html`<a href="#${told.get(symbol)?.id ?? ""}">${name}</a>`),
    section: html`${own.map((item) => article(checker, item, targets, schemas))}`,
  }));
}

const printer = ts.createPrinter();

function article(
  checker: ts.TypeChecker,
  { id, name, symbol, isExported }: Told,
  targets: ReadonlyMap<string, string>,
  schemas: object,
) {
  const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? "";
  const isSchema = file.endsWith("/generated/schema.d.ts") && Object.hasOwn(schemas, name);
  const text = textOf(checker, symbol, isSchema ? undefined : printer)
    .replace(/^\/\*\*.*?\*\/\s*/s, "")
    .replaceAll(/components\["schemas"\]\["(\w+)"\]/g, "$1"); // each has a name of its own, too
  const docs = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  return html`<article id="${id}">
    <h3><code>${name}</code>${!isExported && badge("not exported")}${permalink(id)}</h3>
    ${isSchema ? html`<p>The schema <a href="#schema-${name}">${name}</a>.</p>` : markdown(docs)}
    <pre
      class="declaration"
      tabindex="0"
    ><code>${highlighted(text, new Map([...targets].filter(([other]) => other !== name)))}</code></pre>
  </article> `;
}

/** Code with its comments dimmed, and links from the names of types to where they are told. */
function highlighted(code: string, targets: ReadonlyMap<string, string>): Html {
  const parts = code.split(/(\/\*\*.*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*")/s);
  const linked = (text: string) =>
    escape(text).replaceAll(/\b[A-Z]\w+\b/g, (name) =>
      targets.has(name) ? `<a href="#${targets.get(name)}">${name}</a>` : name,
    );
  return new Html(
    parts
      .map((part, index) => {
        if (index % 2 === 0) return linked(part);
        return part.startsWith("/") ? `<i>${escape(part)}</i>` : escape(part);
      })
      .join(""),
  );
}
