import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import { isObject } from "../shared/json.js";
import { isOpenApi, type OpenApi } from "../spec/openapi.js";
import { isNodeError } from "../shared/problem.js";
import { Mistake } from "../shared/command.js";

const bundleFile = "generated/openapi.json";
const maxBuffer = 2 ** 26;

/** Document to compare the working spec with. */
export interface Base {
  /** Name of the tag, commit or file. */
  readonly name: string;
  readonly document: OpenApi;
  /** Version in package.json at that time. Unknown for a file. */
  readonly version?: string;
}

/**
 * Returns the document of a file or a commit. Default: the last release, or the last commit before the first release. A
 * file is relative to `folder`.
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
  throw new Mistake(`--base ${given} is neither a file nor a git ref; \`git tag\` and \`git log\` list the refs`);
}

/** Returns the newest version tag in the history of HEAD, if there is one. */
function lastRelease(root: string): string | undefined {
  // Without the suffix, git sorts v1.0.0-rc.1 after v1.0.0.
  const sorted = ["-c", "versionsort.suffix=-", "tag", "--list", "v[0-9]*", "--sort=-v:refname", "--merged", "HEAD"];
  const tag = git(root, ...sorted)?.split("\n")[0];
  if (tag) return tag;
  if (git(root, "rev-parse", "--is-shallow-repository") === "true")
    throw new Mistake("this clone is shallow and has no version tag; run `git fetch --unshallow --tags`");
  return undefined;
}

function fromCommit(root: string, ref: string): Base {
  const text = git(root, "show", "--end-of-options", `${ref}:${bundleFile}`);
  if (text === undefined) throw new Mistake(`${ref} has no ${bundleFile}; use a later ref, or a file`);
  const manifest: unknown = JSON.parse(git(root, "show", "--end-of-options", `${ref}:package.json`) ?? "{}");
  const version = isObject(manifest) ? manifest["version"] : undefined;
  const document = toDocument(`${ref}:${bundleFile}`, text);
  return { name: ref, document, ...(typeof version === "string" ? { version } : {}) };
}

function toDocument(name: string, text: string): OpenApi {
  let document: unknown;
  try {
    document = parse(text); // JSON is YAML too
  } catch {
    document = undefined;
  }
  if (isOpenApi(document)) return document;
  throw new Mistake(`${name} is not a bundled OpenAPI document; use one such as ${bundleFile}`);
}

/** Returns git's output without trailing whitespace, or undefined if git fails. */
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
    if (isNodeError(error) && error.code === "ENOENT") throw new Mistake("git is not installed; use --base <file>");
    try {
      run("rev-parse", "--git-dir");
    } catch {
      throw new Mistake(`${root} is not a git repository; name the spec to compare with: --base <file>`);
    }
    return undefined;
  }
}
