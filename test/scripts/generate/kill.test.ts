import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { schemas } from "../../support/pipeline-run.js";
import { copyProject, generate, generatedFiles, generateWithFault, startGenerate } from "../../support/project-copy.js";

function editedProject() {
  const copy = copyProject();
  copy.edit(schemas, "    bot_public:\n", "    homepage_url:\n      type: string\n    bot_public:\n");
  return copy;
}

test(
  "a killed run leaves generated/ unchanged or complete, and the next run succeeds",
  { timeout: 180_000 },
  async () => {
    const copy = editedProject();
    const before = generatedFiles(copy.root);
    const found: Record<string, string>[] = [];
    for (const stage of ["read", "lint", "format", "write"]) {
      const run = startGenerate(copy.root);
      await run.line(new RegExp(`^✓ ${stage} `));
      run.process.kill("SIGKILL");
      await run.end;
      found.push(generatedFiles(copy.root));
    }
    expect(await generate(copy.root)).toMatchObject({ code: 0 });
    const after = generatedFiles(copy.root);
    expect(after["schema.ts"]).toContain("homepage_url");
    for (const files of found) expect([before, after]).toContainEqual(files);
    expect(found[0]).toEqual(before);
    expect(readdirSync(join(copy.root, ".cache/generated"))).toEqual([]);
  },
);

test.each([
  ["after it moved the old folder away", "renameSync /generated kill", false],
  ["after it put the new folder in place", "renameSync /next kill", true],
])("a run completes generated/ after another was killed %s", { timeout: 60_000 }, async (_, fault, isInPlace) => {
  const { root } = editedProject();
  await generateWithFault(root, fault);
  expect(existsSync(join(root, "generated"))).toBe(isInPlace);
  const { code, output } = await generate(root);
  expect(code).toBe(0);
  expect(output.includes("restored generated/")).toBe(!isInPlace);
  expect(generatedFiles(root)["schema.ts"]).toContain("homepage_url");
  expect(readdirSync(join(root, ".cache/generated"))).toEqual([]);
});

describe("generate", () => {
  test.each([
    ["a full disk", "writeFileSync /next/ ENOSPC", /^generated:1:1 cannot be written \(ENOSPC: .*\); free disk space/m],
    ["a read-only folder", "renameSync /generated EACCES", /^generated:1:1 cannot be written \(EACCES: /m],
    [
      "an unreadable file",
      "readFileSync errors.yaml EACCES",
      /^openapi\/schemas\/errors\.yaml:1:1 cannot be read \(EACCES\);/m,
    ],
  ])("reports %s without a stack trace, and leaves generated/ unchanged", async (_, fault, message) => {
    const { root } = editedProject();
    const before = generatedFiles(root);
    const { code, output } = await generateWithFault(root, fault);
    expect(output).toMatch(message);
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    expect(generatedFiles(root)).toEqual(before);
  });
});
