import { describe, expect, test } from "vitest";
import { languages } from "../../../scripts/languages/all.js";
import { projectRoot } from "../../support/spec-copy.js";
import { example, node, run } from "./fake-language.js";

describe("npm run test:languages", () => {
  test("reports a language that works, with its generator's version and warnings", async () => {
    const { code, printed } = await run({}, "fake");
    expect(printed).toBe(
      [
        "language  generator             artifact      generated  compiled  steps   vectors  log-in",
        "fake      fake-generator 1.2.3  openapi.json  1 warning  yes       5 of 5",
        "fake warning: WARNING: this is a fake",
        "1 passed, 0 failed, 0 skipped",
        "",
      ].join("\n"),
    );
    expect(code).toBe(0);
  });

  test("skips a language whose tools are not here, and names the tool", async () => {
    const { code, printed } = await run({ toolchain: [node(""), ["no-such-tool", "--version"]] });
    expect(printed).toContain("fake skipped: it needs no-such-tool, which does not run here");
    expect(printed).toContain("0 passed, 0 failed, 1 skipped");
    expect(code).toBe(0);
  });

  test.each([
    ["install", { install: [node("process.exit(3)")] }, "openapi.json  FAIL"],
    ["generate", { generate: node("process.exit(3)") }, "openapi.json  FAIL"],
    ["compile", { compile: node("process.exit(3)") }, "1 warning  FAIL"],
    ["run", { run: node(`${example()}; process.exit(3)`) }, "1 warning  yes       5 of 5"],
  ])("fails where a language does not %s, with the command", async (_, broken, row) => {
    const { code, printed } = await run(broken);
    expect(printed).toContain(row);
    expect(printed).toMatch(/fake FAIL: `.*process\.exit\(3\).*` ended with 3\n/s);
    expect(printed).toContain("0 passed, 1 failed, 0 skipped");
    expect(code).toBe(1);
  });

  test("counts the steps up to the one that was not printed as it should be", async () => {
    const { code, printed } = await run({ run: node(example({ id: "null" })) });
    expect(printed).toContain("4 of 5");
    expect(printed).toContain("deleted null");
    expect(code).toBe(1);
  });

  test.each([
    ["leaves an application", "console.log('deleted 1'); process.exit()", "1 applications are left on the sandbox"],
    [
      "sends what no step asks for",
      'await call("GET", "/oauth2/applications/@me");',
      "the sandbox answered GET /v1/oauth2/applications/@me with 200, which no step asks for",
    ],
    [
      "does a step twice",
      'await call("GET", "/users/@me/applications");',
      "the sandbox saw 2 listApplications that it answered 200, not one",
    ],
  ])("believes the sandbox, not the printed lines, where a program %s", async (_, beforeDelete, problem) => {
    const { code, printed } = await run({ run: node(example({ beforeDelete })) });
    expect(printed).toContain("5 of 5");
    expect(printed).toContain(`fake FAIL: ${problem}`);
    expect(code).toBe(1);
  });

  test("counts the vectors that a language checks, and those that it cannot", async () => {
    const { code, printed } = await run({ vectors: node('console.log("ok zero\\nok one\\nskipped empty")') });
    expect(printed).toContain("2 checked, 1 skipped");
    expect(code).toBe(0);
  });

  test("fails at a vector that does not hold, and at one that was not looked at", async () => {
    const { code, printed } = await run({ vectors: node('console.log("ok zero\\nFAIL one")') });
    expect(printed).toContain("fake FAIL: vector one does not hold");
    expect(printed).toContain("fake FAIL: vector empty was not looked at");
    expect(code).toBe(1);
  });

  test.each([
    [["fakes"], 'no language is named "fakes"; there are fake; did you mean "fake"?'],
    [["fake", "cobol"], 'no language is named "cobol"; there are fake'],
    [["--all"], "Unknown option '--all'; the options are --help"],
  ])("refuses %j in one line", async (args, message) => {
    expect(await run({}, ...args)).toEqual({ code: 2, printed: "", said: `test:languages: ${message}\n` });
  });

  test("--help says which languages there are", async () => {
    const { code, printed } = await run({}, "--help");
    expect(printed).toContain("Languages: fake\n");
    expect(code).toBe(0);
  });
});

test("every language has an example, whose generator is pinned to one version", async () => {
  const { tryLanguage } = await import("../../../scripts/languages/try.js");
  for (const language of languages) {
    const nowhere = { ...language, toolchain: [["no-such-tool"]] as const };
    const { generator, skipped } = await tryLanguage(projectRoot, nowhere);
    expect(generator).toMatch(/ \d+\.\d+\.\d+$/);
    expect(skipped).toContain("no-such-tool");
  }
});
