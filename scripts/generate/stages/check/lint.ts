import type { Finding } from "../../engines.js";
import { type Problem, throwIfAny } from "../../../shared/problem.js";
import type { Source } from "../../../spec/source.js";
import { findBreaches } from "./conventions.js";
import { findOrphans } from "./orphans.js";

/** Reports what Redocly found, and what none of its rules sees: files and keys that nothing refers to, our conventions. */
export function lint(source: Source, findings: readonly Finding[]): void {
  throwIfAny([...findings.map(toProblem), ...findBreaches(source), ...findOrphans(source)]);
}

/** What to do, where Redocly's message does not say it. */
const advice: Readonly<Record<string, string>> = {
  "operation-operationId-unique": "Rename one: it becomes the name of a function.",
  "no-invalid-media-type-examples": "Mend the example or the schema.",
  "no-invalid-schema-examples": "Mend the example or the schema.",
  "no-invalid-parameter-examples": "Mend the example or the schema.",
};

export function toProblem({ file, line, column, message, rule }: Finding): Problem {
  const clash = /same name but different content\. Renamed (.+) to /.exec(message);
  const text = clash ? `Two schemas are called "${clash[1]}". Rename one: it becomes the name of a type.` : message;
  return { file, line, column, message: [text, ...(advice[rule] ? [advice[rule]] : []), `(${rule})`].join(" ") };
}
