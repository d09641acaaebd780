import { runCommand } from "../shared/command.js";
import { projectRoot } from "../shared/project.js";
import { type CommandLine, npm, runToEnd } from "../shared/run.js";

const usage = `Usage: npm run check

Checks that generated/ is current, lints, builds the package and its reference,
and type-checks. \`npm test\` runs it before the tests.
`;

/**
 * Each list runs in order, in parallel with the other list. The examples are type-checked against the built package.
 */
const lists: readonly (readonly CommandLine[])[] = [
  [npm("run", "lint")],
  [[process.execPath, "scripts/generate/cli.js", "--check"], npm("run", "docs"), npm("run", "typecheck")],
];

process.exitCode = await runCommand({
  name: "check",
  usage,
  options: {},
  async run(_, { print }) {
    const codes = await Promise.all(
      lists.map(async (commands) => {
        for (const command of commands) {
          const { code, output } = await runToEnd(command, { cwd: projectRoot, timeoutMs: 600_000 });
          print(output);
          if (code !== 0) return 1;
        }
        return 0;
      }),
    );
    return Math.max(...codes);
  },
});
