import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { schemas, startPipeline } from "../../support/pipeline-run.js";
import { generatedFiles } from "../../support/project-copy.js";
import { copySpec, projectRoot } from "../../support/spec-copy.js";

const { run } = startPipeline();

describe("the output of the pipeline", () => {
  test("does not depend on line endings", async () => {
    const spec = copySpec();
    for (const file of readdirSync(join(spec.root, "openapi"), { recursive: true, encoding: "utf8" }))
      if (file.endsWith(".yaml")) spec.edit(join("openapi", file), /\n/g, "\r\n");
    expect(Object.fromEntries(await run(spec))).toEqual(generatedFiles(projectRoot));
  });

  test("contains a new property in every artifact", async () => {
    const spec = copySpec();
    spec.edit(schemas, "    bot_public:\n", "    homepage_url:\n      type: string\n    bot_public:\n");
    const files = await run(spec);
    for (const name of ["openapi.json", "openapi.yaml", "openapi-3.0.json", "schema.ts", "schemas.ts"])
      expect(files.get(name)).toContain("homepage_url");
  });
});
