import { describe, expect, test } from "vitest";
import { type Case, common, paths, root, startPipeline } from "../../support/pipeline-run.js";
import { placeOf, readSource } from "../../../scripts/spec/source.js";
import { copySpec } from "../../support/spec-copy.js";

const { complaint, isTold } = startPipeline();

describe("invalid YAML", () => {
  test.each<Case>([
    ["tabs", paths, "  tags:", "‸\ttags:", "‸ invalid YAML: Tabs are not allowed as indentation; use spaces"],
    [
      "a key twice",
      common,
      "  type:",
      "  type: string\n  ‸type:",
      "‸ invalid YAML: Map keys must be unique; rename or delete one",
    ],
    [
      "a key without a space after its colon",
      paths,
      "summary: Create",
      "‸summary:Create",
      "‸ invalid YAML: Implicit keys need to be on a single line; write a space after the colon of a key",
    ],
    [
      "a character that YAML reserves",
      paths,
      "summary: Create",
      "summary: ‸@Create",
      "‸ invalid YAML: Plain value cannot start with reserved character @; put the value in quotes",
    ],
    [
      "an unknown tag",
      paths,
      "summary: Create",
      "summary: ‸!odd Create",
      "‸ invalid YAML: Unresolved tag: !odd; delete the tag",
    ],
    [
      "an unknown escape sequence",
      paths,
      "summary: Create an application",
      'summary: "‸\\q"',
      "‸ invalid YAML: Invalid escape sequence \\q; double the backslash, or use single quotes",
    ],
    [
      "text after a value in quotes",
      paths,
      "summary: Create an application",
      'summary: "Create" ‸an application',
      "‸ invalid YAML: Unexpected scalar at node end; delete it, or put the whole value in quotes",
    ],
    [
      "an error without a known fix",
      paths,
      "summary: Create",
      "summary: &a ‸&b Create",
      "‸ invalid YAML: A node can have at most one anchor; correct the syntax here",
    ],
    [
      "a key that is a list",
      common,
      "Snowflake:",
      "‸[a, b]: c\nSnowflake:",
      "‸ invalid YAML: a key must be a string; write one",
    ],
    [
      "two documents",
      common,
      /$/,
      "‸---\nOther: {}\n",
      "‸ invalid YAML: a second document starts here (`---`); move it to a separate file",
    ],
  ])("is reported with its location: %s", isTold);

  test("is reported for every broken file at once", async () => {
    const message = await complaint((spec) => {
      spec.edit(root, "info:", "info: {");
      spec.edit(common, "  type:", "  type: string\n  ‸type:");
    });
    expect(message).toMatch(
      /^openapi\/openapi\.yaml:\d+:\d+ invalid YAML: .+\n‸ invalid YAML: Map keys must be unique; rename or delete one$/,
    );
  });
});

describe("an alias", () => {
  test.each<Case>([
    ["has no anchor", common, /$/, "Other: ‸*missing\n", /^‸ invalid YAML: .*missing/],
    [
      "stands inside of what it repeats",
      common,
      "Snowflake:",
      "Snowflake: &own\n  not: ‸*own",
      "‸ invalid YAML: *own is inside its own anchor; use a $ref, or replace it with its content",
    ],
    [
      "merges what it stands in",
      common,
      "Snowflake:",
      "Snowflake: &own\n  <<: ‸*own",
      "‸ invalid YAML: *own is inside its own anchor; use a $ref, or replace it with its content",
    ],
    [
      "merges something other than a mapping",
      common,
      "  type:",
      "  ‸<<: 5\n  type:",
      "‸ invalid YAML: `<<` merges only mappings; use an alias of one, such as `<<: *name`",
    ],
  ])("is rejected if it %s", isTold);

  test("is rejected if it multiplies", async () => {
    const lists = Array.from({ length: 9 }, (_, level) => `    - &l${level + 1} [${`*l${level}, `.repeat(9)}]\n`).join(
      "",
    );
    const message = await complaint((spec) => spec.append(common, `Bomb:\n  x-list:\n    - &l0 [1]\n${lists}`));
    expect(message).toBe(`${common}:1:1 nests aliases too deeply; replace some by their content`);
  });
});

test("a mistake that an alias or a merge key repeats is reported at its own location", async () => {
  const message = await complaint((spec) => {
    spec.edit(
      root,
      "components:",
      "  /oauth2/other: &other\n    ‸$ref: paths/missing.yaml\n  /oauth2/more: *other\ncomponents:",
    );
  });
  expect(message.split("\n")[0]).toMatch(/^‸ \$ref "paths\/missing\.yaml" has no target/);
});

test("placeOf() finds the location in a path item of the root file that refers to other files", () => {
  const spec = copySpec();
  const item =
    '    get:\n      operationId: getIt\n      responses:\n        "200":\n          $ref: shared/responses.yaml#/Forbidden\n';
  spec.edit("openapi/openapi.yaml", /^paths:\n/m, `paths:\n  /it:\n${item}`);
  const keys = ["paths", "/it", "get", "responses"];
  expect(placeOf(readSource(spec.root), keys)).toEqual({ file: "openapi/openapi.yaml", keys });
});

test.each([
  ["a schema in openapi/shared/", "schemas", "Lonely", "openapi/shared/things.yaml", "type: object"],
  ["a security scheme", "securitySchemes", "botToken", "openapi/shared/security.yaml", undefined],
])("placeOf() finds %s by its name", (_, kind, name, file, text) => {
  const spec = copySpec();
  if (text !== undefined) {
    spec.write(file, `${name}:\n  ${text}\n`);
    spec.edit("openapi/schemas/common.yaml", /$/, `Other:\n  $ref: ../shared/things.yaml#/${name}\n`);
  }
  expect(placeOf(readSource(spec.root), ["components", kind, name, "x"])).toEqual({ file, keys: [name, "x"] });
});
