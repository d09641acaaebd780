import ts from "typescript";

const bare = ts.createPrinter({ removeComments: true });
/** The declarations of a symbol as code, without what is private, and without comments unless the printer keeps them. */
export function textOf(checker: ts.TypeChecker, symbol: ts.Symbol, printer = bare): string {
  return (symbol.declarations ?? []).map((declaration) => declared(checker, declaration, printer)).join("\n");
}

function declared(checker: ts.TypeChecker, declaration: ts.Declaration, printer: ts.Printer): string {
  const print = (node: ts.Node, source = node.getSourceFile()) =>
    printer.printNode(ts.EmitHint.Unspecified, node, source);
  const isSchema = declaration.getSourceFile().fileName.endsWith("/generated/schema.d.ts");
  const shape = ts.isInterfaceDeclaration(declaration) && isSchema && shapeOf(checker, declaration);
  if (shape) return `export type ${declaration.name.text} = ${print(shape)};`;
  if (ts.isInterfaceDeclaration(declaration) && isSchema) return namesAlone(declaration);
  const body = ts.isTypeAliasDeclaration(declaration) && bodyOf(checker, declaration);
  if (body) return `export type ${declaration.name.text} = ${print(body)};`;
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const shown = ts.transform<ts.Node>(node, [withoutPrivate]).transformed[0] ?? node;
  return withoutResult(print(shown, declaration.getSourceFile()));
}

/** The properties of an interface such as `Bot`, which extends the shape of its schema. */
function shapeOf(checker: ts.TypeChecker, { heritageClauses }: ts.InterfaceDeclaration): ts.Node | undefined {
  const base = heritageClauses?.[0]?.types[0]?.expression;
  const alias = base && checker.getSymbolAtLocation(base)?.declarations?.[0];
  return alias && ts.isTypeAliasDeclaration(alias) ? bodyOf(checker, alias) : undefined;
}

/** What an alias such as `components["schemas"]["Bot"]` stands for, since the name says nothing of the members. */
function bodyOf(checker: ts.TypeChecker, { type }: ts.TypeAliasDeclaration): ts.Node | undefined {
  if (!ts.isIndexedAccessTypeNode(type) || type.objectType.getText() !== 'components["schemas"]') return undefined;
  const name = type.indexType.getText().slice(1, -1);
  const member = checker.getTypeAtLocation(type.objectType).getProperty(name)?.valueDeclaration;
  return member && ts.isPropertySignature(member) ? member.type : undefined;
}

/** `paths` and its like hold the whole spec, and are committed as they are. */
function namesAlone({ name, members }: ts.InterfaceDeclaration): string {
  const names = members.map((member) => `  ${member.name?.getText()};`);
  return [`// The types of its members: generated/schema.ts`, `export interface ${name.text} {`, ...names, "}"].join(
    "\n",
  );
}

/** What openapi-fetch infers for a result is the part of `paths` written out, again for each function. */
function withoutResult(text: string): string {
  const start = text.indexOf('): Promise<import("openapi-fetch").FetchResponse<');
  return start < 0 ? text : `${text.slice(0, start)}): Promise<FetchResponse>;`;
}

const withoutPrivate: ts.TransformerFactory<ts.Node> = (context) => {
  const visit = (node: ts.Node): ts.Node | undefined => {
    const isHidden =
      ts.isClassElement(node) &&
      ((node.name && ts.isPrivateIdentifier(node.name)) ||
        (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) !== 0);
    return isHidden ? undefined : ts.visitEachChild(node, visit, context);
  };
  return (root) => ts.visitNode(root, visit) ?? root;
};
