import { projectRoot } from "../shared/project.js";
import { inTurns, node, show, showRuns } from "./measure.js";

const rounds = 25;
const clients = 10_000;

/** Measures a process that imports the package, from start to exit. */
export async function importTimes(): Promise<void> {
  const time = async (code: string) => (await node(["--input-type=module", "--eval", code], projectRoot)).ms;
  const runs = await inTurns(rounds, {
    "Node alone": () => time("0"),
    "openapi-fetch": () => time('import "openapi-fetch"'),
    "fluxer-oauth2": () => time('import "fluxer-oauth2"'),
  });
  console.log(`\nimport, a process each: median of ${rounds} rounds, taken in turns`);
  showRuns(runs, (value) => `${value.toFixed(1)} ms`, ["Node alone", "openapi-fetch"], {});
}

const heapCode = `
import createOpenapiFetch from "openapi-fetch";
import { createFluxerClient, sessionToken } from "fluxer-oauth2";
const baseUrl = "https://fluxer.example/v1";
const auth = sessionToken("flx_madeUp");
function bytesOf(create) {
  const kept = Array.from({ length: 100 }, create);
  gc();
  const before = process.memoryUsage().heapUsed;
  for (let count = 0; count < ${clients}; count++) kept.push(create());
  gc();
  const bytes = (process.memoryUsage().heapUsed - before) / ${clients};
  return kept.length > 0 && bytes; // this use keeps the clients alive
}
const bare = bytesOf(() => createOpenapiFetch({ baseUrl }));
const whole = bytesOf(() => createFluxerClient({ auth, baseUrl }));
console.log(JSON.stringify({ bare, whole }));
`;

/** Measures how much heap a client uses. */
export async function heapPerClient(): Promise<void> {
  const { output } = await node(["--expose-gc", "--input-type=module", "--eval", heapCode], projectRoot);
  const { bare, whole } = JSON.parse(output) as Record<"bare" | "whole", number>;
  console.log(`\nheap of a client: mean of ${clients}`);
  show("openapi-fetch", `${bare.toFixed(0)} bytes`);
  show("fluxer-oauth2", `${whole.toFixed(0)} bytes`, `${(whole / bare).toFixed(2)} of openapi-fetch`);
}
