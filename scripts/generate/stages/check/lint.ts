import { throwIfAny } from "../../../shared/problem.js";
import type { Finding } from "../../../spec/redocly.js";
import type { Source } from "../../../spec/source.js";
import { findBreaches } from "./conventions.js";
import { toProblems } from "./findings.js";
import { findOrphans } from "./orphans.js";

/** Reports what Redocly found, and what none of its rules sees: files and keys that nothing refers to, our conventions. */
export function lint(source: Source, findings: readonly Finding[]): void {
  throwIfAny([...toProblems(findings), ...findBreaches(source), ...findOrphans(source)]);
}
