import { join } from "node:path";
import ts from "typescript";
import manifest from "../../../package.json" with { type: "json" };
import { projectRoot } from "../../shared/project.js";

/** The built declarations of every entry point that has types, as one program. */
export interface Declarations {
  readonly checker: ts.TypeChecker;
  /** What each entry point exports, by name, aliases resolved. */
  readonly exports: ReadonlyMap<string, ReadonlyMap<string, ts.Symbol>>;
}

/** Reads dist/. Throws where a declaration file is missing. */
export function readDeclarations(): Declarations {
  const files = Object.entries(manifest.exports).flatMap(([entry, target]) =>
    typeof target === "object" && "types" in target ? [[entry, join(projectRoot, target.types)] as const] : [],
  );
  const program = ts.createProgram(
    files.map(([, file]) => file),
    { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ESNext, strict: true, types: [] },
  );
  const checker = program.getTypeChecker();
  const exports = files.map(([entry, file]) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} is missing or exports nothing; run \`npm run build\``);
    const symbols = checker.getExportsOfModule(module).map((symbol) => [symbol.name, origin(checker, symbol)] as const);
    return [entry, new Map(symbols.sort(([a], [b]) => (a < b ? -1 : 1)))] as const;
  });
  return { checker, exports: new Map(exports) };
}

/** A name that a declaration needs, and through which others it was found. */
export interface Reached {
  readonly symbol: ts.Symbol;
  readonly declaration: ts.Declaration;
  readonly path: readonly string[];
}

/** Everything in this package or a dependency that the declarations of some symbols lead to, nearest first, without themselves. */
export function reachedFrom(checker: ts.TypeChecker, symbols: Iterable<ts.Symbol>): Reached[] {
  const found: Reached[] = [];
  const seen = new Set(symbols);
  const queue = [...seen].map((symbol) => ({ symbol, path: [symbol.name] }));
  for (const { symbol, path } of queue) {
    for (const next of (symbol.declarations ?? []).flatMap((declaration) => namesIn(checker, declaration))) {
      const [declaration] = next.declarations ?? [];
      if (!declaration || seen.has(next) || isBuiltIn(declaration)) continue;
      seen.add(next);
      const step = { symbol: next, path: [...path, next.name] };
      found.push({ ...step, declaration });
      // What a dependency needs of its own is its own affair.
      if (!isForeign(declaration)) queue.push(step);
    }
  }
  return found;
}

function namesIn(checker: ts.TypeChecker, declaration: ts.Declaration): ts.Symbol[] {
  const names: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameOf(node);
    const symbol = name && checker.getSymbolAtLocation(name);
    if (symbol) names.push(origin(checker, symbol));
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return names.filter((symbol) => symbol.flags & (ts.SymbolFlags.Type | ts.SymbolFlags.Value) && !isLocal(symbol));
}

function nameOf(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isExpressionWithTypeArguments(node)) return node.expression;
  if (ts.isTypeQueryNode(node)) return node.exprName;
  if (ts.isImportTypeNode(node)) return node.qualifier;
  return undefined;
}

/** Type parameters and members belong to the declaration that has them. */
function isLocal({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some(
    (declaration) => ts.isTypeParameterDeclaration(declaration) || ts.isTypeElement(declaration),
  );
}

/** Whether a dependency declares it. */
export function isForeign(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.includes("/node_modules/");
}

function isBuiltIn(declaration: ts.Declaration): boolean {
  return /\/node_modules\/(typescript|@types)\//.test(declaration.getSourceFile().fileName);
}

function origin(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
