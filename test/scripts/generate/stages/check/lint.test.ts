import { describe, expect, test } from "vitest";
import {
  type Case,
  common,
  errors,
  headers,
  parameters,
  paths,
  root,
  schemas,
  startPipeline,
} from "../../../../support/pipeline-run.js";

const { complaint, isTold } = startPipeline();

describe("an invalid example", () => {
  test.each<[name: string, file: string, from: string, to: string, reason: RegExp]>([
    ["in a request", paths, "name: Weather bot\n", "name: ‸5\n", /`name` property type must be string/],
    ["in a schema", common, '"1470292847293661184"', '‸"abc"', /must match pattern/],
    ["in a header", headers, "[360]", "[‸soon]", /type must be integer/],
    ["in a parameter", parameters, "example: en-US", "example: ‸5", /type must be string/],
  ])("is reported: %s", async (_, file, from, to, reason) => {
    const message = await complaint((spec) => spec.edit(file, from, to));
    expect(message).toMatch(
      /^‸ Example value must conform to the schema: .*\. Fix the example or the schema\. \(no-.*\)$/,
    );
    expect(message).toMatch(reason);
  });

  test("cannot stand next to a header's schema, because no tool validates it there", async () => {
    const message = await complaint((spec) => spec.edit(headers, "  schema:\n", "  example: ‸x\n  schema:\n"));
    expect(message).toMatch(/^‸ Nothing validates this example; move it to `examples` in the schema/);
  });
});

describe("a duplicate name", () => {
  test("is reported if it is an operationId", async () => {
    const message = await complaint((spec) => {
      spec.edit(root, "components:", "  /oauth2/other:\n    $ref: paths/other.yaml\ncomponents:");
      spec.write("openapi/paths/other.yaml", spec.read(paths).replace("operationId:", "‸operationId:"));
    });
    expect(message).toMatch(
      /^‸ .*unique `operationId`\. Rename one, because it becomes the name of a function\. \(.*\)$/,
    );
  });

  test("is reported if it is the name of a schema", async () => {
    const message = await complaint((spec) => {
      spec.write("openapi/schemas/other.yaml", "Snowflake:\n  type: integer\n");
      spec.edit(schemas, "    name:\n", "    other:\n      ‸$ref: other.yaml#/Snowflake\n    name:\n");
    });
    expect(message).toMatch(
      /^‸ Two schemas are called "Snowflake"\. Rename one, because it becomes the name of a type\./,
    );
  });
});

describe("a rule of this project", () => {
  test.each<Case>([
    [
      "sets are open",
      schemas,
      "x-extensible-enum: [0",
      "enum: ‸[0",
      /^‸ An enum must be extensible; use `x-extensible-enum`/,
    ],
    [
      "schemas are open",
      common,
      "  type:",
      "  additionalProperties: ‸false\n  type:",
      /^‸ A schema must allow unknown properties/,
    ],
    [
      "schemas have a type",
      errors,
      /( {4}‸?appeals_supported:\n) .*\n/,
      "$1",
      /^openapi.* A schema must have a `type`/,
    ],
    [
      "operations have a rate limit",
      paths,
      /x-rate-limit:\n(?: {4}.*\n)+/,
      "x-sudo: false\n",
      /must specify its rate limit/,
    ],
    [
      "operations name their credentials",
      paths,
      "  security:\n    - sessionToken: []\n",
      "",
      /^openapi\/paths\/applications\.yaml:1:1 An operation must list the credentials that it accepts in `security`, or `\[\]` for none\./,
    ],
    [
      "the root has one too",
      root,
      /x-global-rate-limit:\n(?: {2}.*\n)+/,
      "",
      /^openapi\/openapi\.yaml:1:1 The root must specify/,
    ],
    [
      "credentials have a prefix",
      "openapi/shared/security.yaml",
      /.*x-credential-prefix.*\n/,
      "",
      /must specify the prefix/,
    ],
    ["tags are declared", paths, "[Applications]", "[‸Bots]", /^‸ .*tag/i],
    [
      "an operationId is verb and noun",
      paths,
      "createApplication",
      "‸create-it",
      /^‸ .* must be a verb and a noun in camelCase/,
    ],
    ["operations have a summary", paths, /.*summary: Create.*\n/, "", /`summary`/],
    [
      "every schema is used",
      common,
      /$/,
      "‸Unused:\n  type: string\n",
      /^‸ unused component: nothing refers to "Unused"; /,
    ],
    ["using itself does not count", common, /$/, '‸Own:\n  type: array\n  items:\n    $ref: "#/Own"\n', /^‸ unused/],
    ["every parameter is used", parameters, /$/, "‸Unused:\n  name: q\n  in: query\n", /^‸ unused component: /],
    [
      "validators can check every keyword",
      schemas,
      "      minLength: 1\n",
      "      minLength: 1\n      ‸multipleOf: 2\n",
      /^‸ the client can't check "multipleOf"; use x-rule, or one of minLength, /,
    ],
    [
      "OpenAPI 3.0 can say every keyword",
      errors,
      "    signature:\n",
      "    signature:\n      ‸contentEncoding: base64\n",
      /^‸ generated\/openapi-3\.0\.json can't express "contentEncoding"; delete it$/,
    ],
  ])("is enforced: %s", isTold);
});

