import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Case, common, paths, root, startPipeline } from "../../support/pipeline-run.js";
import type { SpecCopy } from "../../support/spec-copy.js";

const { complaint, isTold } = startPipeline();

describe("broken YAML is shown where it is", () => {
  test.each<Case>([
    ["tabs", paths, "  tags:", "‸\ttags:", "‸ broken YAML: Tabs are not allowed as indentation"],
    ["a key twice", common, "  type:", "  type: string\n  ‸type:", "‸ broken YAML: Map keys must be unique"],
    [
      "two documents",
      common,
      /$/,
      "‸---\nOther: {}\n",
      "‸ broken YAML: a second document starts here (`---`); give it a file of its own",
    ],
  ])("%s", isTold);

  test("in every broken file at once", async () => {
    const message = await complaint((spec) => {
      spec.edit(root, "info:", "info: {");
      spec.edit(common, "  type:", "  type: string\n  ‸type:");
    });
    expect(message).toMatch(/^openapi\/openapi\.yaml:3:\d+ broken YAML: .+\n‸ broken YAML: Map keys must be unique$/);
  });
});

describe("a file is named when it is", () => {
  test.each<[name: string, change: (spec: SpecCopy) => void, message: string]>([
    ["empty", (spec) => spec.write(common, ""), `${common}:1:1 is empty; fill it or delete it`],
    ["comments only", (spec) => spec.write(common, "# later\n"), `${common}:1:1 is empty; fill it or delete it`],
    ["no mapping", (spec) => spec.write(common, "- one\n"), `${common}:1:1 must hold a mapping of keys at its top`],
    [
      "a folder",
      (spec) => mkdirSync(join(spec.root, "openapi/schemas/folder.yaml")),
      "openapi/schemas/folder.yaml:1:1 cannot be read (EISDIR); check that it is a file, and its permissions",
    ],
    [
      "a link that leads nowhere",
      (spec) => symlinkSync("nowhere", join(spec.root, "openapi/schemas/link.yaml")),
      "openapi/schemas/link.yaml:1:1 cannot be read (ENOENT); check that it is a file, and its permissions",
    ],
    [
      "not called .yaml",
      (spec) => spec.write("openapi/schemas/other.yml", "Other: {}\n"),
      "openapi/schemas/other.yml:1:1 is not read: write it as YAML, in a file named .yaml, or delete it",
    ],
    [
      "the root, and missing",
      (spec) => spec.remove(root),
      `${root}:1:1 cannot be read (ENOENT); check that it is a file, and its permissions`,
    ],
    [
      "missing with all the others",
      (spec) => spec.remove("openapi"),
      `${root}:1:1 cannot be read (ENOENT); the spec starts there`,
    ],
    [
      "used by no other",
      (spec) => spec.write("openapi/schemas/orphan.yaml", "Orphan:\n  type: string\n"),
      "openapi/schemas/orphan.yaml:1:1 orphan: nothing refers to this file; use it or delete it",
    ],
  ])("%s", async (_, change, message) => {
    expect(await complaint(change)).toBe(message);
  });
});
