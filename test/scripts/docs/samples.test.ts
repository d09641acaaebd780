import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it, vi } from "vitest";
import { serverOperations } from "../../../generated/server.js";
import { createSandbox } from "../../../sandbox/index.js";
import { projectRoot } from "../../../scripts/shared/project.js";

const folder = join(projectRoot, ".cache/samples");
const operationIds = Object.keys(serverOperations);
const run = promisify(execFile);

/** Returns a sandbox with one application, and the samples that it serves for an operation, by language. */
async function start(operationId: string) {
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  const body = JSON.stringify({
    name: "Weather bot",
    redirect_uris: ["https://weather.example/callback", "https://app.example/callback"],
  });
  const headers = { Authorization: sandbox.account.session };
  await fetch(`${server.url}/oauth2/applications`, { method: "POST", headers, body });
  const page = await (await fetch(new URL("/", server.url), { headers: { Accept: "text/html" } })).text();
  const [article = ""] = page.split(`<article id="operation-${operationId}">`)[1]?.split("</article>") ?? [];
  const figures = article.matchAll(/data-language="(\w+)">.*?<code>(.*?)<\/code>/gs);
  const samples = new Map(Array.from(figures, ([, language = "", code = ""]) => [language, toText(code)]));
  return { sandbox, server, code: (language: string) => samples.get(language) ?? "" };
}

function toText(code: string): string {
  const text = code
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
  return text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Runs a sample. Its request must reach the operation, and succeed if the sandbox filled in all of its values. */
async function check(operationId: string, language: string, runCode: (code: string) => Promise<unknown>) {
  const { sandbox, server, code } = await start(operationId);
  const sample = code(language);
  const isComplete = !sample.includes("YOUR_");
  const done = runCode(sample);
  await (isComplete ? done : done.catch(() => undefined));
  await server.close();
  const sent = sandbox.requests.slice(1).filter((request) => request.operationId === operationId);
  expect(sent.length, sample).toBeGreaterThan(0);
  if (isComplete) expect(sent.at(-1)?.status, sample).toBeLessThan(400);
}

const missing = async (program: string) =>
  run(program, ["--version"]).then(
    () => "",
    () => ` (skipped: no ${program})`,
  );

const withoutCurl = await missing("curl");
describe.skipIf(withoutCurl !== "")(`a curl sample of the reference runs against the sandbox${withoutCurl}`, () => {
  it.each(operationIds)("curl: %s", (id) => check(id, "curl", (code) => run("bash", ["-c", code])));
});

const withoutPython = await missing("python3");
describe.skipIf(withoutPython !== "")(
  `a Python sample of the reference runs against the sandbox${withoutPython}`,
  () => {
    it.each(operationIds)("Python: %s", (id) => check(id, "Python", (code) => run("python3", ["-c", code])));
  },
);

describe("the TypeScript samples of the reference", async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(operationIds)("run against the sandbox: %s", (id) =>
    check(id, "TypeScript", async (code) => {
      const file = join(folder, `${id}.ts`);
      await writeFile(file, code);
      vi.spyOn(console, "log").mockReturnValue();
      await import(file);
    }),
  );

  it("compile", async () => {
    const config = { extends: "../../tsconfig.json", include: ["."] };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
    const compile = run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder], { cwd: projectRoot });
    expect(await compile.catch((error: { stdout: string }) => error)).toMatchObject({ stdout: "" });
  });
});
