import type { OpenApi } from "../../spec/openapi.js";
import { throwIfAny } from "../../shared/problem.js";
import type { Bundle } from "../../spec/redocly.js";
import { toProblems } from "./check/findings.js";

/** The files as one OpenAPI 3.1 document. Two components of one name are an error, not `Name-2`. */
export function bundle({ document, findings }: Bundle): OpenApi {
  throwIfAny(toProblems(findings));
  return document as OpenApi;
}
