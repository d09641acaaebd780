import { afterAll, expect } from "vitest";
import { runPipeline } from "../../scripts/generate/pipeline.js";
import { startTypeTools, type TypeTools } from "../../scripts/generate/tools.js";
import { SpecError } from "../../scripts/shared/problem.js";
import { copySpec, type SpecCopy } from "./spec-copy.js";

export const root = "openapi/openapi.yaml";
export const paths = "openapi/paths/applications.yaml";
export const schemas = "openapi/schemas/applications.yaml";
export const common = "openapi/schemas/common.yaml";
export const errors = "openapi/schemas/errors.yaml";
export const headers = "openapi/shared/headers.yaml";
export const parameters = "openapi/shared/parameters.yaml";

// A spec with a mistake needs no types, and making them takes longer than finding the mistake.
const noTools: TypeTools = { types: async () => "", format: async (code) => code, stop: async () => {} };

/** Returns the pipeline for the tests of one file. */
export function startPipeline() {
  let tools: TypeTools | undefined;
  afterAll(() => tools?.stop());
  const runWith = (used: TypeTools, spec: SpecCopy) => runPipeline(spec.root, used, async (_, work) => work());
  const run = (spec: SpecCopy) => runWith((tools ??= startTypeTools()), spec);

  /** Returns the error message after the change, with `‸` for the location that the change marked with one. */
  async function complaint(change: (spec: SpecCopy) => void): Promise<string> {
    const spec = copySpec();
    change(spec);
    const outcome = await runWith(noTools, spec).catch((error: unknown) => error);
    if (!(outcome instanceof SpecError)) throw new Error("the pipeline found nothing wrong", { cause: outcome });
    expect(outcome.message).not.toContain(spec.root);
    return outcome.message.replace(spec.marked, "‸");
  }

  /** Tests the error message after an edit of the spec. */
  const isTold = async (_: string, file: string, from: string | RegExp, to: string, message: string | RegExp) => {
    const said = await complaint((spec) => spec.edit(file, from, to));
    if (typeof message === "string") expect(said).toBe(message);
    else expect(said).toMatch(message);
  };
  return { run, complaint, isTold };
}

/** The arguments of `isTold`. A string must equal the whole message. */
export type Case = readonly [name: string, file: string, from: string | RegExp, to: string, message: string | RegExp];
