import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { projectRoot } from "./spec-copy.js";

/** The bundled spec, as data. */
export const bundled: Record<string, unknown> = JSON.parse(
  readFileSync(join(projectRoot, "generated/openapi.json"), "utf8"),
) as Record<string, unknown>;

// The schemas of a spec are validated elsewhere; to do it for every schema would take most of the time.
const ajv = new Ajv2020({ strict: false, unicode: false, allErrors: true, logger: false, validateSchema: false });

/**
 * A judge by JSON Schema that has nothing in common with our compiler, except that it counts UTF-16 code units too. References lead
 * into `components`.
 */
export function oracle(schema: object, components: unknown = bundled["components"]): (value: unknown) => boolean {
  const validate = ajv.compile({ ...schema, components });
  return (value) => validate(value) === true;
}
