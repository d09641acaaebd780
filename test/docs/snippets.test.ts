import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect, promisify } from "node:util";
import { afterAll, describe, expect, it, vi } from "vitest";

const root = join(import.meta.dirname, "../..");
const folder = join(root, ".cache/snippets");
const node = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: root });

/** Comes before each snippet, and sends its requests to a sandbox instead of the hosted instance. */
const preamble = `
import { createSandbox as createStandIn } from "fluxer-oauth2/sandbox";
const standIn = createStandIn();
globalThis.fetch = standIn.fetch;
process.env["FLUXER_TOKEN"] = standIn.account.session;
process.env["FLUXER_BOT_TOKEN"] = standIn.account.createApplication().bot.token;
process.env["FLUXER_PASSWORD"] = standIn.account.password ?? "";
const { id: standInId, client_secret: standInSecret } = standIn.createAccount().createApplication();
process.env["FLUXER_CLIENT_ID"] = standInId;
process.env["FLUXER_CLIENT_SECRET"] = standInSecret;
process.env["AUTH_SECRET"] = "a made-up secret of at least 32 characters";
`;

async function readSnippets() {
  const guides = (await readdir(join(root, "docs")))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`);
  const found: { title: string; code: string; file: string }[] = [];
  for (const page of ["README.md", ...guides]) {
    const text = await readFile(join(root, page), "utf8");
    for (const { index, 1: code = "" } of text.matchAll(/```ts\n(.*?)```/gs)) {
      const line = text.slice(0, index).split("\n").length;
      const kind = code.includes('from "vitest"') ? ".test.ts" : code.includes('from "node:test"') ? ".node.ts" : ".ts";
      found.push({
        title: `${page}:${line}`,
        code: kind === ".ts" ? preamble + code : code,
        file: join(folder, `${page.replaceAll("/", "-")}-${line}${kind}`),
      });
    }
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "vitest.config.mjs"), "export default {};");
  await Promise.all(found.map(({ file, code }) => writeFile(file, code)));
  return found;
}

const originals = { fetch: globalThis.fetch, env: { ...process.env } };

/** Runs a snippet, in this process unless it brings a test runner, and returns what it printed. */
async function run(file: string): Promise<string> {
  const config = join(folder, "vitest.config.mjs");
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--root", folder, "--config", config, "--reporter=dot"];
  if (file.endsWith(".test.ts")) return (await node(...vitest)).stdout;
  if (file.endsWith(".node.ts")) return (await node("--import", "tsx", "--test", file)).stdout;
  const print = vi.spyOn(console, "log").mockReturnValue();
  try {
    await import(file);
  } finally {
    globalThis.fetch = originals.fetch;
    process.env = { ...originals.env };
  }
  return print.mock.calls.map((values) => inspect(values)).join("\n");
}

const snippets = await readSnippets();
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a snippet of the documentation runs against the sandbox and the built package", () => {
  it.each(snippets)("$title", async ({ file }) => {
    expect(await run(file)).not.toMatch(/FAIL|failed|Error:/);
    expect(process.getActiveResourcesInfo()).not.toContain("TCPServerWrap"); // a program would not end
  });
});

it("the Auth.js snippet handles a request", async () => {
  const { file = "" } = snippets.find(({ code }) => code.includes("@auth/core")) ?? {};
  await run(file);
  const { handle } = (await import(file)) as { handle(request: Request): Promise<Response> };
  expect((await handle(new Request("https://weather.example/auth/csrf"))).status).toBe(200);
});

it("the snippets of the documentation compile", async () => {
  const config = {
    extends: "../../tsconfig.json",
    compilerOptions: {
      allowImportingTsExtensions: true,
      noPropertyAccessFromIndexSignature: false,
      noUnusedLocals: false,
    },
    include: ["."],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  const { stdout } = await node("node_modules/typescript-7/bin/tsc", "-p", folder).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).toBe("");
});

describe("the README", () => {
  it("has a first call within 15 lines and at most 150 lines", async () => {
    const lines = (await readFile(join(root, "README.md"), "utf8")).split("\n");
    expect(lines.findIndex((line) => line.includes("applications.create("))).toBeLessThan(15);
    expect(lines.length).toBeLessThanOrEqual(150);
  });

  it.each(["README.md", "CONTRIBUTING.md"])("names only existing scripts: %s", async (page) => {
    const text = await readFile(join(root, page), "utf8");
    const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...text.matchAll(/(?:`|^|&& )npm (?:run )?([a-z:-]+)/gm)].map(([, name = ""]) => name);
    const own = named.filter((name) => !["ci", "cit", "install"].includes(name));
    expect(own.filter((name) => !(name in scripts))).toEqual([]);
  });
});
