import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSource } from "../../../../../scripts/spec/source.js";
import { findViolations } from "../../../../../scripts/generate/stages/check/conventions.js";
import { extensions } from "../../../../../scripts/generate/stages/check/extensions.js";
import { type Case, parameters, paths, root, schemas, startPipeline } from "../../../../support/pipeline-run.js";
import { copySpec, projectRoot, type SpecCopy } from "../../../../support/spec-copy.js";

async function breaches(change: (spec: SpecCopy) => void): Promise<string[]> {
  const spec = copySpec();
  change(spec);
  const found = findViolations(readSource(spec.root));
  return found.map(({ file, line, column, message }) =>
    `${file}:${line}:${column} ${message}`.replace(spec.marked, "‸"),
  );
}

test("the spec follows its conventions", async () => {
  expect(await breaches(() => {})).toEqual([]);
});

describe("x-sensitive", () => {
  const unmarked = (name: string) => [
    `‸ "${name}" sounds like a secret; add \`x-sensitive: true\` or \`x-sensitive: false\``,
  ];

  test.each(["refresh_token", "clientSecret", "password", "SudoModeJWT"])(
    "is required for a property called %s",
    async (name) => {
      const change = (spec: SpecCopy) =>
        spec.edit(schemas, "    bot_public:\n", `    ‸${name}:\n      type: string\n    bot_public:\n`);
      expect(await breaches(change)).toEqual(unmarked(name));
    },
  );

  test("is required for a parameter called like a secret", async () => {
    const change = (spec: SpecCopy) =>
      spec.edit(parameters, /CaptchaToken:([^]*?) {2}x-sensitive: true\n/, "‸CaptchaToken:$1");
    expect(await breaches(change)).toEqual(unmarked("X-Captcha-Token"));
  });

  test.each(["x-sensitive: true", "x-sensitive: false"])("is accepted as %s", async (mark) => {
    const change = (spec: SpecCopy) =>
      spec.edit(schemas, "    bot_public:\n", `    a_token:\n      type: string\n      ${mark}\n    bot_public:\n`);
    expect(await breaches(change)).toEqual([]);
  });

  test("is not required in an example", async () => {
    const change = (spec: SpecCopy) =>
      spec.edit(
        paths,
        "name: Weather bot\n",
        "name: Weather bot\n              properties: { token: { x-other: 1 } }\n",
      );
    expect(await breaches(change)).toEqual([]);
  });
});

test("a schema name must be in PascalCase", async () => {
  expect(await breaches((spec) => spec.append(schemas, "‸other_thing:\n  type: string\n"))).toEqual([
    '‸ "other_thing" becomes the name of a TypeScript type; write it in PascalCase',
  ]);
});

test("a file with a single schema must name it", async () => {
  expect(await breaches((spec) => spec.write("openapi/schemas/single.yaml", "‸type: object\n"))).toEqual([
    '‸ "type" is not a schema; write the name of the schema above it, and indent the schema',
  ]);
});

test.each(["Record", "Blob", "WithRequired"])("a schema cannot have the name of the type %s", async (name) => {
  expect(await breaches((spec) => spec.append(schemas, `‸${name}:\n  type: string\n`))).toEqual([
    `‸ "${name}" is already the name of a TypeScript type; rename the schema`,
  ]);
});

