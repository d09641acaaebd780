import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Toolbox, ToolRun } from "../../../scripts/outside/all.js";
import { testOutside } from "../../../scripts/outside/main.js";
import { readReports } from "../../../scripts/outside/schemathesis.js";
import { runCommand } from "../../../scripts/shared/command.js";
import { projectRoot, temporaryFolder } from "../../support/spec-copy.js";

const node = (script: string) => [process.execPath, "--input-type=module", "--eval", script] as const;
const writes = (file: string, json: unknown) =>
  `(await import("node:fs")).writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(JSON.stringify(json))});`;

const finding = { title: "Server error", count: 2 };
const report = { complete: true, operations: { tested: 2, selected: 3 }, test_cases: { generated: 40 } };
/** Code that writes the reports of Schemathesis. */
const writesReports = (more: object = {}, accepted: object = {}) =>
  writes("report.json", { ...report, failures: [], errors: [], ...more }) + writes("accepted.json", accepted);

const toolbox: Toolbox = {
  requires: node(""),
  lock: "lock.txt",
  install: [node('(await import("node:fs")).appendFileSync("installs", "x");')],
};

function createProject(): string {
  const root = temporaryFolder();
  const files = { "test/outside/lock.txt": "tool 1\n", "generated/openapi.json": '{"openapi":"3.1.0"}' };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

async function run(toolRun: Partial<ToolRun> = {}, { root = createProject(), args = [] as readonly string[] } = {}) {
  let [printed, said] = ["", ""];
  const output = { print: (text: string) => (printed += text), say: (text: string) => (said += text) };
  const toolRuns = [{ name: "fake", toolbox, command: node(""), ...toolRun }];
  const code = await runCommand(testOutside(root, toolRuns), args, output);
  return { code, printed: printed.replaceAll(/\d+\.\d s/g, "0.0 s"), said };
}

describe("npm run test:outside", () => {
  test("runs a tool in a folder with the generated documents", async () => {
    const command = node('JSON.parse((await import("node:fs")).readFileSync("openapi.json", "utf8")).openapi.length;');
    expect(await run({ command })).toEqual({
      code: 0,
      printed: "fake: pass (0.0 s)\n1 passed, 0 failed, 0 skipped\n",
      said: "",
    });
  });

  test("fails if a tool fails, and prints the command and its output", async () => {
    const { code, printed } = await run({ command: node('console.log("a finding"); process.exit(3)') });
    expect(printed).toMatch(/^fake: FAIL \(0\.0 s\)\n {4}`.*process\.exit\(3\)` exited with 3\n {4}a finding\n/);
    expect(printed).toContain("0 passed, 1 failed, 0 skipped");
    expect(code).toBe(1);
  });

  test("skips a check if the machine lacks a program, and names the program", async () => {
    const { code, printed } = await run({ toolbox: { ...toolbox, requires: ["no-such-program", "--version"] } });
    expect(printed).toContain("it needs no-such-program, which does not run here");
    expect(printed).toContain("0 passed, 0 failed, 1 skipped");
    expect(code).toBe(0);
  });

  test("installs a toolbox once, and again after its versions change", async () => {
    const root = createProject();
    const installs = () => readFileSync(join(root, ".cache/outside/installs"), "utf8").length;
    await run({}, { root });
    await run({}, { root });
    expect(installs()).toBe(1);
    writeFileSync(join(root, "test/outside/lock.txt"), "tool 2\n");
    await run({}, { root });
    expect(installs()).toBe(2);
  });

  test("fails if an installation fails, and installs again in the next run", async () => {
    const root = createProject();
    const { code, printed } = await run({ toolbox: { ...toolbox, install: [node("process.exit(4)")] } }, { root });
    expect(printed).toContain("`".concat(node("process.exit(4)").join(" "), "` exited with 4"));
    expect(code).toBe(1);
    expect((await run({}, { root })).code).toBe(0);
    expect(existsSync(join(root, ".cache/outside/installs"))).toBe(true);
  });

  test("gives a tool a sandbox and the credentials that each operation requires", async () => {
    const command = node(`
      const { FLUXER_BASE_URL: url, FLUXER_TOKEN: session, FLUXER_PASSWORD: password } = process.env;
      const { FLUXER_BOT_TOKEN: bot, FLUXER_ACCESS_TOKEN: access } = process.env;
      const call = (Authorization, method, path, body) =>
        fetch(url + path, { method, headers: { Authorization }, body: body && JSON.stringify(body) });
      const { id } = await (await call(session, "POST", "/oauth2/applications", { name: "x" })).json();
      const { status } = await call(session, "DELETE", "/oauth2/applications/" + id, { password });
      const bots = await call("Bot " + bot, "GET", "/applications/@me");
      const users = await call("Bearer " + access, "GET", "/oauth2/applications/@me");
      ${writesReports()}
      process.exit(status === 204 && bots.status === 200 && users.status !== 401 ? 0 : 1);
    `);
    expect((await run({ command, sandbox: {} })).printed).toContain("40 calls, 2 of 3 operations\n");
  });

  test.each([
    [["fakes"], '"fakes" is unknown; choose from fake (did you mean "fake"?)'],
    [["--all"], "Unknown option '--all'; the options are --help"],
  ])("rejects %j in one line", async (args, message) => {
    expect(await run({}, { args })).toEqual({ code: 2, printed: "", said: `test:outside: ${message}\n` });
  });

  test("--help lists the checks", async () => {
    expect((await run({}, { args: ["--help"] })).printed).toContain("Checks:\n  fake\n");
  });
});

describe("readReports()", () => {
  test.each([
    ["passes a run without findings", 0, { failures: [], errors: [] }, true],
    ["fails a run with a finding", 1, { failures: [finding], errors: [] }, false],
    ["passes a run without findings that reached the end of its time", 130, { failures: [], errors: [] }, true],
    ["fails a run with a finding that reached the end of its time", 130, { failures: [finding], errors: [] }, false],
    ["fails a run with an error in a hook", 1, { failures: [], errors: [{}] }, false],
  ])("%s", async (_, exitCode, found, passes) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "report.json"), JSON.stringify({ ...report, ...found }));
    writeFileSync(join(folder, "accepted.json"), '{"image":3}');
    expect((await readReports(folder, exitCode)).passed).toBe(passes);
  });

  test("counts calls, operations and findings", async () => {
    const code = `${writesReports({ complete: false, failures: [finding] }, { image: 3, URL: 1 })} process.exit(130);`;
    const { printed } = await run({ command: node(code), sandbox: {} });
    const lines = ["40 calls, 2 of 3 operations", "accepted: image 3, URL 1", "failures: Server error 2"];
    expect(printed).toContain([...lines, "stopped at the end of its time"].map((line) => `    ${line}\n`).join(""));
  });
});

test("each accepted class of findings has a unique name, its checks and a reason", () => {
  const text = readFileSync(join(projectRoot, "test/outside/accepted.yaml"), "utf8");
  const entries = parse(text) as readonly Readonly<Record<string, unknown>>[];
  const known = [
    "class",
    "checks",
    "operations",
    "status",
    "issues",
    "parameter",
    "body",
    "message",
    "response",
    "reason",
  ];
  expect(new Set(entries.map((entry) => entry["class"])).size).toBe(entries.length);
  for (const entry of entries) {
    expect(Object.keys(entry).filter((name) => !known.includes(name))).toEqual([]);
    expect(entry).toMatchObject({ checks: expect.any(Array), reason: expect.stringMatching(/\.$/) });
  }
});
