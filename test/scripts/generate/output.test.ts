import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { differingFiles, foreignFiles, restore, writeFiles } from "../../../scripts/generate/output.js";
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

test("writeFiles() creates the folder if it is missing", () => {
  const { write, content } = setUp();
  expect(write({ a: "1", b: "2" })).toEqual(["a", "b"]);
  expect(content()).toEqual({ a: "1", b: "2" });
});

test("writeFiles() replaces the files that differ and returns their names", () => {
  const { write, content } = setUp({ a: "1", b: "2" });
  expect(write({ a: "1", b: "changed" })).toEqual(["b"]);
  expect(content()).toEqual({ a: "1", b: "changed" });
});

test("foreignFiles() returns foreign files and folders, which writeFiles() keeps", () => {
  const { write, folder } = setUp({ a: "1", stray: "mine" });
  mkdirSync(join(folder, "stray-folder"));
  writeFileSync(join(folder, "stray-folder", "b"), "mine");
  symlinkSync("nowhere", join(folder, "stray-link"));
  const files = new Map([["a", "2"]]);
  expect(write({ a: "2" })).toEqual(["a"]);
  expect(foreignFiles(folder, files)).toEqual(["stray", "stray-folder", "stray-link"]);
  expect(readFileSync(join(folder, "stray-folder", "b"), "utf8")).toBe("mine");
  expect(readlinkSync(join(folder, "stray-link"))).toBe("nowhere");
});

test("writeFiles() does not rewrite a file that is up to date, even if others change", () => {
  const { write, folder } = setUp({ a: "1", b: "2" });
  const identity = () => {
    const { ino, mtimeMs } = statSync(join(folder, "a"));
    return { ino, mtimeMs };
  };
  const before = identity();
  expect(write({ a: "1", b: "2" })).toEqual([]);
  expect(identity()).toEqual(before);
  expect(write({ a: "1", b: "changed" })).toEqual(["b"]);
  expect(identity()).toEqual(before);
});

test("writeFiles() touches nothing if no file differs", () => {
  const { write, folder, staging } = setUp({ a: "1" });
  const { ino } = statSync(folder);
  write({ a: "1" });
  expect(statSync(folder).ino).toBe(ino);
  expect(existsSync(staging)).toBe(false);
});

describe("restore() after a process was killed", () => {
  /** The ID of a process that has ended. */
  const ended = spawnSync(process.execPath, ["--version"]).pid;
  const leave = (staging: string, pid: number, parts: Readonly<Record<string, string>>) => {
    for (const [part, text] of Object.entries(parts)) {
      mkdirSync(join(staging, String(pid), part), { recursive: true });
      writeFileSync(join(staging, String(pid), part, "a"), text);
    }
  };

  test("restore() deletes an unfinished folder of a killed process", () => {
    const { folder, staging, content } = setUp({ a: "1" });
    leave(staging, ended, { next: "half" });
    expect(restore(folder, staging)).toBe(false);
    expect(content()).toEqual({ a: "1" });
    expect(readdirSync(staging)).toEqual([]);
  });

  test("restore() moves the old folder back if a process was killed between the two moves", () => {
    const { folder, staging, content } = setUp();
    leave(staging, ended, { next: "2", previous: "1" });
    expect(restore(folder, staging)).toBe(true);
    expect(content()).toEqual({ a: "1" });
    expect(readdirSync(staging)).toEqual([]);
  });

  test("restore() deletes the old folder if a process was killed after the moves", () => {
    const { folder, staging, content } = setUp({ a: "2" });
    leave(staging, ended, { previous: "1" });
    expect(restore(folder, staging)).toBe(false);
    expect(content()).toEqual({ a: "2" });
    expect(readdirSync(staging)).toEqual([]);
  });

  test("restore() ignores the folder of a running process", () => {
    const { folder, staging } = setUp({ a: "1" });
    leave(staging, process.ppid, { next: "2" });
    expect(restore(folder, staging)).toBe(false);
    expect(readdirSync(staging)).toEqual([String(process.ppid)]);
  });
});

test("writeFiles() leaves the folder unchanged if the new one cannot be built", () => {
  const { write, content, staging } = setUp({ a: "1" });
  mkdirSync(join(staging, ".."));
  writeFileSync(staging, "a file where a folder should be");
  expect(() => write({ a: "2" })).toThrow(/^generated:1:1 cannot be written \(ENOTDIR/);
  expect(content()).toEqual({ a: "1" });
});

test("differingFiles() counts an unreadable file as different", () => {
  const { folder } = setUp({});
  mkdirSync(join(folder, "a"));
  expect(differingFiles(folder, new Map([["a", ""]]))).toEqual(["a"]);
});
