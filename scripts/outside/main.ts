import type { createSandbox } from "../../sandbox/index.js";
import { type Command, Mistake } from "../shared/command.js";
import { suggestion } from "../../src/request/nearest.js";
import type { Check, Result } from "./check.js";
import { tryCheck } from "./try.js";

/** The command for the project in `root`. */
export function testOutside(root: string, checks: readonly Check[], create: typeof createSandbox): Command {
  const names = checks.map(({ name }) => name);
  return {
    name: "test:outside",
    usage: `Usage: npm run test:outside [-- <check> ...]

Runs third-party tools on the files in generated/, and Schemathesis against the
built sandbox. test/outside/accepted.yaml explains the accepted findings; any
other finding fails. Skips a check if this machine lacks its tools. The first
run downloads packages into .cache/outside/.

Checks:
${names.map((name) => `  ${name}\n`).join("")}
  --help    print this help

Exit codes: 0 every check passed or was skipped, 1 a check failed,
2 invalid usage.
`,
    options: {},
    takesOthers: true,
    async run({ positionals }, output) {
      const wanted: readonly string[] = positionals;
      for (const name of wanted) {
        if (!names.includes(name))
          throw new Mistake(`no check is named "${name}"; there are ${names.join(", ")}${suggestion(name, names)}`);
      }
      const results: Result[] = [];
      for (const check of checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
        const result = await tryCheck(root, check, create);
        output.print(describe(result));
        results.push(result);
      }
      const count = (verdict: Result["verdict"]) => results.filter((result) => result.verdict === verdict).length;
      output.print(`${count("pass")} passed, ${count("FAIL")} failed, ${count("skipped")} skipped\n`);
      return count("FAIL") === 0 ? 0 : 1;
    },
  };
}

function describe({ name, verdict, details, seconds }: Result): string {
  const lines = details.split("\n").map((line) => `    ${line}\n`);
  return `${name}: ${verdict} (${seconds.toFixed(1)} s)\n${details === "" ? "" : lines.join("")}`;
}
