import { bodyPointer, bodySchema, type OpenApi, type Operation, operationsOf } from "../openapi.js";
import { SchemaCompiler } from "./schema-compiler.js";

type Side = "Request" | "Response";

/**
 * Compiles the schemas of bodies to functions. A request is held against every bound, since a refused one is not free; of
 * a response only what its type says is checked, since a bound that a server outgrows harms nobody.
 */
export function validators(document: OpenApi): string {
  const compiler = new SchemaCompiler(document);
  const exported = operationsOf(document).flatMap((operation) => {
    const { operationId } = operation.object;
    return (["Request", "Response"] as const).flatMap((side) => {
      const name = checkName(document, operation, side);
      const schema = bodySchema(document, operation, side);
      if (!name || !schema) return [];
      const visit = compiler.visitor(schema, side === "Request", bodyPointer(operation, side));
      const doc = `/** Holds ${side === "Request" ? "the body of a request" : "an answer"} of ${operationId} against the spec. */`;
      return side === "Request"
        ? `${doc}\nexport const ${name}: RequestCheck = (body, rules) => run(${visit}, body, rules);`
        : `${doc}\nexport const ${name}: ResponseCheck = (body) => run(${visit}, body, {});`;
    });
  });
  return compiler.module(exported.join("\n\n"));
}

export function checkName(document: OpenApi, operation: Operation, side: Side): string | undefined {
  const { operationId } = operation.object;
  return bodySchema(document, operation, side) && `check${operationId[0]?.toUpperCase()}${operationId.slice(1)}${side}`;
}
