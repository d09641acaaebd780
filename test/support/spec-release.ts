import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../../scripts/shared/command.js";
import { specDiff } from "../../scripts/spec-diff/main.js";
import { copySpec, projectRoot, type SpecCopy } from "./spec-copy.js";

export const bundle = "generated/openapi.json";

export function git(root: string, ...args: string[]): void {
  const settings = ["user.name=a", "user.email=a@a.example", "commit.gpgsign=false", "core.hooksPath=/dev/null"];
  execFileSync("git", ["-C", root, ...settings.flatMap((setting) => ["-c", setting]), ...args], { stdio: "ignore" });
}

/** Creates a repository with the spec, whose last commit is the release of the version. */
export function release(version = "1.2.3", ...tags: string[]): SpecCopy {
  const copy = copySpec();
  copy.write("package.json", JSON.stringify({ name: "some-package", version }));
  copy.write(bundle, readFileSync(join(projectRoot, bundle), "utf8"));
  git(copy.root, "init", "--quiet", "--initial-branch=main");
  commit(copy, ...tags);
  return copy;
}

export function commit({ root }: SpecCopy, ...tags: string[]): void {
  git(root, "add", ".");
  git(root, "commit", "--quiet", "--allow-empty", "--message", "a commit");
  for (const tag of tags) git(root, "tag", tag);
}

export function changeset(copy: SpecCopy, bump: string, name = "a-change"): void {
  copy.write(`.changeset/${name}.md`, `---\n"some-package": ${bump}\n---\n\nSomething changes.\n`);
}

/** Runs `npm run spec:diff` in this process. */
export async function diff({ root }: Pick<SpecCopy, "root">, ...args: string[]) {
  const texts = { printed: "", said: "" };
  const output = {
    print: (text: string) => void (texts.printed += text),
    say: (text: string) => void (texts.said += text),
  };
  return { code: await runCommand(specDiff(root, root), args, output), ...texts };
}

/** Sets the value at the path of the keys, or deletes it if the value is undefined. */
export function set(node: unknown, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (typeof node !== "object" || node === null) throw new TypeError(`there is no ${key}`);
  if (rest.length > 0) set(Reflect.get(node, key), rest, value);
  else if (value === undefined) Reflect.deleteProperty(node, key);
  else Reflect.set(node, key, value);
}
