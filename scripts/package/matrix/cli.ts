import { choose, runChecks } from "../../shared/checks.js";
import { runCommand } from "../../shared/command.js";
import { bundlers } from "./bundlers.js";
import { chromium } from "./chromium.js";
import { compilers } from "./compilers.js";
import { bun, deno, node } from "./runtimes.js";
import { withSite } from "./site.js";
import { workerd } from "./workerd.js";

const parts = Object.entries({ typescript: compilers, node, bun, deno, workerd, chromium, bundlers }).map(
  ([name, checksOf]) => ({ name, checksOf }),
);

const usage = `Usage: npm run test:package [-- <part> ...]

Packs the tarball, installs it into a new project, and compiles, runs and
bundles typical user code there. Skips a check if this machine lacks its tools.
The first run downloads tools into .cache/test-package/.

Parts: ${parts.map(({ name }) => name).join(", ")}

  --help    print this help

Exit codes: 0 every check passed or was skipped, 1 a check failed,
2 invalid usage.
`;

process.exitCode = await runCommand({
  name: "test:package",
  usage,
  options: {},
  takesOthers: true,
  run({ positionals }, output) {
    const chosen = choose(parts, positionals);
    return withSite((site) => {
      const checks = chosen.flatMap(({ checksOf }) => checksOf(site));
      return runChecks(checks, output);
    });
  },
});
