import { readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import manifest from "../../package.json" with { type: "json" };
import { pack } from "../support/packed.js";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFile(join(root, file), "utf8");

const { files, unpackedSize } = await pack();
describe("the tarball", () => {
  it("contains the bundles, their declarations, the spec, the reference, guides and examples, and little else", () => {
    const others = files.filter(
      (file) => !/^dist\/(src|sandbox|generated|chunks)\/.*\.(js|d\.ts|d\.ts\.map)$/.test(file),
    );
    const listed = others.map((file) => file.replace(/^(docs|examples|src)\/.*/, "$1/*"));
    expect([...new Set(listed)].sort()).toEqual([
      ...["CHANGELOG.md", "LICENSE", "README.md", "dist/docs/index.html.br"],
      ...["openapi-3.0.json", "openapi.json", "openapi.yaml"].map((name) => `dist/generated/${name}`),
      ...["dist/test/conformance/vectors.json", "docs/*", "examples/*", "generated/client.ts", "package.json", "src/*"],
      ...["test/conformance/README.md", "test/conformance/vectors.schema.json"],
    ]);
    expect(files).not.toContain("docs/api-report.md");
  });

  it("the tarball has at most 150 files and 1.2 MB", () => {
    expect(files.length).toBeLessThanOrEqual(150);
    expect(unpackedSize).toBeLessThanOrEqual(1_200_000);
  });

  it.each(["openapi.json", "openapi.yaml", "openapi-3.0.json"])(
    "the tarball has the same document as generated/: %s",
    async (name) => {
      const [published, committed] = [await read(`dist/generated/${name}`), await read(`generated/${name}`)];
      expect(parse(published)).toEqual(parse(committed));
      expect(published.length).toBeLessThan(committed.length);
    },
  );

  it("maps the client's declarations to their source, so that an editor opens code", async () => {
    const maps = files.filter((file) => file.endsWith(".d.ts.map"));
    expect(maps).toContain("dist/src/client.d.ts.map");
    for (const map of maps) {
      const { sources } = JSON.parse(await read(map)) as { sources: string[] };
      for (const source of sources) expect(files).toContain(posix.join(dirname(map), source));
    }
    const mapped = files.filter((file) => file.endsWith(".d.ts") && maps.includes(`${file}.map`));
    expect(mapped).toHaveLength(maps.length);
  });

  it("contains the target of every export and every program", () => {
    const targets = Object.values<string | Record<string, string>>({ ...manifest.exports, ...manifest.bin });
    const paths = targets.flatMap((target) => (typeof target === "string" ? target : Object.values(target)));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(files).toContain(posix.normalize(path));
  });

  it("has programs that start with a shebang for Node", async () => {
    for (const path of Object.values(manifest.bin)) expect(await read(path)).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it("imports Node's modules only when it needs them, because workers and browsers lack them", async () => {
    const programs = Object.values(manifest.bin).map((path) => posix.normalize(path));
    for (const file of files.filter((name) => name.endsWith(".js") && !programs.includes(name)))
      expect(await read(file), file).not.toMatch(/(?:\bfrom |\bimport )"node:/);
  });

  it("imports only its own files, Node's modules and its one dependency", async () => {
    const imports = /(?:\bfrom |\bimport |\bimport\()"([^"]+)"/g;
    for (const file of files.filter((name) => /^dist\/.*\.(js|d\.ts)$/.test(name))) {
      for (const [, name = ""] of (await read(file)).matchAll(imports)) {
        if (name.startsWith("node:") || name in manifest.dependencies) continue;
        // A declaration imports the module that it declares.
        const target = file.endsWith(".d.ts") ? name.replace(/\.js$/, ".d.ts") : name;
        expect(files, `${name} in ${file}`).toContain(posix.join(dirname(file), target));
      }
    }
  });
});
