import { type OpenApi, type Operation, operationsOf, pointerOf, schemaOf, type Side } from "../../../spec/openapi.js";
import { SchemaCompiler } from "./schema-compiler.js";

/**
 * Compiles the schemas of paths and bodies to functions. A request is held against every bound, since a refused one is not
 * free; of a response only what its type says is checked, since a bound that a server outgrows harms nobody.
 */
export function validators(document: OpenApi): string {
  const compiler = new SchemaCompiler(document);
  const exported = operationsOf(document).flatMap((operation) =>
    (["Path", "Request", "Response"] as const).flatMap((side) => {
      const name = checkName(document, operation, side);
      const schema = schemaOf(document, operation, side);
      if (!name || !schema) return [];
      const visit = compiler.visitor(schema, side !== "Response", pointerOf(operation, side));
      return side === "Response"
        ? `export const ${name}: ResponseCheck = (body) => run(${visit}, body, {});`
        : `export const ${name}: RequestCheck = (value, rules) => run(${visit}, value, rules);`;
    }),
  );
  return compiler.module(exported.join("\n\n"));
}

export function checkName(document: OpenApi, operation: Operation, side: Side): string | undefined {
  const { operationId } = operation.object;
  return schemaOf(document, operation, side) && `check${operationId[0]?.toUpperCase()}${operationId.slice(1)}${side}`;
}
