import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFiles } from "../../../scripts/spec/files.js";
import { common, root, startPipeline } from "../../support/pipeline-run.js";
import { copySpec, type SpecCopy } from "../../support/spec-copy.js";

const { complaint } = startPipeline();

describe("a file of the spec", () => {
  test.each<[name: string, change: (spec: SpecCopy) => void, message: string]>([
    ["empty", (spec) => spec.write(common, ""), `${common}:1:1 is empty; add content or delete it`],
    ["comments only", (spec) => spec.write(common, "# later\n"), `${common}:1:1 is empty; add content or delete it`],
    ["no mapping", (spec) => spec.write(common, "- one\n"), `${common}:1:1 must be a mapping with keys`],
    [
      "a folder",
      (spec) => mkdirSync(join(spec.root, "openapi/schemas/folder.yaml")),
      "openapi/schemas/folder.yaml:1:1 is a folder whose name ends in .yaml; rename it",
    ],
    [
      "a link, wherever it leads",
      (spec) => symlinkSync("/etc/passwd", join(spec.root, "openapi/schemas/link.yaml")),
      "openapi/schemas/link.yaml:1:1 is a symbolic link, which could lead out of openapi/; replace it with the file",
    ],
    [
      "a link to a folder",
      (spec) => symlinkSync("/etc", join(spec.root, "openapi/other")),
      "openapi/other:1:1 is a symbolic link, which could lead out of openapi/; replace it with the file",
    ],
    [
      "a pipe",
      (spec) => void execFileSync("mkfifo", [join(spec.root, "openapi/schemas/pipe.yaml")]),
      "openapi/schemas/pipe.yaml:1:1 is a pipe, a socket or a device; replace it with a file, or delete it",
    ],
    [
      "a pipe, and the linter's settings",
      (spec) => {
        spec.remove("redocly.yaml");
        execFileSync("mkfifo", [join(spec.root, "redocly.yaml")]);
      },
      "redocly.yaml:1:1 is not a file; replace it with a file of linter settings",
    ],
    [
      "binary",
      (spec) => writeFileSync(join(spec.root, common), Buffer.from("Snowflake:\n  é \xff: 1\n", "latin1")),
      `${common}:2:3 has a byte that is not UTF-8; save the file as UTF-8 text`,
    ],
    [
      "in UTF-16",
      (spec) => writeFileSync(join(spec.root, common), Buffer.from("\uFEFFSnowflake: {}\n", "utf16le")),
      `${common}:1:1 has a byte that is not UTF-8; save the file as UTF-8 text`,
    ],
    [
      "with a control character",
      (spec) => spec.edit(common, "  type:", "  ty\0pe:"),
      `${common}:2:5 has a control character; delete it`,
    ],
    [
      "not called .yaml",
      (spec) => spec.write("openapi/schemas/other.yml", "Other: {}\n"),
      "openapi/schemas/other.yml:1:1 is ignored, because only .yaml files are read; convert it to YAML and rename it, or delete it",
    ],
    ["the root, and missing", (spec) => spec.remove(root), `${root}:1:1 does not exist; restore it`],
    ["missing with all the others", (spec) => spec.remove("openapi"), `${root}:1:1 does not exist; restore it`],
    [
      "used by no other",
      (spec) => spec.write("openapi/schemas/orphan.yaml", "Orphan:\n  type: string\n"),
      "openapi/schemas/orphan.yaml:1:1 unused file: nothing refers to it; use it or delete it",
    ],
  ])("is rejected if it is %s", async (_, change, message) => {
    expect(await complaint(change)).toBe(message);
  });
});

test("readFiles() removes a byte order mark", () => {
  const spec = copySpec();
  const before = readFiles(spec.root);
  spec.write(common, `\uFEFF${spec.read(common)}`);
  expect(readFiles(spec.root)).toEqual(before);
});
