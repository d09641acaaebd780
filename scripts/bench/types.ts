import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../shared/project.js";
import { inTurns, median, node, ratio, show } from "./measure.js";

const rounds = 5;

/** The same small program with each client. */
const consumers = {
  bare: `
import createClient from "openapi-fetch";
import type { paths } from "fluxer-oauth2/schema";
const client = createClient<paths>({ headers: { Authorization: "flx_madeUp" } });
export async function main(): Promise<string | undefined> {
  const { data } = await client.POST("/oauth2/applications", { body: { name: "Weather bot" } });
  const params = { path: { id: data?.id ?? "" } };
  await client.PATCH("/oauth2/applications/{id}", { params, body: { bot_public: false } });
  const { data: found } = await client.GET("/oauth2/applications/{id}", { params });
  await client.GET("/users/@me/applications");
  await client.DELETE("/oauth2/applications/{id}", { params });
  return found?.bot?.username;
}`,
  whole: `
import { createFluxerClient, sessionToken } from "fluxer-oauth2";
const { applications } = createFluxerClient({ auth: sessionToken("flx_madeUp") });
export async function main(): Promise<string | undefined> {
  const { id } = await applications.create({ name: "Weather bot" });
  await applications.update(id, { bot_public: false });
  const found = await applications.get(id);
  await applications.list();
  await applications.delete(id);
  return found.bot?.username;
}`,
};
type Name = keyof typeof consumers;

const options = { target: "es2022", module: "nodenext", strict: true, noEmit: true, skipLibCheck: true, types: [] };

/** Compares what the package's types cost the compiler with what openapi-fetch's types cost for the same spec. */
export async function typeCosts(): Promise<void> {
  // In the project, because there the package's own name resolves to the build.
  const folder = join(projectRoot, ".cache/bench");
  await mkdir(folder, { recursive: true });
  const diagnostics: Record<Name, Map<string, number>[]> = { bare: [], whole: [] };
  const compile = async (name: Name) => {
    await writeFile(join(folder, `${name}.ts`), consumers[name]);
    await writeFile(join(folder, `${name}.json`), JSON.stringify({ compilerOptions: options, files: [`${name}.ts`] }));
    const tsc = join(projectRoot, "node_modules/typescript/bin/tsc");
    const { output, ms } = await node([tsc, "-p", `${name}.json`, "--extendedDiagnostics"], folder);
    const facts = [...output.matchAll(/^([A-Z][\w /]+):\s+([\d.]+)[sK]?$/gm)];
    diagnostics[name].push(new Map(facts.map(([, fact = "", value]) => [fact, Number(value)])));
    return ms;
  };
  try {
    const total = await inTurns(rounds, { bare: () => compile("bare"), whole: () => compile("whole") });
    console.log(`\ntypes of a small consumer with each client: median of ${rounds} rounds, taken in turns`);
    const row = (title: string, bare: readonly number[], whole: readonly number[], unit: string, ...aim: string[]) => {
      const other = `openapi-fetch ${median(bare)}${unit}`;
      show(title, `${median(whole)}${unit}`, other, `ratio ${ratio(whole, bare).toFixed(2)}`, ...aim);
    };
    const valuesOf = (name: Name, fact: string) => diagnostics[name].map((facts) => facts.get(fact) ?? Number.NaN);
    const factRow = (fact: string, unit: string, ...aim: string[]) =>
      row(fact, valuesOf("bare", fact), valuesOf("whole", fact), unit, ...aim);
    factRow("Instantiations", "", "aim 1.30");
    factRow("Types", "");
    factRow("Check time", " s", "aim 1.30");
    row("tsc from start to end", total.bare.map(Math.round), total.whole.map(Math.round), " ms");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
