import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { languages } from "../../../scripts/languages/all.js";
import { pinnedVersion } from "../../../scripts/languages/main.js";
import { projectRoot } from "../../support/spec-copy.js";
import { example, node, run } from "./fake-language.js";

describe("npm run test:languages", () => {
  test("reports a language that works, with its generator's version and warnings", async () => {
    const { code, printed } = await run({}, "fake");
    expect(printed).toBe(
      [
        "fake: pass (0.0 s)",
        "    fake-generator 1.2.3 with openapi.json",
        "    WARNING: this is a fake",
        "1 passed, 0 failed, 0 skipped",
        "",
      ].join("\n"),
    );
    expect(code).toBe(0);
  });

  test("skips a language if the machine lacks a tool, and names the tool", async () => {
    const { code, printed } = await run({ toolchain: [node(""), ["no-such-tool", "--version"]] });
    expect(printed).toContain("fake: skipped (0.0 s)\n    it needs no-such-tool, which does not run here");
    expect(printed).toContain("0 passed, 0 failed, 1 skipped");
    expect(code).toBe(0);
  });

  test.each([
    ["install", { install: [node("process.exit(3)")] }],
    ["generate", { generate: node("process.exit(3)") }],
    ["compile", { compile: node("process.exit(3)") }],
    ["run", { run: node(`${example()}; process.exit(3)`) }],
  ])("fails if a language does not %s, and prints the command", async (_, broken) => {
    const { code, printed } = await run(broken);
    expect(printed).toMatch(/^fake: FAIL .*`.*process\.exit\(3\).*` exited with 3\n/s);
    expect(printed).toContain("0 passed, 1 failed, 0 skipped");
    expect(code).toBe(1);
  });

  test("fails at the first line that a program does not print as expected", async () => {
    const { code, printed } = await run({ run: node(example({ id: "null" })) });
    expect(printed).toContain("line 5 must match /^deleted \\d+$/\n");
    expect(printed).toContain("deleted null");
    expect(code).toBe(1);
  });

  test.each([
    ["leaves an application", "console.log('deleted 1'); process.exit()", "createApplication 429\n"],
    [
      "sends a request that no step needs",
      'await call("GET", "/oauth2/applications/@me");',
      "getCurrentApplications 200, deleteApplication 204\n",
    ],
    [
      "runs a step twice",
      'await call("GET", "/users/@me/applications");',
      "listApplications 200, deleteApplication 204\n",
    ],
  ])("trusts the sandbox, not the printed lines, if a program %s", async (_, beforeDelete, problem) => {
    const { code, printed } = await run({ run: node(example({ beforeDelete })) });
    expect(printed).toMatch(/^ {4}the sandbox saw createApplication 200, /m);
    expect(printed).toContain(problem);
    expect(code).toBe(1);
  });

  test("counts the vectors that a language checks, and those that it cannot check", async () => {
    const { code, printed } = await run({ vectors: node('console.log("ok zero\\nok one\\nskipped empty")') });
    expect(printed).toContain("    2 vectors checked, 1 skipped\n");
    expect(code).toBe(0);
  });

  test("fails if a vector fails or is not checked", async () => {
    const { code, printed } = await run({ vectors: node('console.log("ok zero\\nFAIL one")') });
    expect(printed).toContain("vectors that fail or are not checked: one, empty\n");
    expect(code).toBe(1);
  });

  test.each([
    [["fakes"], '"fakes" is unknown; choose from fake (did you mean "fake"?)'],
    [["fake", "cobol"], '"cobol" is unknown; choose from fake'],
    [["--all"], "Unknown option '--all'; the options are --help"],
  ])("rejects %j in one line", async (args, message) => {
    expect(await run({}, ...args)).toEqual({ code: 2, printed: "", said: `test:languages: ${message}\n` });
  });

  test("--help lists the languages", async () => {
    const { code, printed } = await run({}, "--help");
    expect(printed).toContain("Languages: fake\n");
    expect(code).toBe(0);
  });
});

test.each(languages)("the example in $name pins its generator to one version", async (language) => {
  const version = await pinnedVersion(join(projectRoot, "test/languages", language.name), language);
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
