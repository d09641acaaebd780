import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { retiredWords } from "../support/words.js";

const root = join(import.meta.dirname, "../..");
/** Files that are generated from others, or that quote the words. */
const skipped = /^(generated\/|docs\/api-report\.md|test\/(docs\/words\.test|support\/words)\.ts)/;

it("no page, description, comment, message or test title has a retired word", async () => {
  const kinds = [
    "*.md",
    "*.ts",
    "*.js",
    "*.yaml",
    "*.yml",
    "test/conformance/*.json",
    "test/languages",
    "test/outside",
  ];
  const listed = execFileSync("git", ["ls-files", ...kinds], { cwd: root });
  const files = String(listed)
    .split("\n")
    .filter((file) => file !== "" && !skipped.test(file));
  expect(files.length).toBeGreaterThan(100);
  const found = await Promise.all(
    files.map(async (file) => retiredWords(file, await readFile(join(root, file), "utf8"))),
  );
  expect(found.flat()).toEqual([]);
});

describe("retiredWords()", () => {
  it("returns the file, the line, the word and its replacement", () => {
    expect(retiredWords("a.md", "First.\nMend it anew, thereby.")).toEqual([
      'a.md:2: "anew": write "again"',
      'a.md:2: "thereby": write "so"',
    ]);
  });

  it("finds a phrase across a line break, also in a comment", () => {
    expect(retiredWords("a.ts", "/**\n * A create that ended in\n * doubt.\n */")).toHaveLength(1);
  });

  it.each(["amended", "mintId", "answered", "`normalise_me`", "carried outward"])("does not report %s", (text) => {
    expect(retiredWords("a.ts", text)).toEqual([]);
  });

  it.each(["// words-ok: a quote\nmend", "mend // words-ok: a quote"])(
    "allows a word whose line has a reason",
    (text) => {
      expect(retiredWords("a.ts", text)).toEqual([]);
    },
  );

  it("reports a word if words-ok has no reason", () => {
    expect(retiredWords("a.ts", "mend // words-ok:")).toHaveLength(1);
  });
});
