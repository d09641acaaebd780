import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type * as Package from "../../src/index.js";
import { projectRoot } from "../shared/project.js";
import { show } from "./measure.js";

const creates = 10_000;
const connections = 50;

const serverCode = `
import { createSandbox } from "fluxer-oauth2/sandbox";
const { account, listen } = createSandbox({ rateLimits: false, quota: Infinity });
const { url } = await listen();
console.log(JSON.stringify({ url, session: account.session }));
`;

/** Creates over HTTP, as fast as the sandbox answers, which is a process of its own. */
export async function sustainedLoad(): Promise<void> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", serverCode], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = (await once(createInterface(child.stdout), "line")) as [string];
    const { url, session } = JSON.parse(line) as { url: string; session: string };
    const { createFluxerClient, sessionToken } = (await import(
      join(projectRoot, "dist/src/index.js")
    )) as typeof Package;
    const { applications } = createFluxerClient({ auth: sessionToken(session), baseUrl: url, maxRetries: 0 });
    const input = { name: "Weather bot" };
    const init = { method: "POST", headers: { Authorization: session }, body: JSON.stringify(input) };
    console.log(`\n${creates} creates over HTTP, ${connections} at a time, client and sandbox on this machine`);
    const raw = async () => (await fetch(`${url}/oauth2/applications`, init)).json();
    await load(raw, creates / 10); // until the compiler has seen the sandbox
    await measure("raw fetch and parse", raw);
    await measure("fluxer-oauth2", () => applications.create(input));
  } finally {
    child.kill();
  }
}

async function measure(title: string, create: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const { latencies, errors } = await load(create, creates);
  const seconds = (performance.now() - start) / 1000;
  const sorted = latencies.toSorted((a, b) => a - b);
  const percentile = (part: number) => `${(sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(1)} ms`;
  const failed = [...errors].map(([name, count]) => `${count} ${name}`).join(", ") || "no errors";
  show(title, `${(creates / seconds).toFixed(0)} /s`, `p50 ${percentile(0.5)}`, `p99 ${percentile(0.99)}`, failed);
}

/** Creates so many, and tells how long each took, and which errors there were how often. */
async function load(create: () => Promise<unknown>, count: number) {
  const latencies: number[] = [];
  const errors = new Map<string, number>();
  let left = count;
  const work = async () => {
    while (left-- > 0) {
      const begun = performance.now();
      await create().catch((error: unknown) => {
        const name = error instanceof Error ? error.name : String(error);
        errors.set(name, (errors.get(name) ?? 0) + 1);
      });
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return { latencies, errors };
}
