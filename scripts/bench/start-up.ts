import { projectRoot } from "../shared/project.js";
import { inTurns, median, node, ratio, show } from "./measure.js";

const rounds = 25;
const clients = 10_000;

/** What it takes to load the package: a process that imports it, from start to end. */
export async function importTimes(): Promise<void> {
  const time = async (code: string) => (await node(["--input-type=module", "--eval", code], projectRoot)).ms;
  const runs = await inTurns(rounds, {
    nothing: () => time("0"),
    engine: () => time('import "openapi-fetch"'),
    whole: () => time('import "fluxer-oauth2"'),
  });
  console.log(`\nimport, a process each: median of ${rounds} rounds, taken in turns`);
  const rows = { nothing: "Node alone", engine: "openapi-fetch", whole: "fluxer-oauth2" } as const;
  for (const [name, label] of Object.entries(rows) as [keyof typeof rows, string][]) {
    const values = runs[name];
    const of = (base: keyof typeof rows) => `${ratio(values, runs[base]).toFixed(2)} of ${rows[base]}`;
    show(label, `${median(values).toFixed(1)} ms`, of("nothing"), of("engine"));
  }
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
  return kept.length > 0 && bytes; // which keeps them alive until here
}
const engine = bytesOf(() => createOpenapiFetch({ baseUrl }));
const whole = bytesOf(() => createFluxerClient({ auth, baseUrl }));
console.log(JSON.stringify({ engine, whole }));
`;

/** What stays on the heap for each client that is kept. */
export async function heapPerClient(): Promise<void> {
  const { output } = await node(["--expose-gc", "--input-type=module", "--eval", heapCode], projectRoot);
  const { engine, whole } = JSON.parse(output) as Record<"engine" | "whole", number>;
  console.log(`\nheap of a client: mean of ${clients}`);
  show("openapi-fetch", `${engine.toFixed(0)} bytes`);
  show("fluxer-oauth2", `${whole.toFixed(0)} bytes`, `${(whole / engine).toFixed(2)} of openapi-fetch`);
}
