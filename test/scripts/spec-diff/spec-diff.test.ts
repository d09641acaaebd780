import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bumpBetween } from "../../../scripts/spec-diff/bump.js";
import { schemas } from "../../support/pipeline-run.js";
import { copySpec, projectRoot, type SpecCopy, temporaryFolder } from "../../support/spec-copy.js";
import { bundle, changeset, commit, diff, git, release } from "../../support/spec-release.js";

const tighter = [schemas, /(required: \[name\][^]*?maxLength: )\d+/, "$17"] as const;
const looser = [schemas, /(required: \[name\][^]*?maxLength: )\d+/, "$15000"] as const;

test("spec:diff accepts one sufficient changeset among others, and ignores those of other packages", async () => {
  const copy = release("1.2.3", "v1.2.3");
  copy.edit(...tighter);
  changeset(copy, "patch");
  changeset(copy, "major", "another");
  copy.write(".changeset/README.md", "no changeset");
  expect(await diff(copy)).toMatchObject({
    code: 0,
    said: "A major bump is required; the pending changesets have a major bump.\n",
  });
  copy.write(".changeset/another.md", '---\n"other-package": major\n---\n\nElsewhere.\n');
  expect(await diff(copy)).toMatchObject({
    code: 1,
    said: expect.stringContaining("the pending changesets have a patch bump"),
  });
});

test("spec:diff requires a minor bump for a breaking change while the version is 0.x, and prints the reason", async () => {
  const copy = release("0.4.0", "v0.4.0");
  copy.edit(...tighter);
  const { code, said } = await diff(copy);
  expect(said.replaceAll("\n", " ")).toMatch(
    /^A minor bump is required \(a breaking change, while the version is 0\.x\); there is no pending changeset\. Run `npx changeset`/,
  );
  expect(code).toBe(1);
});

test("spec:diff requires no changeset after the version was raised and before it is tagged", async () => {
  const copy = release("1.2.3", "v1.2.3");
  copy.edit(...looser);
  copy.edit("package.json", "1.2.3", "1.3.0");
  expect(await diff(copy)).toMatchObject({ code: 0, said: expect.stringContaining("already has a minor bump") });
});

test.each([
  ["1.2.3", "2.0.0", "major"],
  ["1.2.3", "1.3.0-rc.1", "minor"],
  ["1.2.3", "1.2.4", "patch"],
  ["1.2.3", "1.2.3", undefined],
  ["1.2.3", "1.1.4", undefined],
])("bumpBetween() from %s to %s returns %s", (from, to, bump) => {
  expect(bumpBetween(from, to)).toBe(bump);
});

test("spec:diff prints one line if nothing changed", async () => {
  expect(await diff(release("1.2.3", "v1.2.3"))).toEqual({
    code: 0,
    printed: "No change of the API since v1.2.3.\n",
    said: "",
  });
});

describe("the base of spec:diff", () => {
  test("is the newest version tag of the history, which is not the last one alphabetically", async () => {
    const copy = release("1.9.0", "v0.9.0", "v1.9.0");
    copy.edit(bundle, /"maxLength": \d+/, '"maxLength": 98765');
    commit(copy, "v1.10.0-rc.1", "v1.10.0", "vintage");
    git(copy.root, "switch", "--quiet", "--orphan", "elsewhere");
    copy.write(bundle, "{}");
    commit(copy, "v2.0.0");
    git(copy.root, "switch", "--quiet", "--force", "main");
    expect((await diff(copy)).printed).toMatch(/^Changes of the API since v1\.10\.0:/);
  });

  test("is the last commit before the first release, so that an edit shows its changes", async () => {
    const copy = release();
    copy.edit(bundle, /"maxLength": \d+/, '"maxLength": 98765');
    commit(copy);
    expect((await diff(copy)).printed).toMatch(
      /^Changes of the API since the last commit \(nothing is released\):\n\n.*\n\n- .* from `98765`\s+to `/,
    );
  });

  test("can be a ref or a file", async () => {
    const copy = release("1.2.3", "v1.2.3");
    copy.edit(bundle, /"maxLength": \d+/, '"maxLength": 98765');
    commit(copy, "later");
    expect((await diff(copy, "--base", "later")).printed).toMatch(/since later:\n\n.*\n\n- .* from `98765`\s+to `/);
    copy.write("some document.yaml", readFileSync(join(projectRoot, "generated/openapi.yaml"), "utf8"));
    const without = { root: temporaryFolder() };
    copySpec(without.root).write("package.json", '{"name":"some-package","version":"1.0.0"}');
    const file = join(copy.root, "some document.yaml");
    expect(await diff(without, "--base", file)).toMatchObject({
      code: 0,
      printed: `No change of the API since ${file}.\n`,
    });
  });
});

describe("spec:diff", () => {
  test.each<[what: string, args: string[], change: (copy: SpecCopy) => void, said: RegExp]>([
    ["a ref that is none", ["--base", "v9"], () => {}, /--base v9 is neither a file nor a git ref; .*list the refs$/],
    [
      "a ref without a bundle",
      ["--base", "HEAD"],
      (copy) => (copy.remove(bundle), commit(copy)),
      /HEAD has no generated\/openapi\.json; use a later ref/,
    ],
    [
      "a file that is not a bundled OpenAPI document",
      ["--base", "package.json"],
      () => {},
      /package\.json is not a bundled OpenAPI document; use one/,
    ],
    ["a folder without git", [], (copy) => copy.remove(".git"), /is not a git repository; name .*--base <file>$/],
    [
      "a history without a bundle",
      [],
      (copy) => (copy.remove(".git"), copy.remove(bundle), git(copy.root, "init"), commit(copy)),
      /^spec:diff: HEAD has no generated\/openapi\.json; use a later ref/,
    ],
    ["an option that is none", ["--bse", "x"], () => {}, /Unknown option '--bse'; the options are --base, --help$/],
    [
      "a changeset without a head",
      [],
      (copy) => (copy.edit(...tighter), copy.write(".changeset/x.md", "text")),
      /\.changeset\/x\.md must start with/,
    ],
    [
      "a changeset with a bump that is none",
      [],
      (copy) => (copy.edit(...tighter), changeset(copy, "huge", "x")),
      /\.changeset\/x\.md has "huge" for some-package; use patch, minor, major or none/,
    ],
    [
      "a spec that is broken",
      [],
      (copy) => copy.edit("openapi/paths/application.yaml", "InvalidId", "InvalidIdd"),
      /fix these problems first\nopenapi\/paths\/application\.yaml:\d+:\d+ \$ref .* has no target/,
    ],
  ])("prints in one line what to do about %s", async (_, args, change, said) => {
    const copy = release();
    change(copy);
    const outcome = await diff(copy, ...args);
    expect(outcome.said.trimEnd()).toMatch(said);
    expect(outcome.said).toMatch(/^(spec:diff: .*\n(openapi\/.*\n)?)$/);
    expect(outcome.code).toBe(2);
  });

  test("prints the usage with --help", async () => {
    expect(await diff({ root: "/nowhere" }, "--help")).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/^Usage: npm run spec:diff/),
    });
  });
});
