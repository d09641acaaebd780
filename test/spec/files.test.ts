import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { differencesFile } from "../../scripts/spec/files.js";
import { projectRoot } from "../support/spec-copy.js";
import { document, visit } from "../support/documents.js";

const folder = join(projectRoot, "openapi");
const isPart = (name: string) => name.endsWith(".yaml") && `openapi/${name}` !== differencesFile;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(isPart);
const text = (file: string) => readFileSync(join(folder, file), "utf8");

test("every key of every file is referenced elsewhere", () => {
  const everything = files.map((file) => `\n${text(file)}`).join("");
  const keys = files
    .filter((file) => file !== "openapi.yaml" && !file.startsWith("paths/"))
    .flatMap((file) => Object.keys(parse(text(file)) as object).map((key) => ({ key, base: file.split("/").at(-1) })));
  expect(keys.length).toBeGreaterThan(40);
  // A reference to a key is `#/Key` in its own file, and `file.yaml#/Key` in others.
  const orphans = keys.filter(({ key, base }) => !new RegExp(`(?:${base}|"|')#/${key}["'\\s]`).test(everything));
  expect(orphans).toEqual([]);
});

test("every component of the bundle is used, except credentials that no operation accepts", () => {
  const used = new Set<unknown>();
  visit(document, (object) => used.add(object["$ref"]));
  const { securitySchemes: _, ...components } = document.components;
  const names = Object.entries(components).flatMap(([kind, members]) =>
    Object.keys(members ?? {}).map((name) => `#/components/${kind}/${name}`),
  );
  expect(names.filter((name) => !used.has(name))).toEqual([]);
  expect(names.filter((name) => /-\d+$/.test(name))).toEqual([]);
});

test("every property whose name sounds like a secret has x-sensitive", () => {
  const silent: string[] = [];
  let marked = 0;
  visit(document, (object, keys) => {
    const name = keys.at(-2) === "properties" ? keys.at(-1) : object["in"] === "header" ? object["name"] : undefined;
    if (typeof name !== "string" || !/token|secret|passw|jwt|api.?key/i.test(name)) return;
    if (object["x-sensitive"] === true) marked++;
    else if (object["x-sensitive"] !== false) silent.push(keys.join("/"));
  });
  expect(silent).toEqual([]);
  expect(marked).toBeGreaterThanOrEqual(3);
});

test("every enum and every schema is open", () => {
  visit(document.components, (object, keys) => {
    // The discriminator of an alternative has one value.
    if (Array.isArray(object["enum"]) && object["enum"].length === 1) return;
    for (const keyword of ["enum", "additionalProperties", "unevaluatedProperties"])
      expect([keys.join("/"), keyword in object]).toEqual([keys.join("/"), false]);
  });
});

test("the spec contains no internal abbreviations or jargon", () => {
  for (const file of [...files, "README.md"]) {
    expect(text(file)).not.toMatch(/\b(N1|N2|Jan|Feb|Jul|OA-\w+)\b/);
    expect(text(file)).not.toMatch(/\bcontract\b|\/work\b|transcripts/i);
  }
});
