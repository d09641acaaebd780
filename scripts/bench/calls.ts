import createOpenapiFetch from "openapi-fetch";
import { join } from "node:path";
import type { paths } from "../../generated/schema.js";
import type * as SandboxModule from "../../sandbox/index.js";
import { projectRoot } from "../shared/project.js";
import { importPackage, inTurns, showRuns } from "./measure.js";

const rounds = 40;
const callsPerRound = 250;
const input = { name: "Weather bot", redirect_uris: ["https://weather.example/callback"] };
const baseUrl = "https://fluxer.example/v1";

type Call = () => Promise<unknown>;

/** Measures calls without the network: all clients get the same response from an injected `fetch`. */
export async function callCosts(): Promise<void> {
  const { createFluxerClient, sessionToken } = await importPackage();
  const { fetch, id, session } = await recordedResponse();
  const headers = { Authorization: session };
  const bare = createOpenapiFetch<paths>({ baseUrl, headers, fetch });
  const auth = sessionToken(session);
  const checked = createFluxerClient({ auth, baseUrl, fetch }).applications;
  const unchecked = createFluxerClient({ auth, baseUrl, fetch, preflight: false, checkResponses: false }).applications;
  const send = async (path: string, init: RequestInit) => {
    const response = await fetch(`${baseUrl}/oauth2/applications${path}`, init);
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

async function compare(title: string, calls: Record<"raw" | "bare" | "checked" | "unchecked", Call>): Promise<void> {
  const subjects = {
    "raw fetch and parse": () => microsecondsPerCall(calls.raw),
    "bare openapi-fetch": () => microsecondsPerCall(calls.bare),
    "fluxer-oauth2": () => microsecondsPerCall(calls.checked),
    "fluxer-oauth2, both checks off": () => microsecondsPerCall(calls.unchecked),
  };
  await inTurns(4, subjects); // warms up the JIT compiler
  const runs = await inTurns(rounds, subjects);
  console.log(`\n${title}, fetch injected: median of ${rounds} rounds of ${callsPerRound} calls, taken in turns`);
  const bases = ["bare openapi-fetch", "raw fetch and parse"] as const;
  showRuns(runs, (value) => `${value.toFixed(1)} µs`, bases, { "fluxer-oauth2": "1.40" });
}

async function microsecondsPerCall(call: Call): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < callsPerRound; count++) await call();
  return ((performance.now() - start) * 1000) / callsPerRound;
}

/** Returns a `fetch` that always returns the sandbox's response to one create. */
async function recordedResponse() {
  const { createSandbox } = (await import(join(projectRoot, "dist/sandbox/index.js"))) as typeof SandboxModule;
  const { account, fetch: send, url } = createSandbox();
  const init = { method: "POST", headers: { Authorization: account.session }, body: JSON.stringify(input) };
  const response = await send(`${url}/oauth2/applications`, init);
  const { headers } = response;
  const text = await response.text();
  const { id } = JSON.parse(text) as { id: string };
  const fetch: typeof globalThis.fetch = async () => new Response(text, { headers });
  return { fetch, id, session: account.session };
}
