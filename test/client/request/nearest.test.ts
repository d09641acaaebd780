import { expect, test } from "vitest";
import { suggestion } from "../../../src/request/nearest.js";

const names = ["Snowflake", "Snowball", "RedirectUri"];

test.each([
  ["Snowfalke", "Snowflake"],
  ["snowflake", "Snowflake"],
  ["RedirectURI", "RedirectUri"],
  ["Snowballs", "Snowball"],
])("nearest() suggests for %s the similar name %s", (name, meant) => {
  expect(suggestion(name, names)).toBe(` (did you mean "${meant}"?)`);
});

test.each(["Bot", "", "Application"])("nearest() suggests nothing for %j, which resembles no name", (name) => {
  expect(suggestion(name, names)).toBe("");
});
