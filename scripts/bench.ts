import { parseArgs } from "node:util";
import { callCosts } from "./bench/calls.js";
import { sustainedLoad } from "./bench/load.js";
import { compareWithChain, showGrowth } from "./bench/pipeline.js";
import { heapPerClient, importTimes } from "./bench/start-up.js";
import { typeCosts } from "./bench/types.js";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string" } } });
const [largeSpec = "../shared/upstream/fluxer-2026-02.json"] = positionals;

if (values.only !== "pipeline") {
  await callCosts();
  await importTimes();
  await heapPerClient();
  await typeCosts();
  await sustainedLoad();
}
if (values.only !== "package") {
  await compareWithChain();
  await showGrowth(largeSpec);
}
