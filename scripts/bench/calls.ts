import createOpenapiFetch from "openapi-fetch";
import { join } from "node:path";
import type { paths } from "../../generated/schema.js";
import type * as Package from "../../src/index.js";
import type * as SandboxModule from "../../sandbox/index.js";
import { projectRoot } from "../shared/project.js";
import { inTurns, median, ratio, show } from "./measure.js";

const rounds = 40;
const callsPerRound = 250;
const input = { name: "Weather bot", redirect_uris: ["https://weather.example/callback"] };
const baseUrl = "https://fluxer.example/v1";

/** What a call costs beside the network: the fetch is injected and gives everyone the same answer. */
export async function callCosts(): Promise<void> {
  const { createFluxerClient, sessionToken } = (await import(join(projectRoot, "dist/src/index.js"))) as typeof Package;
  const { fetch, id, session } = await recordedAnswer();
  const headers = { Authorization: session };
  const bare = createOpenapiFetch<paths>({ baseUrl, headers, fetch });
  const auth = sessionToken(session);
  const checked = createFluxerClient({ auth, baseUrl, fetch }).applications;
  const unchecked = createFluxerClient({ auth, baseUrl, fetch, preflight: false, checkResponses: false }).applications;
  const send = async (path: string, init: RequestInit) => {
    const response = await fetch(`${baseUrl}/oauth2/applications${path}`, init);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.json();
  };
  const json = { ...headers, "Content-Type": "application/json" };
  await compare("create", {
    raw: () => send("", { method: "POST", headers: json, body: JSON.stringify(input) }),
    bare: () => bare.POST("/oauth2/applications", { body: input }),
    checked: () => checked.create(input),
    unchecked: () => unchecked.create(input),
  });
  await compare("get", {
    raw: () => send(`/${id}`, { headers }),
    bare: () => bare.GET("/oauth2/applications/{id}", { params: { path: { id } } }),
    checked: () => checked.get(id),
    unchecked: () => unchecked.get(id),
  });
}

const names = {
  raw: "raw fetch and parse",
  bare: "bare openapi-fetch",
  checked: "fluxer-oauth2",
  unchecked: "fluxer-oauth2, both checks off",
};
type Subjects = Readonly<Record<keyof typeof names, () => Promise<unknown>>>;

async function compare(title: string, subjects: Subjects): Promise<void> {
  const timed = Object.fromEntries(
    Object.entries(subjects).map(([name, call]) => [name, () => microsecondsPerCall(call)]),
  ) as Record<keyof typeof names, () => Promise<number>>;
  await inTurns(4, timed); // until the compiler has seen the code
  const runs = await inTurns(rounds, timed);
  console.log(`\n${title}, fetch injected: median of ${rounds} rounds of ${callsPerRound} calls, taken in turns`);
  for (const [name, label] of Object.entries(names) as [keyof typeof names, string][]) {
    const of = (base: keyof typeof names) => `${ratio(runs[name], runs[base]).toFixed(2)} of ${names[base]}`;
    const aim = name === "checked" ? ["aim 1.25"] : [];
    show(label, `${median(runs[name]).toFixed(1)} µs`, of("bare"), of("raw"), ...aim);
  }
}

async function microsecondsPerCall(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < callsPerRound; count++) await call();
  return ((performance.now() - start) * 1000) / callsPerRound;
}

/** A fetch that gives the sandbox's answer to a create again and again. */
async function recordedAnswer() {
  const { createSandbox } = (await import(join(projectRoot, "dist/sandbox/index.js"))) as typeof SandboxModule;
  const sandbox = createSandbox();
  const { session } = sandbox.account;
  const init = { method: "POST", headers: { Authorization: session }, body: JSON.stringify(input) };
  const response = await sandbox.fetch(`${sandbox.url}/oauth2/applications`, init);
  const { headers } = response;
  const text = await response.text();
  const { id } = JSON.parse(text) as { id: string };
  const fetch: typeof globalThis.fetch = async () => new Response(text, { headers });
  return { fetch, id, session };
}
