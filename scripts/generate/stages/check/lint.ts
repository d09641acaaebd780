import { valueAt } from "../../../shared/json.js";
import { type Problem, throwIfAny } from "../../../shared/problem.js";
import { rootFile } from "../../../spec/files.js";
import type { Finding } from "../../../spec/redocly.js";
import type { Source } from "../../../spec/source.js";
import { findViolations, sourceViolations } from "./conventions.js";
import { findCycles } from "./cycles.js";
import { toProblems } from "./findings.js";
import { findOrphans } from "./orphans.js";
import { findDangling } from "./references.js";

/** Throws `SpecError` for mistakes that would each make Redocly report many others. Runs before Redocly. */
export function checkSource(source: Source): void {
  throwIfAny(findWrongVersion(source));
  throwIfAny([...findDangling(source), ...findCycles(source), ...findViolations(source, sourceViolations)]);
}

function findWrongVersion({ files, problem }: Source): Problem[] {
  const version = valueAt(files.get(rootFile)?.value, ["openapi"]);
  if (/^3\.1\.\d+$/.test(String(version))) return [];
  return [problem({ file: rootFile, keys: ["openapi"] }, "the spec must be OpenAPI 3.1; write `openapi: 3.1.0`")];
}

/** Throws `SpecError` for what Redocly found and what its rules can't check: our conventions, unused files and keys. */
export function lint(source: Source, findings: readonly Finding[]): void {
  throwIfAny([...toProblems(findings), ...findViolations(source)]);
  throwIfAny(findOrphans(source)); // last, because a mistake elsewhere can make many components unused
}
