import { rmSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { hashInputs, isFresh, markFresh } from "../../../scripts/generate/freshness.js";
import { main } from "../../../scripts/generate/main.js";
import type { TypeTools } from "../../../scripts/generate/tools.js";
import { schemas } from "../../support/pipeline-run.js";
import { copyProject, generate, generatedFiles, startGenerate } from "../../support/project-copy.js";
import { projectRoot } from "../../support/spec-copy.js";

/** Returns every file and folder, except the tools, with its modification time. */
function listing(root: string): string[] {
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => !/^node_modules/.test(name));
  return ["", ...names].map((name) => `${name} ${statSync(join(root, name)).mtimeMs}`).sort();
}

const rename = [
  schemas,
  "description: Whether anyone may invite the bot. Null",
  "description: Whether all may. Null",
] as const;

describe("generate", () => {
  test("writes the committed files with one plain line per stage, and runs again only after a change", async () => {
    const copy = copyProject();
    rmSync(join(copy.root, "generated"), { recursive: true });
    const { code, output } = await generate(copy.root);
    const [last, ...stages] = output.split("\n").reverse();
    expect(last).toMatch(/^generated\/: wrote .*client\.ts.*schema\.ts/);
    expect(stages.length).toBeGreaterThan(8);
    for (const line of stages) expect(line).toMatch(/^✓ [a-z-]+ +\d+ ms$/);
    expect(code).toBe(0);
    expect(generatedFiles(copy.root)).toEqual(generatedFiles(projectRoot));
    expect(await generate(copy.root)).toEqual({ code: 0, output: "generated/ is up to date" });
    copy.append("generated/client.ts", "// by hand\n");
    expect((await generate(copy.root)).output).toContain("generated/: wrote client.ts");
    expect(generatedFiles(copy.root)).toEqual(generatedFiles(projectRoot));
  });

  test("changes nothing if the spec is invalid, and prints no stack trace", async () => {
    const copy = copyProject();
    copy.edit(schemas, "common.yaml#/Snowflake", "common.yaml#/Snowfalke");
    const { code, output } = await generate(copy.root);
    expect(code).toBe(1);
    expect(output).toMatch(/^✗ check\nopenapi\/schemas\/applications\.yaml:\d+:7 \$ref .*did you mean "Snowflake"\?/m);
    expect(output).toMatch(/^1 problem; nothing was written$/m);
    expect(output).not.toMatch(/^\s+at /m);
    expect(generatedFiles(copy.root)).toEqual(generatedFiles(projectRoot));
  });

  test.each<[name: string, replace: (folder: string) => void]>([
    ["a file", (folder) => writeFileSync(folder, "")],
    ["a link that leads nowhere", (folder) => symlinkSync("missing", folder)],
  ])("reports that generated/ is %s, with and without --check", async (_, replace) => {
    const { root } = copyProject();
    rmSync(join(root, "generated"), { recursive: true });
    replace(join(root, "generated"));
    const output =
      "generated:1:1 is not a folder, and does not lead to one; move or delete it\n\n1 problem; nothing was written";
    expect(await generate(root)).toEqual({ code: 1, output });
    expect(await generate(root, "--check")).toEqual({ code: 1, output });
  });

  test("prints only its own messages, whatever the tools print about an unfinished document", async () => {
    const copy = copyProject();
    copy.edit("openapi/paths/application.yaml", /operationId: \w+/, "operationId: createApplication");
    const { output } = await generate(copy.root);
    expect(output).toMatch(/ Every operation must have a unique `operationId`/);
    for (const line of output.split("\n"))
      expect(line).toMatch(/^([✓✗] [a-z-]+( +\d+ ms)?|openapi\/\S+:\d+:\d+ .*|1 problem; .*|)$/);
  });

  test.each<[name: string, file: string, from: RegExp, to: string, message: RegExp]>([
    [
      "the lockfile",
      "package-lock.json",
      /("node_modules\/prettier": \{\s+"version": ")[^"]+/,
      "$10.0.1",
      /has prettier 0\.0\.1, but .* is installed/,
    ],
    ["the lockfile", "package-lock.json", /^[^]*$/, "<<<<<<<", /^package-lock\.json:1:1 is not a JSON object/m],
  ])("fails if the installed tools do not match %s", async (_, file, from, to, message) => {
    const copy = copyProject();
    copy.edit(file, from, to);
    const { code, output } = await generate(copy.root);
    expect(output).toMatch(message);
    expect(code).toBe(1);
  });

  test("prints what to do if the lockfile is missing", async () => {
    const copy = copyProject();
    copy.remove("package-lock.json");
    const { code, output } = await generate(copy.root);
    expect(output).toContain("package-lock.json:1:1 cannot be read (ENOENT); restore it and run `npm ci`");
    expect(code).toBe(1);
  });

  test.each([["--wat"], ["--check --watch"]])("rejects the options %s", async (options) => {
    const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const args = options.split(" ");
    expect(await main(projectRoot, args, {} as TypeTools)).toBe(2);
    expect(write.mock.calls.join("")).toMatch(new RegExp(`^generate: .*${args[0]}.*--watch`));
  });
});

describe("generate --check", () => {
  test("runs every stage although nothing has changed since the last run, succeeds, and writes nothing", async () => {
    const { root } = copyProject();
    markFresh(root, hashInputs(root));
    expect(isFresh(root)).toBe(true);
    const before = listing(root);
    const { code, output } = await generate(root, "--check");
    expect(output).toMatch(/^✓ lint[^]*generated\/ is up to date$/m);
    expect(code).toBe(0);
    expect(listing(root)).toEqual(before);
  });

  test("prints the files that would change and the command to run, and writes nothing", async () => {
    const copy = copyProject();
    copy.edit(...rename);
    copy.write("generated/stray.txt", "");
    const before = listing(copy.root);
    const { code, output } = await generate(copy.root, "--check");
    expect(output).toContain(
      "generated/ is stale; run `npm run generate` and commit what it writes:\n  generated/manifest.json",
    );
    expect(output).toContain("\n  generated/openapi-3.0.json\n  generated/openapi.json\n");
    expect(output).toContain("\n  generated/stray.txt");
    expect(output).not.toContain("generated/client.ts");
    expect(code).toBe(1);
    expect(listing(copy.root)).toEqual(before);
  });
});

describe("generate --watch", () => {
  test(
    "compiles after every save, continues after an error, and exits with 0 on SIGTERM",
    { timeout: 180_000 },
    async () => {
      const copy = copyProject();
      const run = startGenerate(copy.root, "--watch");
      await run.line(/^watching openapi\//);
      copy.edit(...rename);
      await run.line(/^generated\/: wrote .*openapi\.json/);
      await run.line(/^watching/);
      expect(generatedFiles(copy.root)["openapi.yaml"]).toContain("Whether all may.");
      copy.edit(schemas, "common.yaml#/Snowflake", "common.yaml#/Snowfalke");
      await run.line(/did you mean "Snowflake"\?/);
      await run.line(/^watching/);
      copy.edit(schemas, "common.yaml#/Snowfalke", "common.yaml#/Snowflake");
      await run.line(/^generated\/: nothing changed/);
      copy.edit("redocly.yaml", "operation-description: error", "operation-descriptin: error");
      await run.line(/^redocly\.yaml:\d+:3 .*operation-descriptin/);
      run.process.kill("SIGTERM");
      expect((await run.end).code).toBe(0);
    },
  );
});
