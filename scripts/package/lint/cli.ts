import { join } from "node:path";
import { runChecks } from "../../shared/checks.js";
import { runCommand } from "../../shared/command.js";
import { Failure, run } from "../../shared/run.js";
import { withTarball } from "../matrix/site.js";
import { installTool } from "../matrix/tools.js";

const usage = `Usage: npm run check:package

Packs the tarball and runs publint and attw on it. The first run downloads them.
Exits with 1 if either reports a problem.
`;

process.exitCode = await runCommand({
  name: "check:package",
  usage,
  options: {},
  async run(_, output) {
    // Outside of the checks, because a missing tool must fail this command. In a check, it would skip the check.
    const publint = await installTool("publint@0.3.25");
    const attw = await installTool("@arethetypeswrong/cli@0.18.5");
    return withTarball((tarball) => {
      const checks = [
        {
          name: "publint",
          async run() {
            const script = join(publint, "node_modules/publint/src/cli.js");
            const printed = await run([process.execPath, script, "run", tarball, "--strict"]);
            // It exits with 0 even if it makes suggestions.
            if (!printed.includes("All good!")) throw new Failure(printed);
          },
        },
        {
          name: "attw",
          async run() {
            const script = join(attw, "node_modules/@arethetypeswrong/cli/dist/index.js");
            // The package is ESM only, so older resolvers don't count. No module system imports YAML: tools read it.
            const args = ["--profile", "esm-only", "--exclude-entrypoints", "openapi.yaml", "--no-emoji"];
            await run([process.execPath, script, tarball, ...args]);
          },
        },
      ];
      return runChecks(checks, output);
    });
  },
});
