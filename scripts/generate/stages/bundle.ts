import type { Finding } from "../engines.js";
import type { OpenApi } from "../../spec/openapi.js";
import { throwIfAny } from "../../shared/problem.js";
import { toProblem } from "./check/lint.js";

/** The files as one OpenAPI 3.1 document. Two components of one name are an error, not `Name-2`. */
export function bundle({ document, findings }: { document: unknown; findings: readonly Finding[] }): OpenApi {
  throwIfAny(findings.map(toProblem));
  return document as OpenApi;
}
