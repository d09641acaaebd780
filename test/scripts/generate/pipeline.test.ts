import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root, schemas, startPipeline } from "../../support/pipeline-run.js";
import { generatedFiles } from "../../support/project-copy.js";
import { copySpec, projectRoot, type SpecCopy } from "../../support/spec-copy.js";

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

test.each<[name: string, change: (spec: SpecCopy) => void, message: RegExp]>([
  [
    "two paths with one path item",
    (spec) => spec.edit(root, "components:", "  /other:\n    $ref: paths/applications.yaml\ncomponents:"),
    /^openapi\/paths\/applications\.yaml:1:1 \/other and \/oauth2\/applications refer to this operation/,
  ],
  [
    "true as a schema",
    (spec) => spec.edit(schemas, "    bot_public:\n", "    homepage_url: true\n    bot_public:\n"),
    /^openapi\/schemas\/applications\.yaml:\d+:5 a schema must be an object with a `type`; write one/,
  ],
])("the pipeline reports %s, on which its tools fail", async (_, change, message) => {
  const spec = copySpec();
  change(spec);
  await expect(run(spec)).rejects.toThrow(message);
});
