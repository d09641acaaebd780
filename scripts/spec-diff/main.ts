import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkingSpec } from "../generate/stages/bundle.js";
import { isObject } from "../shared/json.js";
import { readBase } from "./base.js";
import { type Bump, bumpBetween, bumpFor, isAtLeast, largest, pendingBump } from "./bump.js";
import { type Command, type Output, wrap } from "../shared/command.js";
import { withoutInlineParts } from "./inline-parts.js";
import { judge } from "./judge.js";
import { diffKnownValues, isOfKnownValues } from "./known-values.js";
import { diffByRedocly } from "./redocly.js";
import { toMarkdown } from "./report.js";

const usage = `Usage: npm run spec:diff [-- --base <git ref or file>]

Compares the spec with the last release, lists the changes for users, and checks
that a changeset covers them. The last release is the newest version tag, such
as v1.2.3. Before the first release, it is the last commit.

  --base X  compare with a tag, branch, commit or OpenAPI document;
            \`--base HEAD\` shows uncommitted changes
  --help    print this help

Exit codes: 0 nothing to do, 1 a changeset is missing or its bump is too small,
2 the comparison failed.
`;

const options = { base: { type: "string" } } as const;

/** Returns the command for the project in `root`. A file in its arguments is relative to `folder`. */
export function specDiff(root: string, folder: string): Command<typeof options> {
  return {
    name: "spec:diff",
    usage,
    options,
    async run({ values }, output) {
      const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
      const { name, version } = isObject(manifest) ? manifest : {};
      const pending = pendingBump(root, String(name));
      const { document, ...base } = readBase(root, folder, values.base);
      const before = withoutInlineParts(document);
      const working = withoutInlineParts(await readWorkingSpec(root));
      const raw = (await diffByRedocly(before, working)).filter((change) => !isOfKnownValues(change));
      const changes = [...raw.map(judge), ...diffKnownValues(before, working)];
      const impact = largest(changes.map((change) => change.impact));
      if (!impact) {
        output.print(`No change of the API since ${base.name}.\n`);
        return 0;
      }
      output.print(`Changes of the API since ${base.name}:\n\n${toMarkdown(before, working, changes)}\n`);
      const since = base.version ?? String(version);
      return tellVerdict(impact, since, { pending, raised: bumpBetween(since, String(version)) }, output);
    },
  };
}

interface Present {
  /** Bump of the pending changesets. */
  readonly pending: Bump | undefined;
  /** Bump of package.json since the base, after `npm run version` and before the tag. */
  readonly raised: Bump | undefined;
}

function tellVerdict(impact: Bump, since: string, { pending, raised }: Present, { say }: Output): number {
  const wanted = bumpFor(impact, since);
  const because = impact === wanted ? "" : " (a breaking change, while the version is 0.x)";
  const found = [
    ...(raised ? [`the version already has a ${raised} bump`] : []),
    pending ? `the pending changesets have a ${pending} bump` : "there is no pending changeset",
  ].join(", ");
  const isEnough = isAtLeast(largest([pending, raised]), wanted);
  const advice = `. Run \`npx changeset\`, choose ${wanted}, and describe the change for users`;
  say(`${wrap(`A ${wanted} bump is required${because}; ${found}${isEnough ? "" : advice}.`, "")}\n`);
  return isEnough ? 0 : 1;
}
