import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { schemas } from "../../support/pipeline-run.js";
import { copyProject, generate, generatedFiles, startGenerate } from "../../support/project-copy.js";

test(
  "kill -9 leaves generated/ as it was or as it shall be, and the next run in order",
  { timeout: 180_000 },
  async () => {
    const copy = copyProject();
    const before = generatedFiles(copy.root);
    copy.edit(schemas, "    bot_public:\n", "    homepage_url:\n      type: string\n    bot_public:\n");
    const found: Record<string, string>[] = [];
    for (const stage of ["read", "lint", "bundle", "types", "format", "write"]) {
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
