import { readdir, readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { packedFiles } from "../support/packed.js";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFile(join(root, file), "utf8");

const files = await packedFiles();
const sources = [
  ...(await readdir(join(root, "src"), { recursive: true })).map((file) => `src/${file}`),
  ...(await readdir(join(root, "sandbox"))).map((file) => `sandbox/${file}`),
  ...(await readdir(join(root, "generated"))).map((file) => `generated/${file}`),
].filter((file) => file.endsWith(".ts"));

describe("the tarball", () => {
  it("holds what each source file was built to, the spec, the reference, the guides, the examples, the conformance vectors, and what npm shows, and nothing else", async () => {
    const built = sources.flatMap((file) =>
      [".js", ".js.map", ".d.ts"].map((ending) => `dist/${file.slice(0, -".ts".length)}${ending}`),
    );
    const spec = ["openapi.json", "openapi.yaml", "openapi-3.0.json"].map((file) => `generated/${file}`);
    const vectors = ["README.md", "vectors.json", "vectors.schema.json"].map((file) => `test/conformance/${file}`);
    const reference = "dist/docs/index.html";
    const guides = (await readdir(join(root, "docs")))
      .filter((name) => name !== "api-report.md")
      .map((name) => `docs/${name}`);
    const examples = (await readdir(join(root, "examples"))).map((name) => `examples/${name}`);
    const shown = ["CHANGELOG.md", "LICENSE", "README.md", "package.json"];
    expect(files).toEqual([...built, ...spec, ...vectors, reference, ...guides, ...examples, ...shown].sort());
  });

  it("holds the target of every export and every program", () => {
    const targets = Object.values<string | Record<string, string>>({ ...manifest.exports, ...manifest.bin });
    const paths = targets.flatMap((target) => (typeof target === "string" ? target : Object.values(target)));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(files).toContain(posix.normalize(path));
  });

  it("has programs that a shell hands to Node", async () => {
    for (const path of Object.values(manifest.bin)) expect(await read(path)).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it("has source maps that hold their sources", async () => {
    for (const file of files.filter((name) => name.endsWith(".js"))) {
      const [, map = ""] = /^\/\/# sourceMappingURL=(.+)$/m.exec(await read(file)) ?? [];
      const path = posix.join(dirname(file), map);
      expect(files).toContain(path);
      const { sources: names, sourcesContent } = JSON.parse(await read(path)) as Record<string, string[]>;
      const inlined = await Promise.all((names ?? []).map((name) => read(posix.join(dirname(path), name))));
      expect(sourcesContent, path).toEqual(inlined);
    }
  });

  it("imports a module of Node's only when it needs one, so that workers and browsers can import every entry point", async () => {
    const programs = Object.values(manifest.bin).map((path) => posix.normalize(path));
    for (const file of files.filter((name) => name.endsWith(".js") && !programs.includes(name)))
      expect(await read(file), file).not.toMatch(/(?:\bfrom |\bimport )"node:/);
  });

  it("imports its own files, Node's modules and its one dependency alone", async () => {
    const imports = /(?:\bfrom |\bimport |\bimport\()"([^"]+)"/g;
    for (const file of files.filter((name) => /^dist\/.*\.(js|d\.ts)$/.test(name))) {
      for (const [, name = ""] of (await read(file)).matchAll(imports)) {
        if (name.startsWith("node:") || name in manifest.dependencies) continue;
        expect(files, `${name} in ${file}`).toContain(posix.join(dirname(file), name));
      }
    }
  });
});
