import { throwIfAny } from "../../../shared/problem.js";
import type { Finding } from "../../../spec/redocly.js";
import type { Source } from "../../../spec/source.js";
import { findViolations } from "./conventions.js";
import { toProblems } from "./findings.js";
import { findOrphans } from "./orphans.js";

/** Throws `SpecError` for what Redocly found and what its rules can't check: our conventions, unused files and keys. */
export function lint(source: Source, findings: readonly Finding[]): void {
  throwIfAny([...toProblems(findings), ...findViolations(source), ...findOrphans(source)]);
}
