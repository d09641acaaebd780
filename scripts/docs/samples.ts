import { format } from "prettier";
import type { OpenApi, Operation } from "../spec/openapi.js";
import { toCurl, toPython } from "./sample-code.js";
import { toFacadeCall } from "./sample-facade.js";
import { requestOf } from "./sample-request.js";

export interface Sample {
  readonly language: "curl" | "TypeScript" | "Python";
  readonly code: string;
}

/** Returns how to call the operation, in each language. */
export async function samplesOf(document: OpenApi, operation: Operation): Promise<Sample[]> {
  const request = requestOf(document, operation);
  const call = toFacadeCall(document, operation, request);
  return [
    { language: "curl", code: toCurl(request) },
    { language: "TypeScript", code: (await format(call, { parser: "typescript", printWidth: 90 })).trimEnd() },
    { language: "Python", code: toPython(request) },
  ];
}
