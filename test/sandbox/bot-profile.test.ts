import { createSandbox } from "../../sandbox/index.js";
import { describe, expect, test } from "vitest";
import { createClock, issuesOf, type Reply, send } from "../support/send.js";

const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Creates a bot and a function that updates its profile. */
function setUp(options?: Parameters<typeof createSandbox>[0]) {
  const sandbox = createSandbox({ rateLimits: false, ...options });
  const { id } = sandbox.account.createApplication();
  const update = (body: object): Promise<Reply> =>
    send(sandbox, { method: "PATCH", path: `/oauth2/applications/${id}/bot`, body });
  return { sandbox, id, update };
}

describe("the bot's profile", () => {
  test("updateApplicationBot returns only the bot's profile", async () => {
    const { id, update } = setUp();
    expect((await update({})).json).toEqual({
      ...{ id, username: "Sandbox_bot", avatar: null, banner: null, bio: null, flags: 0 },
      discriminator: expect.stringMatching(/^[0-9]{4}$/) as unknown,
    });
  });

  test("a bot gets a new discriminator with a new username, but not with another case", async () => {
    const { update } = setUp();
    const { json: first } = await update({ username: "my_bot" });
    const { json: second } = await update({ username: "My_Bot" });
    expect(second).toEqual({ ...first, username: "My_Bot" });
  });

  test("a bot cannot have a username whose 9999 discriminators are all in use, until one is free again", async () => {
    const { sandbox, update } = setUp();
    await update({ username: "Other" });
    const bots = Array.from({ length: 9999 }, () => sandbox.account.createApplication());
    const { status, json } = await update({ username: "sandbox_BOT" });
    expect([status, json["code"]]).toEqual([400, "USERNAME_NOT_AVAILABLE"]);
    const created = await send(sandbox, {
      authorization: sandbox.createAccount().session,
      body: { name: "Sandbox bot" },
    });
    expect((created.json as { bot: { username: string } }).bot.username).toMatch(/^(?:[A-Z][a-z]+){2}$/);
    const remove = { method: "DELETE", path: `/oauth2/applications/${bots[0]!.id}` };
    await send(sandbox, { ...remove, body: { password: sandbox.account.password } });
    expect((await update({ username: "sandbox_BOT" })).status).toBe(200);
  });

  test.each([
    [{ username: "Here" }, ["username", "USERNAME_RESERVED_VALUE"]],
    [{ username: "everyone" }, ["username", "USERNAME_RESERVED_VALUE"]],
    [{ username: "my_Fluxer_bot" }, ["username", "USERNAME_CANNOT_CONTAIN_RESERVED_TERMS"]],
    [{ username: "my bot" }, ["username", "USERNAME_INVALID_CHARACTERS"]],
    [{ discriminator: "0000" }, ["discriminator", "BOT_DISCRIMINATOR_CANNOT_BE_CHANGED"]],
    [{ discriminator: 0 }, ["discriminator", "BOT_DISCRIMINATOR_CANNOT_BE_CHANGED"]],
    [{ username: "a\u202eb" }, ["username", "USERNAME_INVALID_CHARACTERS"]],
    [{ discriminator: "abcd" }, ["discriminator", "DISCRIMINATOR_INVALID_FORMAT"]],
    [{ discriminator: " 1 " }, ["discriminator", "DISCRIMINATOR_INVALID_FORMAT"]],
    [{ discriminator: 1.5 }, ["discriminator", "DISCRIMINATOR_INVALID_FORMAT"]],
    [{ discriminator: -1 }, ["discriminator", "DISCRIMINATOR_INVALID_FORMAT"]],
    [{ discriminator: 10_000 }, ["discriminator", "DISCRIMINATOR_INVALID_FORMAT"]],
    [{ discriminator: true }, ["discriminator", "INVALID_FORMAT"]],
    [{ avatar: "not base64!!" }, ["avatar", "INVALID_BASE64_FORMAT"]],
    [{ avatar: png.slice(0, -2) }, ["avatar", "INVALID_BASE64_FORMAT"]],
    [{ avatar: png.replace("A", "A\n") }, ["avatar", "INVALID_BASE64_FORMAT"]],
    [{ avatar: "AAB=" }, ["avatar", "INVALID_BASE64_FORMAT"]],
    [{ avatar: "data:image/png;base64" }, ["avatar", "INVALID_BASE64_FORMAT"]],
    [{ avatar: "   " }, ["avatar", "BASE64_LENGTH_INVALID"]],
    [{ banner: "data:image/png;base64," }, ["banner", "BASE64_LENGTH_INVALID"]],
    [{ banner: btoa("no image") }, ["banner", "INVALID_IMAGE_FORMAT"]],
    [{ avatar: "A".repeat(13_981_020) }, ["avatar", "BASE64_LENGTH_INVALID"]],
    [{ bio: "b".repeat(1025) }, ["bio", "STRING_LENGTH_INVALID"]],
    [{ bot_flags: "x" }, ["bot_flags", "INVALID_FORMAT"]],
  ])("rejects the bot profile %o", async (body, issue) => {
    const { update } = setUp();
    const reply = await update(body);
    expect(reply.status).toBe(400);
    expect(issuesOf(reply)).toEqual([issue]);
  });

  test.each([
    [{ avatar: "zz!", banner: "zz!" }, ["avatar INVALID_BASE64_FORMAT", "banner INVALID_BASE64_FORMAT"]],
    [
      { bio: 1, discriminator: "x", username: "everyone" },
      ["username USERNAME_RESERVED_VALUE", "discriminator DISCRIMINATOR_INVALID_FORMAT", "bio INVALID_FORMAT"],
    ],
    [
      { username: "system message" },
      ["username USERNAME_INVALID_CHARACTERS", "username USERNAME_CANNOT_CONTAIN_RESERVED_TERMS"],
    ],
    [{ discriminator: "0000", avatar: "zz!" }, ["avatar INVALID_BASE64_FORMAT"]],
    [{ username: 1, discriminator: "x" }, ["username INVALID_FORMAT", "discriminator DISCRIMINATOR_INVALID_FORMAT"]],
  ])("reports every invalid field of %o at once, in the order of the schema", async (body, issues) => {
    const reply = await setUp().update(body);
    expect(issuesOf(reply).map((issue) => (issue as string[]).join(" "))).toEqual(issues);
  });

  test("rejects a discriminator that overflows a number like one of another type", async () => {
    const { sandbox, id } = setUp();
    const sent = { method: "PATCH", path: `/oauth2/applications/${id}/bot`, body: '{"discriminator":1e999}' };
    expect(issuesOf(await send(sandbox, sent))).toEqual([["discriminator", "INVALID_FORMAT"]]);
  });

  test.each(["system_message", "SystemMessage", "system__message"])("accepts the username %s", async (username) => {
    expect((await setUp().update({ username })).json["username"]).toBe(username);
  });

  test("accepts a data URL with any text before its comma", async () => {
    for (const prefix of ["data:image/png,", "data:;base64,", "whatever,"]) {
      expect((await setUp().update({ avatar: prefix + png })).status).toBe(200);
    }
  });

  test("gives a GIF a hash that begins with a_", async () => {
    const avatar = (await setUp().update({ avatar: btoa("GIF89a") })).json["avatar"];
    expect(avatar).toMatch(/^a_[0-9a-f]{8}$/);
  });

  test("accepts the current discriminator as a string and as a number", async () => {
    const { update } = setUp();
    const { discriminator } = (await update({})).json;
    expect((await update({ discriminator })).status).toBe(200);
    expect((await update({ discriminator: Number(discriminator) })).status).toBe(200);
  });

  test("stores an image from a data URL or base64 under a hash until null clears it", async () => {
    const { sandbox, id, update } = setUp();
    const avatar = (await update({ avatar: `data:image/png;base64,${png}` })).json["avatar"];
    expect(avatar).toMatch(/^[0-9a-f]{8}$/);
    expect((await update({ banner: png })).json).toMatchObject({ avatar, banner: avatar });
    const view = await send(sandbox, { method: "GET", path: `/oauth2/applications/${id}/public` });
    expect(view.json["icon"]).toBe(avatar);
    expect((await update({ avatar: null })).json).toMatchObject({ avatar: null, banner: avatar });
  });

  test.each([
    ["JPEG", "\xff\xd8\xff\xe0"],
    ["GIF", "GIF89a"],
    ["WebP", "RIFF\0\0\0\0WEBP"],
    ["AVIF", "\0\0\0\x1cftypavif"],
    ["SVG", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["SVG with a prolog", '<?xml version="1.0"?>\n<!-- made up --><svg>'],
  ])("accepts a %s image", async (_, bytes) => {
    expect((await setUp().update({ avatar: btoa(bytes) })).status).toBe(200);
  });

  test("rejects an image of more than 10 MiB", async () => {
    const bytes = "GIF89a".padEnd(10 * 1024 * 1024 + 1, "\0");
    expect(issuesOf(await setUp().update({ avatar: btoa(bytes) }))).toEqual([["avatar", "INVALID_IMAGE_FORMAT"]]);
  });

  test("keeps a bio until null or an empty string clears it", async () => {
    const { update } = setUp();
    expect((await update({ bio: "I am a bot" })).json["bio"]).toBe("I am a bot");
    expect((await update({})).json["bio"]).toBe("I am a bot");
    expect((await update({ bio: "" })).json["bio"]).toBeNull();
  });

  test("lets an owner set two of the flags", async () => {
    const { update } = setUp();
    expect((await update({ bot_flags: 2 | 16 })).json["flags"]).toBe(16);
    expect((await update({ bot_flags: 32 })).json["flags"]).toBe(32);
    expect((await update({})).json["flags"]).toBe(32);
  });

  test("checks the username and bio for blocked words", async () => {
    const { update } = setUp({ blockedWords: ["bad"] });
    expect((await update({ username: "BadBot" })).json["code"]).toBe("CONTENT_BLOCKED");
    expect((await update({ bio: "so bad" })).json["code"]).toBe("CONTENT_BLOCKED");
  });

  test("allows five new usernames in three hours, even if rate limits are off, and another after 36 minutes", async () => {
    const clock = createClock();
    const { update } = setUp({ now: clock.now });
    for (const username of ["a1", "a2", "a3", "a4", "a5"]) expect((await update({ username })).status).toBe(200);
    expect(issuesOf(await update({ username: "a6" }))).toEqual([["username", "USERNAME_CHANGED_TOO_MANY_TIMES"]]);
    expect((await update({ username: "a5", bio: "same name" })).status).toBe(200);
    clock.advance(36 * 60_000);
    expect((await update({ username: "a6" })).status).toBe(200);
  });
});
