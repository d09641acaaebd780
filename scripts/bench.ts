import { callCosts } from "./bench/calls.js";
import { sustainedLoad } from "./bench/load.js";
import { compareWithChain, showGrowth } from "./bench/pipeline.js";
import { heapPerClient, importTimes } from "./bench/start-up.js";
import { typeCosts } from "./bench/types.js";
import { Mistake, runCommand } from "./command.js";

const usage = `Usage: npm run bench [-- --only pipeline|package] [<large OpenAPI document>]

Measures the package beside bare openapi-fetch, and the pipeline beside the plain chain of command-line tools.

  --only X   one of the two parts
  --help     show this text
`;

const parts = {
  async package() {
    await callCosts();
    await importTimes();
    await heapPerClient();
    await typeCosts();
    await sustainedLoad();
  },
  async pipeline(largeSpec: string) {
    await compareWithChain();
    await showGrowth(largeSpec);
  },
};

process.exitCode = await runCommand({
  name: "bench",
  usage,
  options: { only: { type: "string" } },
  takesOthers: true,
  async run({ values: { only }, positionals: [largeSpec = "../shared/upstream/fluxer-2026-02.json"] }) {
    const names = (["package", "pipeline"] as const).filter((name) => only === undefined || only === name);
    if (names.length === 0) throw new Mistake(`--only takes package or pipeline, not ${only}`);
    for (const name of names) await parts[name](largeSpec);
    return 0;
  },
});
