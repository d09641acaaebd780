import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import manifest from "../../package.json" with { type: "json" };
import { pack } from "../support/packed.js";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFile(join(root, file), "utf8");

/** Markdown links to other files, without their fragments. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => link);

describe("a link in the documentation", () => {
  it("leads to a file of the tarball, if the tarball contains the page", async () => {
    const { files } = await pack();
    const pages = files.filter((file) => file.endsWith(".md"));
    expect(pages).toEqual(expect.arrayContaining(["README.md", "docs/guide.md"]));
    for (const page of pages)
      for (const link of linksIn(await read(page)))
        expect(files, `${page} -> ${link}`).toContain(posix.join(dirname(page), link));
  });

  it.each(["CONTRIBUTING.md", "RELEASING.md", "SECURITY.md", "openapi/README.md"])(
    "leads from %s to a file of the repository",
    async (page) => {
      for (const link of linksIn(await read(page))) await expect(read(join(dirname(page), link))).resolves.toBeTruthy();
    },
  );
});

describe("a release", () => {
  const check = async (text: string) => {
    const { jobs } = parse(await read(".github/workflows/release.yml")) as {
      jobs: { pack: { steps: { name?: string; run?: string }[] } };
    };
    const step = jobs.pack.steps.find(({ name }) => name === "package.json has no placeholder");
    const cwd = await mkdtemp(join(tmpdir(), "fluxer-oauth2-release-"));
    onTestFinished(() => rm(cwd, { recursive: true }));
    await writeFile(join(cwd, "package.json"), text);
    return spawnSync("bash", ["-e", "-c", step?.run ?? ""], { cwd, encoding: "utf8" });
  };

  it("fails while package.json has the placeholder, and shows its lines", async () => {
    const { status, stdout } = await check(await read("package.json"));
    expect([status, stdout]).toEqual([1, expect.stringContaining("Replace OWNER in package.json")]);
    for (const url of [manifest.homepage, manifest.bugs, manifest.repository.url]) {
      expect(url).toContain("/OWNER/");
      expect(stdout).toContain(url);
    }
  });

  it("continues once the placeholder is replaced", async () => {
    const { status } = await check((await read("package.json")).replaceAll("OWNER", "someone"));
    expect(status).toBe(0);
  });
});

it("the files for GitHub are valid YAML", async () => {
  const files = (await readdir(join(root, ".github"), { recursive: true })).filter((file) => file.endsWith(".yml"));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) expect(parse(await read(`.github/${file}`)), file).toBeTypeOf("object");
});

// Prettier does not break a line with a comment or a string.
it.each(["src", "sandbox"])("every line of %s is at most 120 columns wide", async (folder) => {
  const files = (await readdir(join(root, folder), { recursive: true })).filter((file) => file.endsWith(".ts"));
  expect(files).not.toEqual([]);
  for (const file of files) {
    const wide = (await read(join(folder, file))).split("\n").filter((line) => line.length > 120);
    expect(wide, file).toEqual([]);
  }
});
