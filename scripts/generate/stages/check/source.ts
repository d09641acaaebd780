import { throwIfAny } from "../../../shared/problem.js";
import type { Source } from "../../../spec/source.js";
import { findBreaches, sourceBreaches } from "./conventions.js";
import { findCycles } from "./cycles.js";
import { findDangling } from "./references.js";

/**
 * Reports what would mislead the linter: each of these mistakes would make it report many others. Throws `SpecError`.
 */
export function checkSource(source: Source): void {
  throwIfAny([...findDangling(source), ...findCycles(source), ...findBreaches(source, sourceBreaches)]);
}
