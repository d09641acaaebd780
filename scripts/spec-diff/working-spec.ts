import { engines } from "../generate/engines.js";
import type { OpenApi } from "../spec/openapi.js";
import { throwIfAny } from "../shared/problem.js";
import { readSource, rootFile } from "../spec/source.js";
import { bundle } from "../generate/stages/bundle.js";
import { findDangling } from "../generate/stages/check/references.js";

/**
 * The spec of the working tree as one document. It is bundled anew instead of read from `generated/`: an edit counts from the
 * moment it is saved, and there is no stale file to be misled by. Throws SpecError.
 */
export async function readWorkingSpec(root: string): Promise<OpenApi> {
  throwIfAny(findDangling(await readSource(root)));
  return bundle(await engines.bundle(root, rootFile));
}
