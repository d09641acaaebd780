import { describe, expect, it } from "vitest";
import type { FluxerClient, FluxerError } from "../../src/index.js";
import { named, passwordOf, serve } from "../support/operation-calls.js";
import { failure } from "../support/client.js";

const badIds: [id: unknown, code: string][] = [
  ...["", "abc", "-1", "1.5", " 1", "1e3", "0x10", "01", "\u0661", "@me", "1/public", "../1"].map(
    (id): [string, string] => [id, "INVALID_SNOWFLAKE_FORMAT"],
  ),
  ...["9223372036854775808", "9".repeat(40)].map((id): [string, string] => [id, "SNOWFLAKE_OUT_OF_RANGE"]),
  ...[1470292847293661184, null, undefined, {}].map((id): [unknown, string] => [id, "INVALID_FORMAT"]),
];

/** Returns path and code of each issue, from the client or the server. */
function itemsOf(error: FluxerError): string[] {
  const { issues, errors } = error as { issues?: Item[]; errors?: Item[] };
  return (issues ?? errors ?? []).map(({ path, code }) => `${path} ${code}`);
}
type Item = { path: string; code: string };

describe("an ID", () => {
  const withId = named(({ takesId }) => takesId);

  it.each(withId)("%s rejects an invalid ID without sending a request", async (operation, call) => {
    const { sandbox, account, clientFor } = await serve();
    for (const preflight of [true, false]) {
      const client = clientFor(call, { preflight, sudo: passwordOf(account) });
      for (const [id, code] of badIds) {
        const error = await failure(call.run(client, id as string));
        expect(error, String(id)).toMatchObject({ name: "FluxerInputError", operation, sent: "no", attempts: 0 });
        expect(itemsOf(error), String(id)).toEqual([`id ${code}`]);
        expect(error.message).toMatch(new RegExp(`^${operation}: id .*Nothing was sent$`));
      }
    }
    expect(sandbox.requests).toEqual([]);
  });

  it.each(withId)("%s sends the largest possible ID without rounding it", async (_, call) => {
    const { sandbox, account, clientFor } = await serve();
    const id = "9223372036854775807";
    const error = await failure(call.run(clientFor(call, { sudo: passwordOf(account) }), id));
    expect(error).toMatchObject({ name: "FluxerApiError", code: "UNKNOWN_APPLICATION" });
    for (const { method, path } of sandbox.requests) expect(`${method} ${path}`).toBe(call.request(id));
  });
});

type Bad = [what: string, run: (client: FluxerClient, id: string) => Promise<unknown>, items: string[]];

const update = (changes: object): Bad[1] => {
  return ({ applications }, id) => applications.update(id, changes as never);
};
const updateBot = (changes: object): Bad[1] => {
  return ({ applications }, id) => applications.updateBot(id, changes as never);
};

