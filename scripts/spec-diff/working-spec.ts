import type { OpenApi } from "../spec/openapi.js";
import { openRedocly } from "../spec/redocly.js";
import { readSource } from "../spec/source.js";
import { bundle } from "../generate/stages/bundle.js";
import { packageVersion } from "../shared/project.js";
import { checkSource } from "../generate/stages/check/source.js";

/**
 * The spec of the working tree as one document. It is bundled again instead of read from `generated/`: an edit counts from the
 * moment it is saved, and there is no stale file to be misled by. Throws SpecError.
 */
export async function readWorkingSpec(root: string): Promise<OpenApi> {
  const source = readSource(root);
  checkSource(source);
  const redocly = await openRedocly(source);
  return bundle(await redocly.bundle(), await packageVersion());
}
