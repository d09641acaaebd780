import { join } from "node:path";
import { type Command, Mistake, wrap } from "../shared/command.js";
import { readWorkingSpec } from "../generate/stages/bundle.js";
import { toLine } from "../shared/problem.js";
import { differencesFile } from "../spec/files.js";
import { operationsOf } from "../spec/openapi.js";
import { compareDocuments } from "./compare.js";
import { readDocument } from "./document.js";
import { toEntries, toYaml } from "./entries.js";
import { readKnown } from "./known.js";
import { match } from "./match.js";

const usage = `Usage: npm run spec:upstream -- <file or URL>

Compares the operations of the spec with Fluxer's own OpenAPI document: a JSON
file, or /v1/openapi.json of an instance. Ignores descriptions, order, response
headers and extensions.

${differencesFile} explains the differences. Prints an
unexplained difference as an entry to paste, and the line of an explanation that
no longer applies.

Exit codes: 0 every difference is explained, 1 some are not, 2 the comparison
failed.
`;

/** The command for the project in `root`. The path of a file is relative to `folder`. */
export function specUpstream(root: string, folder: string, timeoutMs = 20_000): Command {
  return {
    name: "spec:upstream",
    usage,
    options: {},
    takesOthers: true,
    async run({ positionals }, output) {
      const [source, ...others] = positionals;
      if (source === undefined || others.length > 0) throw new Mistake("give one file or URL; see --help");
      const theirs = await readDocument(source, folder, timeoutMs);
      const comparison = compareDocuments(theirs, await readWorkingSpec(root));
      const { differences, places } = comparison;
      const theirIds = new Set(operationsOf(theirs).map(({ object }) => object.operationId));
      const known = readKnown(join(root, differencesFile), differencesFile, (id) => theirIds.has(id));
      const { unknown, misfits } = match(comparison, known);
      for (const misfit of misfits) output.say(`${wrap(toLine(misfit), "  ")}\n`);
      if (unknown.length > 0) {
        const subject = unknown.length === 1 ? "1 difference is" : `${unknown.length} differences are`;
        output.say(`${subject} not explained. Fix the spec, or paste this into\n${differencesFile}:\n`);
        output.print(toYaml(toEntries(comparison, unknown)));
      }
      if (unknown.length + misfits.length > 0) return 1;
      const counts = `differences: ${differences.length}, operations: ${places.size}, entries: ${known.length}`;
      output.print(`${differencesFile} explains every difference.\n${counts}\n`);
      return 0;
    },
  };
}
