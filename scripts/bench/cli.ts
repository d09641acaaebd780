import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { callCosts } from "./calls.js";
import { sustainedLoad } from "./load.js";
import { compareWithChain, showGrowth } from "./pipeline.js";
import { heapPerClient, importTimes } from "./start-up.js";
import { typeCosts } from "./types.js";
import { callersFolder, Mistake, runCommand } from "../shared/command.js";
import { projectRoot } from "../shared/project.js";

const usage = `Usage: npm run bench [-- --only pipeline|package] [<OpenAPI document>]

Compares the package with plain openapi-fetch, and the pipeline with a chain of
command-line tools. With a large document, also measures how the cost of the
pipeline's stages grows.

  --only X   run only one of the two parts
  --help     print this help
`;

const parts = {
  async package() {
    await callCosts();
    await importTimes();
    await heapPerClient();
    await typeCosts();
    await sustainedLoad();
  },
  async pipeline(largeSpec: string | undefined) {
    await compareWithChain();
    if (largeSpec !== undefined) await showGrowth(largeSpec);
  },
};

process.exitCode = await runCommand({
  name: "bench",
  usage,
  options: { only: { type: "string" } },
  takesOthers: true,
  async run({ values: { only }, positionals: [given, ...others] }) {
    const names = (["package", "pipeline"] as const).filter((name) => only === undefined || only === name);
    if (names.length === 0) throw new Mistake(`--only takes package or pipeline, not ${only}`);
    if (others.length > 0) throw new Mistake("give one OpenAPI document, or none; see --help");
    const file = given === undefined ? undefined : resolve(callersFolder(), given);
    if (file !== undefined && !existsSync(file)) throw new Mistake(`${given} is not there; give an OpenAPI document`);
    for (const name of names) await parts[name](file && relative(projectRoot, file));
    return 0;
  },
});
