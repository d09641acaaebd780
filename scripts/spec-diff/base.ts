import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { isObject } from "../spec/openapi.js";
import { isNodeError } from "../shared/problem.js";
import { Mistake } from "../shared/command.js";

const bundleFile = "generated/openapi.json";
const maxBuffer = 2 ** 26;

/** What the working spec is compared with. */
export interface Base {
  /** How to call it: a tag, a commit, a file. */
  readonly name: string;
  readonly document: Readonly<Record<string, unknown>>;
  /** The version that package.json had then; unknown for a file. */
  readonly version?: string;
}

/**
 * The document of a file or of a commit; without either, of the last release, or of the last commit before the first release. `folder` is
 * what a file is relative to.
 */
export function readBase(root: string, folder: string, given?: string): Base {
  if (given === undefined) {
    const tag = lastRelease(root);
    return tag ? fromCommit(root, tag) : { ...fromCommit(root, "HEAD"), name: "the last commit (nothing is released)" };
  }
  const file = resolve(folder, given);
  if (statSync(file, { throwIfNoEntry: false })?.isFile())
    return { name: given, document: toDocument(given, readFileSync(file, "utf8")) };
  const commit = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", `${given}^{commit}`);
  if (commit) return fromCommit(root, given);
  throw new Mistake(`--base ${given} is neither a file nor a git ref; \`git tag\` and \`git log\` list what there is`);
}

/** The newest version tag that is part of the present history, if there is one. */
function lastRelease(root: string): string | undefined {
  // Without the suffix, git takes v1.0.0-rc.1 for newer than v1.0.0.
  const sorted = ["-c", "versionsort.suffix=-", "tag", "--list", "v[0-9]*", "--sort=-v:refname", "--merged", "HEAD"];
  const tag = git(root, ...sorted)?.split("\n")[0];
  if (tag) return tag;
  if (git(root, "rev-parse", "--is-shallow-repository") === "true")
    throw new Mistake("this clone is shallow and has no version tag; run `git fetch --unshallow --tags`");
  return undefined;
}

function fromCommit(root: string, ref: string): Base {
  const text = git(root, "show", "--end-of-options", `${ref}:${bundleFile}`);
  if (text === undefined) throw new Mistake(`${ref} has no ${bundleFile}; give a later ref, or a file`);
  const manifest: unknown = JSON.parse(git(root, "show", "--end-of-options", `${ref}:package.json`) ?? "{}");
  const version = isObject(manifest) ? manifest["version"] : undefined;
  const document = toDocument(`${ref}:${bundleFile}`, text);
  return { name: ref, document, ...(typeof version === "string" ? { version } : {}) };
}

function toDocument(name: string, text: string): Base["document"] {
  let document: unknown;
  try {
    document = parse(text); // JSON is YAML too
  } catch {
    document = undefined;
  }
  if (isObject(document) && typeof document["openapi"] === "string" && isObject(document["paths"])) return document;
  throw new Mistake(`${name} is no OpenAPI document; give one that was bundled, such as ${bundleFile}`);
}

/** What git prints, without the last line's end; undefined where it fails. */
function git(root: string, ...args: string[]): string | undefined {
  const run = (...all: string[]) =>
    execFileSync("git", ["-C", root, ...all], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer,
    }).trimEnd();
  try {
    return run(...args);
  } catch (error) {
    if (isNodeError(error) && error.code === "ENOENT") throw new Mistake("git is not installed; give --base <file>");
    try {
      run("rev-parse", "--git-dir");
    } catch {
      throw new Mistake(`${root} is not a git repository; give the spec to compare with: --base <file>`);
    }
    return undefined;
  }
}
