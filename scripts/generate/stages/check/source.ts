import { type Problem, throwIfAny } from "../../../shared/problem.js";
import { rootFile } from "../../../spec/files.js";
import { type Source, valueAt } from "../../../spec/source.js";
import { findViolations, sourceViolations } from "./conventions.js";
import { findCycles } from "./cycles.js";
import { findDangling } from "./references.js";

/** Throws `SpecError` for mistakes that would each make the linter report many others. */
export function checkSource(source: Source): void {
  throwIfAny(findWrongVersion(source));
  throwIfAny([...findDangling(source), ...findCycles(source), ...findViolations(source, sourceViolations)]);
}

function findWrongVersion({ files, problem }: Source): Problem[] {
  const version = valueAt(files.get(rootFile)?.value, ["openapi"]);
  if (/^3\.1\.\d+$/.test(String(version))) return [];
  return [problem({ file: rootFile, keys: ["openapi"] }, "the spec must be OpenAPI 3.1; write `openapi: 3.1.0`")];
}
