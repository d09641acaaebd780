import { join } from "node:path";
import { projectRoot } from "../shared/project.js";
import { withSandboxProcess } from "../shared/sandbox.js";
import { importPackage, show } from "./measure.js";

const creates = 10_000;
const connections = 50;

/** Measures creates over HTTP, as fast as the sandbox responds in a process of its own. */
export function sustainedLoad(): Promise<void> {
  return withSandboxProcess(join(projectRoot, "test/consumers"), async ({ url, session }) => {
    const { createFluxerClient, sessionToken } = await importPackage();
    const { applications } = createFluxerClient({ auth: sessionToken(session), baseUrl: url, maxRetries: 0 });
    const input = { name: "Weather bot" };
    const init = { method: "POST", headers: { Authorization: session }, body: JSON.stringify(input) };
    console.log(`\n${creates} creates over HTTP, ${connections} at a time, client and sandbox on this machine`);
    const raw = async () => (await fetch(`${url}/oauth2/applications`, init)).json();
    await load(raw, creates / 10); // warms up the sandbox
    await measure("raw fetch and parse", raw);
    await measure("fluxer-oauth2", () => applications.create(input));
  });
}

async function measure(title: string, create: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const latencies = await load(create, creates);
  const seconds = (performance.now() - start) / 1000;
  const sorted = latencies.toSorted((a, b) => a - b);
  const percentile = (part: number) => `${(sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(1)} ms`;
  show(title, `${(creates / seconds).toFixed(0)} /s`, `p50 ${percentile(0.5)}`, `p99 ${percentile(0.99)}`);
}

/** Returns the milliseconds of each create. Rejects if a create fails. */
async function load(create: () => Promise<unknown>, count: number): Promise<number[]> {
  const latencies: number[] = [];
  let left = count;
  const work = async () => {
    while (left-- > 0) {
      const start = performance.now();
      await create();
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return latencies;
}
