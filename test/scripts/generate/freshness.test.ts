import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { hashInputs, isFresh, markFresh } from "../../../scripts/generate/freshness.js";
import { temporaryFolder } from "../../support/spec-copy.js";

const files = [
  "openapi/openapi.yaml",
  "openapi/schemas/common.yaml",
  "scripts/generate/main.ts",
  "src/request/nearest.ts",
  "redocly.yaml",
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
  "generated/openapi.json",
];

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function freshProject(): string {
  const root = temporaryFolder();
  for (const file of files) write(root, file, "as it was");
  markFresh(root, hashInputs(root));
  return root;
}

test("a project is fresh only after markFresh()", () => {
  const root = freshProject();
  expect(isFresh(root)).toBe(true);
  rmSync(join(root, ".cache"), { recursive: true });
  expect(isFresh(root)).toBe(false);
});

test.each(files)("a project is not fresh after %s was changed or deleted", (file) => {
  const root = freshProject();
  write(root, file, "as it is");
  expect(isFresh(root)).toBe(false);
  write(root, file, "as it was");
  expect(isFresh(root)).toBe(true);
  rmSync(join(root, file));
  expect(isFresh(root)).toBe(false);
});

test.each(["openapi/new.yaml", "generated/stray.txt"])("a project is not fresh after %s was added", (file) => {
  const root = freshProject();
  write(root, file, "");
  expect(isFresh(root)).toBe(false);
});

test("a project is not fresh after a folder was added that the pipeline rejects", () => {
  const root = freshProject();
  mkdirSync(join(root, "openapi", "folder.yaml"));
  expect(isFresh(root)).toBe(false);
});

test("a project is not fresh after text moved from one file to the next", () => {
  const root = freshProject();
  write(root, "openapi/schemas/common.yaml", "");
  write(root, "openapi/openapi.yaml", "as it wasas it was");
  expect(isFresh(root)).toBe(false);
});

test("a project is not fresh after a save during the run", () => {
  const root = freshProject();
  const hash = hashInputs(root);
  write(root, "openapi/openapi.yaml", "saved while the pipeline ran");
  markFresh(root, hash);
  expect(isFresh(root)).toBe(false);
});
