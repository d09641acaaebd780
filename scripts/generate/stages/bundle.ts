import type { OpenApi } from "../../spec/openapi.js";
import { throwIfAny } from "../../shared/problem.js";
import type { Bundle } from "../../spec/redocly.js";
import { toProblems } from "./check/findings.js";

/**
 * Returns the files as one OpenAPI 3.1 document with the package's version. Two components of one name are an error, not
 * `Name-2`.
 */
export function bundle({ document, findings }: Bundle, version: string): OpenApi {
  throwIfAny(toProblems(findings));
  const bundled = document as OpenApi;
  return { ...bundled, info: { ...bundled.info, version } };
}
