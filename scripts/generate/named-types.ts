import ts from "typescript";

type Schemas = Readonly<Record<string, object>>;

const { factory, SyntaxKind } = ts;

/** Returns the known values of an extensible enum. */
export function extensibleEnum(schema: object | boolean): unknown[] | undefined {
  const values: unknown = Reflect.get(Object(schema) as object, "x-extensible-enum");
  return Array.isArray(values) ? values : undefined;
}

/**
 * Returns the type of an extensible enum's values. openapi-fetch's mapped types would lose a union with the known
 * values.
 */
export function openType(schema: object): ts.TypeNode {
  const types = [Reflect.get(schema, "type") as unknown].flat();
  const type = factory.createKeywordTypeNode(
    types.includes("integer") ? SyntaxKind.NumberKeyword : SyntaxKind.StringKeyword,
  );
  if (!types.includes("null")) return type;
  return factory.createUnionTypeNode([type, factory.createLiteralTypeNode(factory.createNull())]);
}

/**
 * Turns each object schema into an interface, which editors show by its name, and each extensible enum into a union.
 */
export function nameTypes(nodes: readonly ts.Node[], schemas: Schemas): ts.Node[] {
  const isObject = (name: string | undefined) => name !== undefined && isObjectSchema(schemas[name] ?? {}, schemas);
  const useNames: ts.TransformerFactory<ts.Node> = (context) => (root) => {
    const visit = (node: ts.Node): ts.Node => {
      const name = schemaNameOf(node);
      if (name !== undefined && isObject(name)) return factory.createTypeReferenceNode(name);
      return ts.visitEachChild(node, visit, context);
    };
    return visit(root);
  };
  return nodes.flatMap((node) => {
    const name = ts.isTypeAliasDeclaration(node) ? schemaNameOf(node.type) : undefined;
    if (name === undefined || !ts.isTypeAliasDeclaration(node)) return ts.transform(node, [useNames]).transformed;
    const values = extensibleEnum(schemas[name] ?? {});
    if (values) return [knownValues(name, values, node.type)];
    return isObject(name) ? interfaceOf(name, node.type) : [node];
  });
}

const exported = [factory.createModifier(SyntaxKind.ExportKeyword)];

function knownValues(name: string, values: readonly unknown[], type: ts.TypeNode): ts.Node {
  const known = values.map((value) =>
    factory.createLiteralTypeNode(
      typeof value === "number" ? factory.createNumericLiteral(value) : factory.createStringLiteral(String(value)),
    ),
  );
  const other = factory.createIntersectionTypeNode([type, factory.createTypeLiteralNode([])]);
  return factory.createTypeAliasDeclaration(exported, name, undefined, factory.createUnionTypeNode([...known, other]));
}

/** Creates an interface. It can extend only a named type, so its shape gets a name that no schema can have. */
function interfaceOf(name: string, type: ts.TypeNode): ts.Node[] {
  const shape = `${name}$`;
  const base = factory.createExpressionWithTypeArguments(factory.createIdentifier(shape), undefined);
  return [
    factory.createTypeAliasDeclaration(undefined, shape, undefined, type),
    factory.createInterfaceDeclaration(
      exported,
      name,
      undefined,
      [factory.createHeritageClause(SyntaxKind.ExtendsKeyword, [base])],
      [],
    ),
  ];
}

function schemaNameOf(node: ts.Node): string | undefined {
  return /^components\[["']schemas["']\]\[["'](\w+)["']\]$/.exec(textOf(node))?.[1];
}

/** Returns the text of a reference, which openapi-typescript writes as nested nodes or as one identifier. */
function textOf(node: ts.Node): string {
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) return node.typeName.text;
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isLiteralTypeNode(node.indexType)) return "";
  const { literal } = node.indexType;
  return ts.isStringLiteral(literal) ? `${textOf(node.objectType)}["${literal.text}"]` : "";
}

/** Returns whether every value is an object, so that an interface can represent the schema. */
function isObjectSchema(schema: object, schemas: Schemas): boolean {
  const { type, allOf, $ref } = schema as { type?: unknown; allOf?: object[]; $ref?: string };
  if ("oneOf" in schema || "anyOf" in schema) return false; // a union, which no interface can extend
  if ($ref !== undefined) return isObjectSchema(schemas[$ref.split("/").at(-1) ?? ""] ?? {}, schemas);
  return type === "object" || (Array.isArray(allOf) && allOf.every((part) => isObjectSchema(part, schemas)));
}
