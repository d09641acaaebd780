import { join } from "node:path";
import ts from "typescript";
import manifest from "../../../package.json" with { type: "json" };
import { projectRoot } from "../../shared/project.js";

/** The built declarations of every entry point that has types. */
export interface Declarations {
  readonly checker: ts.TypeChecker;
  /** The exports of each entry point by name, with aliases resolved. */
  readonly exports: ReadonlyMap<string, ReadonlyMap<string, ts.Symbol>>;
  /** All exports. */
  readonly exported: ReadonlySet<ts.Symbol>;
}

/** Reads dist/. Throws if a declaration file is missing. */
export function readDeclarations(): Declarations {
  const files = Object.entries(manifest.exports).flatMap(([entry, target]) =>
    typeof target === "object" ? [[entry, join(projectRoot, target.types)] as const] : [],
  );
  const program = ts.createProgram(
    files.map(([, file]) => file),
    { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ESNext, strict: true, types: [] },
  );
  const checker = program.getTypeChecker();
  const exported = new Set<ts.Symbol>();
  const exports = files.map(([entry, file]) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} is missing; run \`npm run build\``);
    const symbols = checker.getExportsOfModule(module).map((symbol) => [symbol.name, origin(checker, symbol)] as const);
    for (const [, symbol] of symbols) exported.add(symbol);
    return [entry, new Map(symbols.sort(([a], [b]) => (a < b ? -1 : 1)))] as const;
  });
  return { checker, exports: new Map(exports), exported };
}

/** A symbol that a declaration needs, and the names that lead to it. */
export interface Reached {
  readonly symbol: ts.Symbol;
  readonly path: readonly string[];
}

/**
 * Returns the symbols that the given symbols need, nearest first. Does not look inside dependencies and
 * generated/schema.ts.
 */
export function reachedFrom(checker: ts.TypeChecker, symbols: Iterable<ts.Symbol>): Reached[] {
  const seen = new Set(symbols);
  const queue = [...seen].map((symbol): Reached => ({ symbol, path: [symbol.name] }));
  const start = queue.length;
  for (const { symbol, path } of queue) {
    if (isForeign(symbol) || isFromSpec(symbol)) continue;
    for (const next of (symbol.declarations ?? []).flatMap((declaration) => namesIn(checker, declaration))) {
      if (seen.has(next) || isBuiltIn(next)) continue;
      seen.add(next);
      queue.push({ symbol: next, path: [...path, next.name] });
    }
  }
  return queue.slice(start);
}

/** Returns the symbols of the types and values that a declaration names, except its own type parameters and members. */
function namesIn(checker: ts.TypeChecker, declaration: ts.Declaration): ts.Symbol[] {
  const names: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameOf(node);
    const symbol = name && checker.getSymbolAtLocation(name);
    if (symbol) names.push(origin(checker, symbol));
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  const local = ts.SymbolFlags.TypeParameter | ts.SymbolFlags.Property | ts.SymbolFlags.Method;
  return names.filter((symbol) => symbol.declarations && !(symbol.flags & local));
}

function nameOf(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isExpressionWithTypeArguments(node)) return node.expression;
  if (ts.isTypeQueryNode(node)) return node.exprName;
  if (ts.isImportTypeNode(node)) return node.qualifier;
  return undefined;
}

function origin(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The file that first declares a symbol. */
export const fileOf = ({ declarations }: ts.Symbol): string => declarations?.[0]?.getSourceFile().fileName ?? "";
/** Whether a dependency declares the symbol. */
export const isForeign = (symbol: ts.Symbol): boolean => fileOf(symbol).includes("/node_modules/");
/** Whether generated/schema.ts declares the symbol. */
export const isFromSpec = (symbol: ts.Symbol): boolean => fileOf(symbol).endsWith("/generated/schema.d.ts");
const isBuiltIn = (symbol: ts.Symbol): boolean => /\/node_modules\/(typescript|@types)\//.test(fileOf(symbol));

/** Prints the declarations of a symbol as code, without private members. */
export function textOf({ declarations = [] }: ts.Symbol, printerOptions: ts.PrinterOptions): string {
  const printer = ts.createPrinter(printerOptions);
  const texts = declarations.map((declaration) => {
    const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    const [shown = node] = ts.transform<ts.Node>(node, [withoutPrivate]).transformed;
    return printer.printNode(ts.EmitHint.Unspecified, shown, declaration.getSourceFile());
  });
  return texts.join("\n");
}

const withoutPrivate: ts.TransformerFactory<ts.Node> = (context) => {
  const visit = (node: ts.Node): ts.Node | undefined => {
    const isPrivate = ts.isClassElement(node) && node.name !== undefined && ts.isPrivateIdentifier(node.name);
    return isPrivate ? undefined : ts.visitEachChild(node, visit, context);
  };
  return (root) => ts.visitNode(root, visit) ?? root;
};