const badBodies: Bad[] = [
  [
    "everything wrong with an update",
    update({
      name: "x".repeat(101),
      redirect_uris: ["https://ok.example/", "ftp://x", "  ", `https://x/${"y".repeat(250)}`, null],
      bot_public: null,
      bot_require_code_grant: "yes",
    }),
    [
      "name STRING_LENGTH_INVALID",
      "redirect_uris.1 INVALID_FORMAT",
      "redirect_uris.2 STRING_LENGTH_INVALID",
      "redirect_uris.2 INVALID_FORMAT",
      "redirect_uris.3 STRING_LENGTH_INVALID",
      "redirect_uris.4 INVALID_FORMAT",
      "bot_public INVALID_FORMAT",
      "bot_require_code_grant INVALID_FORMAT",
    ],
  ],
  ["a name of null", update({ name: null }), ["name INVALID_FORMAT"]],
  ["an empty name", update({ name: "" }), ["name INVALID_FORMAT"]],
  ["a blank name", update({ name: " \f " }), ["name STRING_LENGTH_INVALID"]],
  ["51 emoji", update({ name: "😀".repeat(51) }), ["name STRING_LENGTH_INVALID"]],
  ["11 equal URIs", update({ redirect_uris: Array(11).fill("https://a.example") }), ["redirect_uris INVALID_FORMAT"]],
  ["URIs as text", update({ redirect_uris: "https://a.example" }), ["redirect_uris INVALID_FORMAT"]],
  ["http to a name", update({ redirect_uris: ["http://a.example"] }), ["redirect_uris.0 INVALID_FORMAT"]],
  [
    "everything wrong with a profile",
    updateBot({ username: `${"x".repeat(32)}!`, discriminator: "12345", bio: "x".repeat(1025), bot_flags: 1.5 }),
    [
      "username USERNAME_LENGTH_INVALID",
      "username USERNAME_INVALID_CHARACTERS",
      "discriminator DISCRIMINATOR_INVALID_FORMAT",
      "bio STRING_LENGTH_INVALID",
      "bot_flags INVALID_FORMAT",
    ],
  ],
  ["a username of null", updateBot({ username: null }), ["username INVALID_FORMAT"]],
  ["flags beyond 32 bits", updateBot({ bot_flags: 2 ** 31 }), ["bot_flags INVALID_FORMAT"]],
  [
    "a short password",
    ({ applications }, id) => applications.delete(id, { sudo: () => ({ password: "short" }) }),
    ["password PASSWORD_LENGTH_INVALID"],
  ],
  [
    "a code that is no text",
    ({ applications }, id) =>
      applications.resetBotToken(id, { sudo: () => ({ mfaMethod: "totp", mfaCode: 123456 }) as never }),
    ["mfaCode INVALID_FORMAT"],
  ],
  [
    "a challenge that is too long",
    ({ applications }, id) =>
      applications.resetClientSecret(id, {
        sudo: () => ({ mfaMethod: "webauthn", webauthnResponse: { rawId: "x" }, webauthnChallenge: "x".repeat(257) }),
      }),
    ["webauthnChallenge STRING_LENGTH_INVALID"],
  ],
];

describe("an invalid body", () => {
  it.each(badBodies)(
    "an invalid body is rejected with one issue per problem and not sent: %s",
    async (_, run, items) => {
      const { sandbox, id, session, clientOf } = await serve();
      const error = await failure(run(clientOf(session), id));
      // If the sudo solution is invalid, a request without one came first.
      const asked = sandbox.requests.map(({ status }) => status);
      expect(asked).toEqual(asked.length === 0 ? [] : [403]);
      expect(error).toMatchObject({ name: "FluxerInputError", sent: asked.length === 0 ? "no" : "yes" });
      expect(itemsOf(error).sort()).toEqual(items.toSorted());
      for (const item of items) expect(error.message).toContain(item.split(" ")[0]);
    },
  );

  it.each(badBodies)(
    "is rejected by the server with the same issues if preflight is false: %s",
    async (_, run, items) => {
      const { sandbox, id, session, clientOf } = await serve();
      const error = await failure(run(clientOf(session, { preflight: false }), id));
      expect(error).toMatchObject({ name: "FluxerApiError", status: 400, code: "INVALID_FORM_BODY", sent: "yes" });
      const wireNames = items.map((item) =>
        item.replace(/^(mfa|webauthn)([A-Z])/, (_match, a: string, b: string) => `${a}_${b.toLowerCase()}`),
      );
      expect(itemsOf(error).sort()).toEqual(wireNames.toSorted());
      expect(sandbox.requests.at(-1)).toMatchObject({ status: 400, carriedOut: false });
    },
  );
});

describe("a valid body", () => {
  it.each([[null], [[]], [""], [{}]])("removes all redirect URIs if redirect_uris is %j", async (redirect_uris) => {
    const { id, session, clientOf } = await serve();
    const { applications } = clientOf(session);
    await applications.update(id, { redirect_uris: ["https://a.example"] });
    await applications.update(id, { redirect_uris: redirect_uris as never });
    expect((await applications.get(id)).redirect_uris).toEqual([]);
  });

  it("an update without properties changes nothing", async () => {
    const { id, session, clientOf } = await serve();
    const { applications } = clientOf(session);
    const before = await applications.update(id, {
      name: "  Storm\u202e bot ",
      redirect_uris: ["https://b.example", "https://a.example", "https://b.example"],
      bot_public: false,
      bot_require_code_grant: true,
    });
    expect(before).toMatchObject({ name: "Storm bot", redirect_uris: ["https://b.example", "https://a.example"] });
    const sorted = { ...before, redirect_uris: ["https://a.example", "https://b.example"] };
    expect(await applications.update(id, {})).toEqual(sorted);
    expect(await applications.updateBot(id, {})).toMatchObject({ id, bio: null });
    expect(await applications.get(id)).toEqual(sorted);
  });
});
