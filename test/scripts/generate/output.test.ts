import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { differingFiles, writeFiles } from "../../../scripts/generate/output.js";
import { temporaryFolder } from "../../support/spec-copy.js";

function setUp(present?: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  const folder = join(root, "generated");
  const staging = join(root, ".cache", "generated");
  if (present) mkdirSync(folder);
  for (const [name, text] of Object.entries(present ?? {})) writeFileSync(join(folder, name), text);
  const write = (files: Readonly<Record<string, string>>) =>
    writeFiles(folder, new Map(Object.entries(files)), staging);
  const content = () =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  return { folder, staging, write, content };
}

test("makes the folder where there is none", async () => {
  const { write, content } = setUp();
  expect(await write({ a: "1", b: "2" })).toEqual(["a", "b"]);
  expect(content()).toEqual({ a: "1", b: "2" });
});

test("replaces what differs, removes what does not belong, and names both", async () => {
  const { write, content, folder } = setUp({ a: "1", b: "2", stray: "" });
  mkdirSync(join(folder, "stray-folder"));
  expect(await write({ a: "1", b: "changed" })).toEqual(["b", "stray", "stray-folder"]);
  expect(content()).toEqual({ a: "1", b: "changed" });
});

test("does not rewrite a file that is right, whether others change or not", async () => {
  const { write, folder } = setUp({ a: "1", b: "2" });
  const identity = () => {
    const { ino, mtimeMs } = statSync(join(folder, "a"));
    return { ino, mtimeMs };
  };
  const before = identity();
  expect(await write({ a: "1", b: "2" })).toEqual([]);
  expect(identity()).toEqual(before);
  expect(await write({ a: "1", b: "changed" })).toEqual(["b"]);
  expect(identity()).toEqual(before);
});

test("touches nothing at all when nothing differs", async () => {
  const { write, folder, staging } = setUp({ a: "1" });
  const { ino } = statSync(folder);
  await write({ a: "1" });
  expect(statSync(folder).ino).toBe(ino);
  expect(existsSync(staging)).toBe(false);
});

test.each([
  ["while the new folder was built", { a: "1" }],
  ["between the two moves, so that there is no folder", undefined],
])("puts in order what a process left that was killed %s", async (_, present) => {
  const { write, content, staging } = setUp(present);
  for (const name of ["next", "previous"]) {
    mkdirSync(join(staging, name), { recursive: true });
    writeFileSync(join(staging, name, "half"), "");
  }
  await write({ a: "2" });
  expect(content()).toEqual({ a: "2" });
  expect(readdirSync(staging)).toEqual([]);
});

test("leaves the folder as it was when the new one cannot be built", async () => {
  const { write, content, staging } = setUp({ a: "1" });
  mkdirSync(join(staging, ".."));
  writeFileSync(staging, "a file where a folder should be");
  await expect(write({ a: "2" })).rejects.toThrow();
  expect(content()).toEqual({ a: "1" });
});

test("a file that cannot be read counts as different", async () => {
  const { folder } = setUp({});
  mkdirSync(join(folder, "a"));
  expect(await differingFiles(folder, new Map([["a", ""]]))).toEqual(["a"]);
});
