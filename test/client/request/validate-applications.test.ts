import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { serverOperations } from "../../../generated/server.js";
import { validate } from "../../../src/request/validate.js";
import { oracle } from "../../support/oracle.js";

const { createApplication } = serverOperations;
const checkRequest = (body: unknown, rules: Readonly<Record<string, () => boolean>>) =>
  validate(createApplication.body?.schema ?? {}, body, { strict: true, rules });
const checkResponse = (body: unknown) =>
  validate(createApplication.responses[200]?.schema ?? {}, body, { strict: false });
const anyUri = { redirectUri: () => true };
const noUri = { redirectUri: () => false };
const uri = "https://a.example/callback";
const emoji = "😀";

const anyName = fc.oneof(
  fc.string({ minLength: 1, maxLength: 110, unit: "binary" }),
  fc.constantFrom("x".repeat(100), "x".repeat(101), emoji.repeat(50), emoji.repeat(51), ""),
);
const uris = fc.oneof(
  fc.array(fc.string({ minLength: 1, maxLength: 300 }), { maxLength: 12 }),
  fc.constantFrom(
    null,
    [],
    ["x".repeat(256)],
    ["x".repeat(257)],
    Array.from({ length: 11 }, () => uri),
  ),
);
const request = fc.record(
  { name: anyName, redirect_uris: uris, bot_public: fc.boolean(), bot_require_code_grant: fc.boolean() },
  { requiredKeys: ["name"] },
);
const text = fc.string({ maxLength: 30 });
const nullable = fc.option(text);
const bot = fc.record(
  {
    id: text,
    username: text,
    discriminator: text,
    bio: nullable,
    flags: fc.integer(),
    token: text,
    avatar: nullable,
    banner: nullable,
    mfa_enabled: fc.boolean(),
    authenticator_types: fc.array(fc.integer(), { maxLength: 12 }),
  },
  { requiredKeys: ["id", "username", "discriminator", "bio", "flags", "token"] },
);
const response = fc.record(
  {
    id: text,
    name: text,
    redirect_uris: fc.array(text, { maxLength: 12 }),
    bot_public: fc.boolean(),
    bot_require_code_grant: fc.boolean(),
    client_secret: text,
    bot,
    unknown: fc.jsonValue(),
  },
  { requiredKeys: ["id", "name", "redirect_uris", "bot_public", "bot_require_code_grant", "client_secret"] },
);

/** Generates copies of a value in which one part is removed or replaced by any JSON. */
function mutated(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(values, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), fc.option(fc.jsonValue(), { nil: undefined }))
    .map(([value, steps, replacement]) => replaced(value, steps, replacement));
}

function replaced(value: unknown, [step, ...rest]: readonly number[], replacement: unknown): unknown {
  if (typeof value !== "object" || value === null || step === undefined) return replacement ?? null;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(keys.length, 1)];
  const inner: unknown = key === undefined ? undefined : Reflect.get(value, key);
  const next = rest.length > 0 && typeof inner === "object" ? replaced(inner, rest, replacement) : replacement;
  const entries = Object.entries(value).map(([name, member]) => [name, name === key ? next : member] as const);
  if (Array.isArray(value)) return entries.map(([, member]) => member ?? null);
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}

