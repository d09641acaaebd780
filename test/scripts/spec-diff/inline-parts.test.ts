import { expect, test } from "vitest";
import { withoutInlineParts } from "../../../scripts/spec-diff/inline-parts.js";
import { schemas } from "../../support/pipeline-run.js";
import { diff, release } from "../../support/spec-release.js";

const token = "        token:\n";

test("spec:diff lists each optional property that is added to an inline part of allOf as an addition", async () => {
  const copy = release("1.2.3", "v1.2.3");
  copy.edit(schemas, token, `        one:\n          type: string\n        two:\n          type: integer\n${token}`);
  const { printed, said } = await diff(copy);
  expect(printed).toMatch(/\*\*Compatible\*\* \(minor\)\n\n- `CreatedBot\.one`: added.*\n- `CreatedBot\.two`: added/);
  expect(printed).not.toContain("Breaking");
  expect(said).toMatch(/^A minor bump is required/);
});

test("spec:diff lists a property that is removed from an inline part of allOf as a removal", async () => {
  const copy = release("1.2.3", "v1.2.3");
  copy.edit(schemas, /( +client_secret:\n)(?: {10}.*\n)+/, "");
  copy.edit(schemas, / +required: \[client_secret\]\n/, "");
  const { printed } = await diff(copy);
  expect(printed).toMatch(/\*\*Breaking\*\* \(major\)\n\n(?:- .*\n)*?- `\w+\.client_secret`: removed/);
});

test("withoutInlineParts() keeps a part with a $ref and a part with other constraints for the same property", () => {
  const ref = { $ref: "#/components/schemas/A" };
  const same = { properties: { a: { type: "string" } } };
  expect(withoutInlineParts({ allOf: [ref, { type: "object", required: ["b"], ...same }] })).toEqual({
    type: "object",
    required: ["b"],
    ...same,
    allOf: [ref],
  });
  const stays = { allOf: [ref, same, { properties: { a: { minLength: 1 } } }], required: ["a"] };
  expect(withoutInlineParts(stays)).toEqual({ required: ["a"], ...same, allOf: [ref, stays.allOf[2]] });
});
