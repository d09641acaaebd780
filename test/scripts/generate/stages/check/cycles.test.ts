import { describe, test } from "vitest";
import { type Case, common, schemas, startPipeline } from "../../../../support/pipeline-run.js";

const { isTold } = startPipeline();

describe("a reference", () => {
  test.each<Case>([
    [
      "at once",
      common,
      /$/,
      'Own:\n  ‸$ref: "#/Own"\n',
      '‸ $ref "#/Own" leads back to itself; replace one $ref with a value',
    ],
    [
      "through others",
      common,
      /$/,
      'One:\n  $ref: "#/Two"\nTwo:\n  ‸$ref: "#/One"\n',
      '‸ $ref "#/One" leads back to itself (#/Two -> #/One); replace one $ref with a value',
    ],
    [
      "through allOf",
      common,
      /$/,
      'Own:\n  allOf:\n    - type: object\n    - ‸$ref: "#/Own"\n',
      "‸ a schema is a part of itself here (#/Own); it can refer to itself only as a property or an item",
    ],
    [
      "through anyOf in allOf of another schema",
      common,
      /$/,
      'One:\n  allOf:\n    - $ref: "#/Two"\nTwo:\n  anyOf:\n    - not:\n        ‸$ref: "#/One"\n',
      "‸ a schema is a part of itself here (#/Two -> #/One); it can refer to itself only as a property or an item",
    ],
    [
      "in what an alias repeats",
      common,
      /$/,
      'One: &one\n  allOf:\n    - ‸$ref: "#/Two"\nTwo: *one\n',
      "‸ a schema is a part of itself here (#/Two); it can refer to itself only as a property or an item",
    ],
  ])("is rejected if it leads back to itself: %s", isTold);
});

describe("a schema", () => {
  test.each<Case>([
    [
      "as a property called allOf, and as an item",
      schemas,
      /$/,
      '‸Tree:\n  type: object\n  properties:\n    allOf:\n      $ref: "#/Tree"\n    not:\n      type: array\n      items:\n        $ref: "#/Tree"\n',
      '‸ unused component: nothing refers to "Tree"; use it or delete it',
    ],
  ])("can contain itself: %s", isTold);
});
