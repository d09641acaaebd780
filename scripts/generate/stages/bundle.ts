import { throwIfAny } from "../../shared/problem.js";
import { packageVersion } from "../../shared/project.js";
import type { OpenApi } from "../../spec/openapi.js";
import { type Bundle, openRedocly } from "../../spec/redocly.js";
import { readSource } from "../../spec/source.js";
import { toProblems } from "./check/findings.js";
import { checkSource } from "./check/lint.js";

/**
 * Returns the files as one OpenAPI 3.1 document with the package's version. Throws `SpecError` if two components have
 * the same name, which Redocly would resolve as `Name-2`.
 */
export function bundle({ document, findings }: Bundle, version: string): OpenApi {
  throwIfAny(toProblems(findings));
  const bundled = document as OpenApi;
  return { ...bundled, info: { ...bundled.info, version } };
}

/**
 * Returns the spec of the working tree as one document. Bundles it instead of reading `generated/`, which can be stale.
 * Throws `SpecError` if the spec is invalid.
 */
export async function readWorkingSpec(root: string): Promise<OpenApi> {
  const source = readSource(root);
  checkSource(source);
  const redocly = await openRedocly(source);
  return bundle(await redocly.bundle(), await packageVersion());
}
