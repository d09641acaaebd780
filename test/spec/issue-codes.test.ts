import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import spec from "../../generated/openapi.json" with { type: "json" };

const { ErrorCode, ValidationErrorItem, RateLimitError } = spec.components.schemas;
const issueCodes = ValidationErrorItem.properties.code["x-extensible-enum"];
const errorCodes = [...ErrorCode["x-extensible-enum"], ...RateLimitError.properties.code["x-extensible-enum"]];

/** Returns every code in the `x-issue-codes` of `node`, at any depth. */
function codesBelow(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === "x-issue-codes" ? Object.values(value as Record<string, string | string[]>).flat() : codesBelow(value),
  );
}

/** The codes in the source of the sandbox: strings in upper case with underscores. */
async function codesOfSandbox(): Promise<string[]> {
  const folder = join(import.meta.dirname, "../../sandbox");
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const found = texts.flatMap((text) => text.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b(?=[":])/g) ?? []);
  return [...new Set(found)].filter((code) => ![...systemCodes, ...oauthDescriptions].includes(code));
}

/** Codes of Node.js, in the network errors that `sandbox.fetch` rejects with. */
const systemCodes = ["ERR_REDIRECT", "UND_ERR_SOCKET"];
/** Values of `error_description` that the server sends. */
const oauthDescriptions = ["INVALID_REQUEST", "INVALID_PERMISSIONS_INTEGER", "INVALID_PERMISSIONS_NEGATIVE"];

describe("the codes of issues", () => {
  it("are known values of `ValidationErrorItem.code` if a schema states them", () => {
    const named = codesBelow(spec);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((code) => !issueCodes.includes(code))).toEqual([]);
  });

  it("are each stated by a schema, except the two default codes", () => {
    const named = [...codesBelow(spec), "INVALID_FORMAT", "STRING_LENGTH_INVALID"];
    expect(issueCodes.filter((code) => !named.includes(code))).toEqual([]);
  });
});

describe("the sandbox", () => {
  it("sends only codes that the spec lists", async () => {
    const codes = await codesOfSandbox();
    expect(codes).toContain("ACCESS_DENIED");
    expect(codes.filter((code) => ![...errorCodes, ...issueCodes].includes(code))).toEqual([]);
  });
});