describe("an extension", () => {
  test("is rejected if it is unknown, with the most similar known name", async () => {
    expect(await breaches((spec) => spec.edit(paths, "  x-captcha:", "  ‸x-captha:"))).toEqual([
      '‸ "x-captha" is not a known extension; a new one belongs in scripts/generate/stages/check/extensions.ts (did you mean "x-captcha"?)',
    ]);
  });

  test.each<[file: string, from: string | RegExp, to: string]>([
    [paths, "x-captcha: true", "‸x-captcha: maybe"],
    [paths, "x-quota: 25", "‸x-quota: 0"],
    [paths, "x-quota: 25", "‸x-quota: many"],
    [paths, /x-rate-limit:\n(?: {4}.*\n)+/, "‸x-rate-limit: 10\n"],
    [paths, /x-rate-limit:\n {4}bucket.*\n/, "‸x-rate-limit:\n"],
    [paths, /x-rate-limit:([^]*?)limit: 10/, "‸x-rate-limit:$1limit: ten"],
    [paths, /x-rate-limit:([^]*?)limit: 10/, "‸x-rate-limit:$1limit: 10\n    per: hour"],
    [root, /x-global-rate-limit:\n {2}limit: 50/, "‸x-global-rate-limit:\n  limit: 0.5"],
    ["openapi/shared/security.yaml", 'x-credential-prefix: ""', "‸x-credential-prefix: null"],
    [schemas, "x-sensitive: true", "‸x-sensitive: yes, secret"],
    [schemas, /x-rule:\n {4}name: .*\n/, "‸x-rule:\n"],
    [schemas, /x-rule:\n {4}name: .*\n/, "‸x-rule:\n    name: noSuchRule\n"],
    [schemas, /x-rule:\n {4}name: .*\n/, "‸x-rule:\n    name: toString\n"],
    [paths, "x-method: applications.create", "‸x-method: applications.new"],
    [schemas, "x-extensible-enum: [0, 1, 2]", "‸x-extensible-enum: [0, 1, two]"],
    [schemas, "x-extensible-enum: [0, 1, 2]", "‸x-extensible-enum: [0, 1, 1]"],
    [parameters, /x-extensible-enum: \[hc.*\]/, "‸x-extensible-enum: [1]"],
    [schemas, "x-enum-varnames: [TOTP, ", "‸x-enum-varnames: ["],
    [schemas, /x-bit-flags:([^]*?)STAFF: 1/, "‸x-bit-flags:$1STAFF: 3"],
  ])("in %s must have its form: %s, not %s", async (file, from, to) => {
    const [found, ...others] = await breaches((spec) => spec.edit(file, from, to));
    const name = /‸(x-[a-z-]+)/.exec(to)?.[1] ?? "";
    expect(found).toBe(`‸ "${name}" must be ${extensions[name]?.shape}`);
    expect(others).toEqual([]);
  });

  test("is described in openapi/README.md if the pipeline supports it", () => {
    const readme = readFileSync(join(projectRoot, "openapi/README.md"), "utf8");
    const described = [...readme.matchAll(/^- `(x-[a-z-]+)`/gm)].map(([, name]) => name);
    expect(described.sort()).toEqual(Object.keys(extensions).sort());
  });
});

describe("a mistake that would invalidate every example", () => {
  const { isTold } = startPipeline();
  test.each<Case>([
    [
      "a bad pattern",
      "openapi/schemas/common.yaml",
      /pattern: .*/,
      '‸pattern: "^[0-9"',
      '‸ "^[0-9" is not a valid regular expression (Unterminated character class); fix it',
    ],
    [
      "a bad pattern of a property named like an extension",
      schemas,
      "    bot_public:\n",
      "    x-odd:\n      type: string\n      ‸pattern: (\n    bot_public:\n",
      '‸ "(" is not a valid regular expression (Unterminated group); fix it',
    ],
    [
      "a bad pattern of several lines",
      "openapi/schemas/common.yaml",
      /pattern: .*/,
      '‸pattern: "*: a\\nb"',
      '‸ "*: a\nb" is not a valid regular expression (Nothing to repeat); fix it',
    ],
    ...["openapi: 3.0.3", "openapi: 3.2.0", 'swagger: "2.0"'].map((version): Case => [
      `a spec that is not OpenAPI 3.1 but ${version}`,
      root,
      "openapi: 3.1.0",
      `‸${version}`,
      "‸ the spec must be OpenAPI 3.1; write `openapi: 3.1.0`",
    ]),
    [
      "nullable beside a type",
      schemas,
      'type: [string, "null"]',
      "type: string\n      ‸nullable: true",
      '‸ OpenAPI 3.1 has no "nullable"; write `type: [string, "null"]`',
    ],
    [
      "nullable beside a reference",
      schemas,
      "$ref: common.yaml#/Snowflake",
      "$ref: common.yaml#/Snowflake\n      ‸nullable: true",
      '‸ OpenAPI 3.1 has no "nullable"; write `anyOf` of the schema and `type: "null"`',
    ],
    [
      "nullable that says no",
      schemas,
      "$ref: common.yaml#/Snowflake",
      "$ref: common.yaml#/Snowflake\n      ‸nullable: false",
      '‸ OpenAPI 3.1 has no "nullable"; delete it',
    ],
  ])("is reported alone: %s", isTold);
});
