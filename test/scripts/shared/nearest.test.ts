import { expect, test } from "vitest";
import { nearest, suggestion } from "../../../scripts/shared/nearest.js";

const names = ["Snowflake", "Snowball", "RedirectUri"];

test.each([
  ["Snowfalke", "Snowflake"],
  ["snowflake", "Snowflake"],
  ["RedirectURI", "RedirectUri"],
  ["Snowballs", "Snowball"],
])("%s was meant to be %s", (name, meant) => {
  expect(nearest(name, names)).toBe(meant);
});

test.each(["Bot", "", "Application"])("%s was meant to be none of them", (name) => {
  expect(nearest(name, names)).toBeUndefined();
  expect(suggestion(name, names)).toBe("");
});
