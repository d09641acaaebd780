import { Ajv2020 } from "ajv/dist/2020.js";
import { document } from "./documents.js";

// Other tests validate the schemas themselves; doing it here would take most of the time.
const ajv = new Ajv2020({ strict: false, unicode: false, allErrors: true, logger: false, validateSchema: false });

/**
 * Returns a validator that is independent of ours. Like ours, it counts UTF-16 code units. References point into
 * `components`.
 */
export function oracle(schema: object, components: unknown = document.components): (value: unknown) => boolean {
  const validate = ajv.compile({ ...schema, components });
  return (value) => validate(value) === true;
}