describe("redocly.yaml", () => {
  test.each<[name: string, text: string, message: RegExp]>([
    ["is broken", "rules: [\n", /^redocly\.yaml:2:1 deficient indentation/],
    ["has a rule that does not exist", "rules:\n  ‸operation-descriptin: error\n", /^‸ .*operation-descriptin/],
    ["has a base that does not exist", "extends: [strictest]\n", /^redocly\.yaml:1:1 .*strictest/],
  ])("is reported if it %s", async (_, text, message) => {
    expect(await complaint((spec) => spec.write("redocly.yaml", text))).toMatch(message);
  });

  test("is reported if it is missing", async () => {
    expect(await complaint((spec) => spec.remove("redocly.yaml"))).toMatch(/^redocly\.yaml:1:1 does not exist; /);
  });
});

describe("a mistake with consequences", () => {
  test.each<Case>([
    [
      "a wrong type in a schema that many examples use",
      common,
      "type: string",
      "type: ‸strng",
      /^‸ `type` can be one of .* Did you mean "string"\? \d+ more problems follow from it\. \(struct\)$/,
    ],
    [
      "a type that no example has",
      schemas,
      /(bot_public:\n +type: )boolean/,
      "$1integer",
      /^openapi\/paths\/applications\.yaml:\d+:\d+ .*`bot_public` property type must be integer\. Fix .* \d more problems follow from it\. \(.*\)$/,
    ],
    [
      "a required property that is not there",
      schemas,
      "required: [",
      "required: [‸nme, ",
      /^‸ Required property 'nme' is not defined\. Define it .*\. \d more problems follow from it\. \(.*\)$/,
    ],
    [
      "a misspelled key",
      paths,
      "  summary:",
      "  ‸sumary:",
      '‸ Property `sumary` is not expected here. Did you mean "summary"? 1 more problem follows from it. (struct)',
    ],
    [
      "a misspelled `properties`",
      schemas,
      "  properties:",
      "  ‸propertes:",
      /^‸ Property `propertes` is not expected here\. Did you mean "properties"\? \d+ more problems follow from it\. \(struct\)$/,
    ],
    [
      "a misspelled parameter in a path",
      root,
      "/oauth2/applications/{id}:",
      "/oauth2/applications/{idd}:",
      /^openapi\/shared\/parameters\.yaml:\d+:\d+ Path parameter `id` is not used .* 3 more problems follow from it\. \(.*\)$/,
    ],
    [
      "a schema that is closed",
      schemas,
      "  properties:",
      "  additionalProperties: ‸false\n  properties:",
      /^‸ A schema must allow unknown properties; .* \d more problems follow from it\. \(rule\/schemas-stay-open\)$/,
    ],
    [
      "a root that uses no path",
      root,
      /^paths:[^]*?(?=^\w)/m,
      "‸paths:\n",
      "‸ Expected type `Paths` (object) but got `null`. (struct)",
    ],
    [
      "a key without an equivalent",
      common,
      "  type:",
      "  ‸unheardOf: 1\n  type:",
      "‸ Property `unheardOf` is not expected here. Rename or delete it. (struct)",
    ],
    [
      "an example that two operations use",
      "openapi/shared/examples.yaml",
      "avatar: ",
      "avatar: ‸5 # ",
      /^‸ .*`avatar` property type must be string,null\. Fix the example or the schema\. \(.*\)$/,
    ],
  ])("is one problem that counts its consequences: %s", isTold);

  test("is one problem: an example that matches no alternative", async () => {
    const message = await complaint((spec) => {
      spec.edit(
        common,
        /(?<=Snowflake:\n)[^]*/,
        "  description: An ID.\n  anyOf:\n    - type: integer\n    - type: boolean\n  examples:\n    - ‸text\n",
      );
    });
    expect(message.split("\n")[0]).toMatch(/^‸ .*must match a schema in anyOf\./);
    expect(message.split("\n").filter((line) => line.includes("type must be"))).toEqual([]);
  });
});
