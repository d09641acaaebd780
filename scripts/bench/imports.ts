import { projectRoot } from "../shared/project.js";
import { inTurns, node, showRuns } from "./measure.js";

const rounds = 25;

/** Measures a process that imports the package, from start to exit. */
export async function importTimes(): Promise<void> {
  const time = async (code: string) => (await node(["--input-type=module", "--eval", code], projectRoot)).ms;
  const runs = await inTurns(rounds, {
    "Node alone": () => time("0"),
    "openapi-fetch": () => time('import "openapi-fetch"'),
    "fluxer-oauth2": () => time('import "fluxer-oauth2"'),
  });
  console.log(`\nimport, a process each: median of ${rounds} rounds, taken in turns`);
  const bases = ["openapi-fetch", "Node alone"] as const;
  showRuns(runs, (value) => `${value.toFixed(1)} ms`, bases, { "fluxer-oauth2": "1.30" });
}
