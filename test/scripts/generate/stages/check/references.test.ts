import { describe, test } from "vitest";
import { type Case, common, schemas, startPipeline } from "../../../../support/pipeline-run.js";

const { isTold } = startPipeline();

describe("a reference", () => {
  const ref = "$ref: common.yaml#/Snowflake";
  test.each<Case>([
    [
      "to a key that is not there",
      schemas,
      ref,
      "‸$ref: common.yaml#/Snowfalke",
      '‸ $ref "common.yaml#/Snowfalke" has no target: openapi/schemas/common.yaml has no "Snowfalke" (did you mean "Snowflake"?)',
    ],
    [
      "to a file that is not there",
      schemas,
      ref,
      "‸$ref: comon.yaml#/Snowflake",
      `‸ $ref "comon.yaml#/Snowflake" has no target: openapi/schemas/comon.yaml does not exist (did you mean "${common}"?)`,
    ],
    [
      "to a path that cannot be decoded",
      schemas,
      ref,
      "‸$ref: common.yaml#/%E0%A4%A",
      '‸ $ref "common.yaml#/%E0%A4%A" has no target: openapi/schemas/common.yaml has no "%E0%A4%A"; correct the $ref',
    ],
    [
      "without a value",
      schemas,
      ref,
      "‸$ref:",
      '‸ $ref "null" has no target: openapi/schemas/null does not exist; correct the $ref',
    ],
    [
      "to the network, which is not asked",
      schemas,
      ref,
      "‸$ref: https://fluxer.invalid/common.yaml#/Snowflake",
      '‸ $ref "https://fluxer.invalid/common.yaml#/Snowflake" leads out of openapi/; copy its target into a file there',
    ],
    [
      "out of openapi/",
      schemas,
      ref,
      "‸$ref: ../../package.json#/name",
      '‸ $ref "../../package.json#/name" leads out of openapi/; copy its target into a file there',
    ],
    [
      "to another place of this machine",
      schemas,
      ref,
      "‸$ref: /etc/hostname",
      '‸ $ref "/etc/hostname" leads out of openapi/; copy its target into a file there',
    ],
    [
      "out of openapi/, once, if an alias repeats it",
      schemas,
      ref,
      "x-way: &way\n        ‸$ref: /etc/hostname\n      x-other: *way\n      $ref: common.yaml#/Snowflake",
      '‸ $ref "/etc/hostname" leads out of openapi/; copy its target into a file there',
    ],
    [
      "out of openapi/ by an alias",
      schemas,
      ref,
      "x-way: &way file:///etc/hostname\n      ‸$ref: *way",
      '‸ $ref "file:///etc/hostname" leads out of openapi/; copy its target into a file there',
    ],
  ])("is rejected if it leads %s", isTold);
});
