import { Mistake, runCommand } from "../shared/command.js";
import { callCosts } from "./calls.js";
import { compareWithChain } from "./pipeline.js";
import { importTimes } from "./imports.js";
import { typeCosts } from "./types.js";

const usage = `Usage: npm run bench [-- --only pipeline|package]

Compares the package with plain openapi-fetch, and the pipeline with a chain of
command-line tools.

  --only X   run only one of the two parts
  --help     print this help
`;

process.exitCode = await runCommand({
  name: "bench",
  usage,
  options: { only: { type: "string" } },
  async run({ values: { only } }) {
    if (only !== undefined && only !== "package" && only !== "pipeline")
      throw new Mistake(`--only must be package or pipeline, not ${only}`);
    if (only !== "pipeline") for (const measure of [callCosts, importTimes, typeCosts]) await measure();
    if (only !== "package") await compareWithChain();
    return 0;
  },
});
