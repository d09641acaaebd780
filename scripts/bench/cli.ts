import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { callCosts } from "./calls.js";
import { sustainedLoad } from "./load.js";
import { compareWithChain, showGrowth } from "./pipeline.js";
import { heapPerClient, importTimes } from "./start-up.js";
import { typeCosts } from "./types.js";
import { callersFolder, Mistake, runCommand } from "../shared/command.js";

const usage = `Usage: npm run bench [-- --only pipeline|package] [<OpenAPI document>]

Compares the package with plain openapi-fetch, and the pipeline with a chain of
command-line tools. With a large document, also measures how the cost of the
pipeline's stages grows.

  --only X   run only one of the two parts
  --help     print this help
`;

process.exitCode = await runCommand({
  name: "bench",
  usage,
  options: { only: { type: "string" } },
  takesOthers: true,
  async run({ values: { only }, positionals: [given, ...others] }) {
    if (only !== undefined && only !== "package" && only !== "pipeline")
      throw new Mistake(`--only must be package or pipeline, not ${only}`);
    const file = given === undefined ? undefined : resolve(callersFolder(), given);
    if (others.length > 0 || (file !== undefined && !existsSync(file)))
      throw new Mistake("give at most one OpenAPI document, as the path of a file");
    if (only !== "pipeline")
      for (const measure of [callCosts, importTimes, heapPerClient, typeCosts, sustainedLoad]) await measure();
    if (only !== "package") await compareWithChain();
    if (only !== "package" && file !== undefined) await showGrowth(file);
    return 0;
  },
});
