import ts from "typescript";

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
