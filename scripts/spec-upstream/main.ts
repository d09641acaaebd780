import { join } from "node:path";
import { type Command, Mistake } from "../shared/command.js";
import { differencesFile } from "../spec/files.js";
import { readWorkingSpec } from "../spec-diff/working-spec.js";
import { compareDocuments } from "./compare.js";
import { type Limits, readDocument } from "./document.js";
import { toEntries, toYaml } from "./entries.js";
import { readKnown } from "./known.js";
import { match } from "./match.js";
import { list } from "./report.js";
import type { Document } from "./shape.js";
import { isObject } from "../spec/openapi.js";
import { wrap } from "../spec-diff/wrap.js";

const usage = `Usage: npm run spec:upstream -- <file or URL>

Compares the operations of the spec with Fluxer's own OpenAPI document: a JSON
file, or /v1/openapi.json of an instance. Ignores descriptions, order, response
headers and extensions.

  --list    list every difference by operation, including explained ones, with
            both values
  --help    print this help

${differencesFile} explains the differences. Prints an
unexplained difference as an entry to paste, and the line of an explanation that
no longer applies.

Exit codes: 0 every difference is explained, 1 some are not, 2 the comparison
failed.
`;

const options = { list: { type: "boolean" } } as const;

/** The command for the project in `root`; a file that is given is relative to `folder`. */
export function specUpstream(root: string, folder: string, limits: Limits = {}): Command<typeof options> {
  return {
    name: "spec:upstream",
    usage,
    options,
    takesOthers: true,
    async run({ values, positionals }, output) {
      const [source, ...others] = positionals;
      if (source === undefined || others.length > 0) throw new Mistake("give one file or URL; see --help");
      const theirs = await readDocument(source, folder, limits);
      const comparison = compareDocuments(theirs, { ...(await readWorkingSpec(root)) });
      const { differences, places } = comparison;
      const known = readKnown(join(root, differencesFile), differencesFile).filter(
        ({ onlyWith }) => onlyWith === undefined || hasOperation(theirs, onlyWith),
      );
      const { unknown, misfits } = match(comparison, known);
      if (values.list) output.print(list(comparison));
      for (const { line, message } of misfits) output.say(`${wrap(`${differencesFile}:${line} ${message}`, "  ")}\n`);
      if (unknown.length > 0) {
        const are = unknown.length === 1 ? "is" : "are";
        output.say(
          `${count(unknown.length, "difference")} ${are} not explained. Fix the spec, or paste this into\n${differencesFile}:\n`,
        );
        output.print(await toYaml(toEntries(comparison, unknown)));
      }
      if (unknown.length + misfits.length > 0) return 1;
      const size = `${count(differences.length, "difference")} at ${count(places.size, "operation")}`;
      output.print(`${size}, explained by ${count(known.length, "line")} of ${differencesFile}.\n`);
      return 0;
    },
  };
}

function hasOperation(document: Document, id: string): boolean {
  const items = Object.values(isObject(document["paths"]) ? document["paths"] : {}).filter(isObject);
  return items.some((item) =>
    Object.values(item).some((operation) => isObject(operation) && operation["operationId"] === id),
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
