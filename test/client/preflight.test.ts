import { describe, expect, it } from "vitest";
import { createPair, failure } from "../support/client.js";

describe("invalid input", () => {
  it("the preflight rejects input with every issue before a request is sent", async () => {
    const { sandbox, client } = createPair();
    const input = { name: "x".repeat(101), redirect_uris: ["https://ok.example/", "ftp://x", "  "], bot_public: null };
    const error = await failure(client.applications.create(input as never));
    expect(error).toMatchObject({ name: "FluxerInputError", operation: "createApplication", sent: "no", attempts: 0 });
    const issues = error.name === "FluxerInputError" ? error.issues : [];
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "name STRING_LENGTH_INVALID",
      "redirect_uris.1 INVALID_FORMAT",
      "redirect_uris.2 STRING_LENGTH_INVALID",
      "redirect_uris.2 INVALID_FORMAT",
      "bot_public INVALID_FORMAT",
    ]);
    expect(error.message).toContain("name must be 1 to 100 characters (UTF-16 code units), is 101");
    expect(sandbox.requests).toHaveLength(0);
  });

  it("the preflight rejects an unknown property, with the most similar known name", async () => {
    const { sandbox, client } = createPair();
    const error = await failure(
      client.applications.create({ name: "x", redirectUris: ["https://a.example"] } as never),
    );
    expect(error.message).toContain(
      'redirectUris is not a known property (did you mean "redirect_uris"?). Nothing was sent',
    );
    expect(sandbox.requests).toHaveLength(0);
  });

  it("input with an unknown property is sent if preflight is false", async () => {
    const { client } = createPair({ preflight: false });
    const input = { name: "x", redirectUris: ["https://a.example"] };
    expect(await client.applications.create(input)).toMatchObject({ name: "x", redirect_uris: [] });
  });

  it("invalid input is sent to the server if preflight is false", async () => {
    const { sandbox, client } = createPair({ preflight: false });
    const error = await failure(client.applications.create({ name: "" }));
    expect(error).toMatchObject({ name: "FluxerApiError", code: "INVALID_FORM_BODY" });
    expect(sandbox.requests).toHaveLength(1);
  });

  it.each([
    ["a BigInt", { name: "x", size: 1n }],
    ["a circle", Object.assign({ name: "x" }, { self: {} as object })],
  ])("the preflight rejects input that JSON cannot represent: %s", async (what, input) => {
    if ("self" in input) input.self = input;
    for (const preflight of [true, false]) {
      const { sandbox, client } = createPair({ preflight });
      const error = await failure(client.applications.create(input));
      expect(error.message, what).toContain("root cannot be written as JSON");
      expect(sandbox.requests).toHaveLength(0);
    }
  });
});

describe("valid input", () => {
  it.each<[input: object, name: string]>([
    [{ name: 1e20 }, "100000000000000000000"],
    [{ name: "x", redirect_uris: { 0: null } }, "x"],
    ...[" ", "\n", "\f", "\u202e", "\u00a0", "\ufeff"].flatMap<[object, string]>((dropped) => [
      [{ name: dropped + "x".repeat(100) }, "x".repeat(100)],
      [{ name: "x".repeat(100) + dropped }, "x".repeat(100)],
    ]),
    [{ name: "x", bot_public: undefined, unknown: undefined }, "x"],
  ])("the preflight accepts valid input, however unusual: %j", async (input, name) => {
    const { client } = createPair();
    const application = await client.applications.create(input as never);
    expect(application.name).toBe(name);
  });

  it("valid input is sent unchanged", async () => {
    const { client } = createPair();
    const redirect_uris = ["https://b.example", "https://a.example/#x"];
    const application = await client.applications.create({ name: "x", redirect_uris });
    expect(application.redirect_uris).toEqual(redirect_uris);
  });
});