describe("the validation of a request", () => {
  const valid = oracle({ $ref: "#/components/schemas/ApplicationCreateRequest" });

  test.each<[name: string, bodies: fc.Arbitrary<unknown>]>([
    ["any JSON", fc.jsonValue()],
    ["bodies that are nearly right", request],
    ["bodies with one thing changed", mutated(request)],
  ])("the validation agrees with JSON Schema on %s", (_, bodies) => {
    fc.assert(
      fc.property(bodies, (body) => (checkRequest(body, anyUri).length === 0) === valid(body)),
      { numRuns: 500 },
    );
  });

  test.each<[body: unknown, ...found: string[]]>([
    [{}, "name INVALID_FORMAT"],
    [{ name: null }, "name INVALID_FORMAT"],
    [{ name: 5 }, "name INVALID_FORMAT"],
    [{ name: ["a"] }, "name INVALID_FORMAT"],
    [{ name: "" }, "name STRING_LENGTH_INVALID"],
    [{ name: "x".repeat(101) }, "name STRING_LENGTH_INVALID"],
    [{ name: emoji.repeat(51) }, "name STRING_LENGTH_INVALID"],
    [{ name: emoji.repeat(50) }],
    [{ name: "a", redirect_uris: null }],
    [{ name: "a", redirect_uris: uri }, "redirect_uris INVALID_FORMAT"],
    [{ name: "a", redirect_uris: { a: 1 } }, "redirect_uris INVALID_FORMAT"],
    [{ name: "a", redirect_uris: Array.from({ length: 11 }, () => uri) }, "redirect_uris INVALID_FORMAT"],
    [{ name: "a", redirect_uris: [uri, null] }, "redirect_uris.1 INVALID_FORMAT"],
    [{ name: "a", redirect_uris: [5] }, "redirect_uris.0 INVALID_FORMAT"],
    [{ name: "a", redirect_uris: [`${uri}${"x".repeat(257)}`] }, "redirect_uris.0 STRING_LENGTH_INVALID"],
    [{ name: "a", bot_public: null }, "bot_public INVALID_FORMAT"],
    [{ name: "a", bot_public: "true" }, "bot_public INVALID_FORMAT"],
    [{ name: "a", bot_require_code_grant: 1 }, "bot_require_code_grant INVALID_FORMAT"],
    [{ name: 5, bot_public: 0 }, "name INVALID_FORMAT", "bot_public INVALID_FORMAT"],
    [[], "root INVALID_FORMAT"],
    ["a", "root INVALID_FORMAT"],
    [null, "root INVALID_FORMAT"],
  ])("finds the same issues as the server in %j", (body, ...found) => {
    expect(checkRequest(body, anyUri).map(({ path, code }) => `${path} ${code}`)).toEqual(found);
  });

  test("the validation applies the rule to each redirect URI, in addition to the length limit", () => {
    const found = checkRequest({ name: "a", redirect_uris: ["ftp://a.example", ""] }, noUri);
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "redirect_uris.0 INVALID_FORMAT",
      "redirect_uris.1 STRING_LENGTH_INVALID",
      "redirect_uris.1 INVALID_FORMAT",
    ]);
  });
});

describe("the validation of a response", () => {
  const schema = { $ref: "#/components/schemas/CreatedApplication" };
  const valid = oracle(schema);

  test.each<[name: string, bodies: fc.Arbitrary<unknown>]>([
    ["any JSON", fc.jsonValue()],
    ["applications", response],
    ["applications with one thing changed", mutated(response)],
  ])("accepts everything that JSON Schema accepts, for %s", (_, bodies) => {
    fc.assert(
      fc.property(bodies, (body) => !valid(body) || checkResponse(body).length === 0),
      { numRuns: 500 },
    );
  });

  test("accepts an application with any strings and unknown enum values", () => {
    fc.assert(fc.property(response, (body) => checkResponse(body).length === 0));
  });

  const members = ["id", "name", "redirect_uris", "bot_public", "bot_require_code_grant", "client_secret"];
  const ofBot = ["id", "username", "discriminator", "bio", "flags", "token"];
  const full = () => structuredClone(createApplication.example) as Record<string, unknown>;

  test.each([...members, ...ofBot.map((member) => `bot.${member}`)])(
    "the validation of a response requires %s with the right type",
    (path) => {
      const [first = "", second] = path.split(".");
      for (const wrong of [undefined, { not: "it" }]) {
        const body = full();
        const owner = second === undefined ? body : (body[first] as Record<string, unknown>);
        if (wrong === undefined) delete owner[second ?? first];
        else owner[second ?? first] = wrong;
        expect(checkResponse(body).map((issue) => issue.path)).toEqual([path]);
      }
    },
  );

  test.each(["bot.avatar", "bot.banner", "bot.mfa_enabled", "bot.authenticator_types", "bot"])(
    "the validation of a response does not require %s",
    (path) => {
      const [first = "", second] = path.split(".");
      const body = full();
      delete (second === undefined ? body : (body[first] as Record<string, unknown>))[second ?? first];
      expect(checkResponse(body)).toEqual([]);
    },
  );
});
