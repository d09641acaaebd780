import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { languages } from "../../../scripts/languages/all.js";
import type { Language } from "../../../scripts/languages/language.js";
import { testLanguages } from "../../../scripts/languages/main.js";
import { runCommand } from "../../../scripts/shared/command.js";
import { projectRoot, temporaryFolder } from "../../support/spec-copy.js";

const node = (script: string) => [process.execPath, "--input-type=module", "--eval", script] as const;

/** What an example does, with the platform's own fetch. `cheat` is put before the line that it spoils. */
const example = ({ beforeDelete = "", id = "id" } = {}) => `
  const { FLUXER_BASE_URL: url, FLUXER_TOKEN: Authorization, FLUXER_PASSWORD: password } = process.env;
  const call = (method, path, body) => fetch(url + path, { method, headers: { Authorization }, body: JSON.stringify(body) });
  const bad = { name: "x", redirect_uris: ["http://weather.example/"] };
  const { id, client_secret, bot } = await (await call("POST", "/oauth2/applications", { name: "x" })).json();
  console.log(\`created \${id}, client_secret of \${client_secret.length}, bot.token of \${bot.token.length} characters\`);
  for (const each of await (await call("GET", "/users/@me/applications")).json()) console.log("listed", each.id);
  let error;
  while (error?.retry_after === undefined) {
    error = await (await call("POST", "/oauth2/applications", bad)).json();
    if (error.errors && !globalThis.told) console.log((globalThis.told = "refused"), error.code, "at", error.errors[0].path);
  }
  console.log("limited, again in", error.retry_after, "seconds");
  ${beforeDelete}
  await call("DELETE", "/oauth2/applications/" + id, { password });
  console.log("deleted", ${id});
`;

const fake: Language = {
  name: "fake",
  generator: "fake-generator",
  pinned: ["pins.txt", /^fake-generator=/m],
  artifact: "openapi.json",
  toolchain: [node("")],
  install: [],
  generate: node('console.log("WARNING: this is a fake")'),
  compile: node(""),
  run: node(example()),
  environment: () => ({}),
};
const vectors = { snowflakes: [{ id: "zero" }, { id: "one" }], inputs: [{ id: "empty" }] };

/** Runs the command in a project that holds no more than it needs. */
async function run(language: Partial<Language> = {}, ...args: string[]) {
  const root = temporaryFolder();
  const files = {
    "test/languages/fake/pins.txt": "other=2\nfake-generator=1.2.3\n",
    "generated/openapi.json": "{}",
    "test/conformance/vectors.json": JSON.stringify(vectors),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  let [printed, said] = ["", ""];
  const output = { print: (text: string) => (printed += text), say: (text: string) => (said += text) };
  const code = await runCommand(testLanguages(root, [{ ...fake, ...language }]), args, output);
  return { code, printed, said };
}

describe("npm run test:languages", () => {
  test("reports a language that works, with its generator's version and warnings", async () => {
    const { code, printed } = await run({}, "fake");
    expect(printed).toBe(
      [
        "language  generator             artifact      generated  compiled  steps   vectors",
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
