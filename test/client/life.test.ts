import { expect, it } from "vitest";
import { botToken, credentialsOf, snowflakeToDate } from "../../src/index.js";
import { passwordOf, serve } from "../support/operation-calls.js";
import { failure } from "../support/client.js";

const png = Uint8Array.from(atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"), (character) =>
  character.charCodeAt(0),
);
const uris = ["https://weather.example/b", "http://localhost:3000/a"];

it("the client creates, reads, updates and deletes an application over HTTP, and nothing of it is left", async () => {
  const { sandbox, server, account, clientOf, session, id: other } = await serve();
  const { applications, inviteUrl } = clientOf(session, { sudo: passwordOf(account) });
  const profileOf = (token: string) => clientOf(botToken(token)).bot.application();

  // Create: the secrets are returned once, and the URIs in the order in which they were sent.
  const before = Date.now();
  const created = await applications.create({ name: "  Weather bot ", redirect_uris: [...uris, ...uris] });
  const { id } = created;
  const first = credentialsOf(created);
  expect(created).toMatchObject({ name: "Weather bot", redirect_uris: uris, bot_public: true });
  expect(snowflakeToDate(id).getTime()).toBeGreaterThanOrEqual(before);
  expect(sandbox.isClientSecret(id, first.clientSecret)).toBe(true);
  expect(await profileOf(first.botToken)).toMatchObject({ id, name: "Weather bot", bot: { id } });

  // Read: sorted, and without secrets.
  const listed = await applications.list();
  expect(listed.map((application) => application.id).sort()).toEqual([id, other].sort());
  const got = await applications.get(id);
  expect(got.redirect_uris).toEqual(uris.toSorted());
  expect(listed).toContainEqual(got);
  expect(JSON.stringify([got, listed])).not.toMatch(/secret|"token"/);

  // Update: the URIs are replaced, and properties that were not sent stay.
  const changed = await applications.update(id, { name: "Storm bot", redirect_uris: [uris[0]!], bot_public: false });
  expect(changed).toMatchObject({ id, name: "Storm bot", redirect_uris: [uris[0]], bot_require_code_grant: false });
  expect(await applications.get(id)).toEqual(changed);
  expect(sandbox.isClientSecret(id, first.clientSecret)).toBe(true);

  // Rotate: the old secrets stop working at once.
  const { client_secret: clientSecret, ...withoutSecret } = await applications.resetClientSecret(id);
  expect(withoutSecret).not.toHaveProperty("bot");
  expect(clientSecret).not.toBe(first.clientSecret);
  expect(sandbox.isClientSecret(id, first.clientSecret)).toBe(false);
  expect(sandbox.isClientSecret(id, clientSecret)).toBe(true);
  const { token, bot } = await applications.resetBotToken(id);
  expect(bot).not.toHaveProperty("token");
  expect(token).not.toBe(first.botToken);
  expect(await failure(profileOf(first.botToken))).toMatchObject({ status: 401, code: "INVALID_TOKEN" });
  expect(await profileOf(token)).toMatchObject({ id, name: "Storm bot" });
  expect(sandbox.isClientSecret(id, clientSecret)).toBe(true);

  // The bot's profile: the avatar is set, the banner is set and cleared.
  const profile = await applications.updateBot(id, { username: "storm_bot", bio: "Rain.", avatar: png, banner: png });
  expect(profile).toMatchObject({ id, username: "storm_bot", bio: "Rain.", avatar: expect.any(String) });
  expect(profile.banner).toBe(profile.avatar);
  expect(await applications.updateBot(id, { banner: null })).toEqual({ ...profile, banner: null });
  expect((await applications.get(id)).bot).toMatchObject({ username: "storm_bot", avatar: profile.avatar });
  expect(await profileOf(token)).toMatchObject({ icon: profile.avatar, description: "Rain." });

  // The public view says that the bot is public only to its owner.
  const anonymous = await applications.getPublic(id);
  expect(anonymous).toMatchObject({ id, name: "Storm bot", icon: profile.avatar, redirect_uris: [uris[0]] });
  expect(anonymous).toMatchObject({ bot_public: false, current_user: null, bot: { username: "storm_bot" } });
  const headers = { Authorization: account.session };
  const asOwner = await fetch(`${server.url}/oauth2/applications/${id}/public`, { headers });
  expect(await asOwner.json()).toEqual({
    ...anonymous,
    bot_public: true,
    current_user: expect.objectContaining({ id: account.id }),
  });

  expect(await inviteUrl(created)).toBe(`http://127.0.0.1:${server.port}/oauth2/authorize?client_id=${id}&scope=bot`);

  // Delete: the application and its bot no longer exist.
  expect(await applications.delete(id)).toBeUndefined();
  for (const method of ["get", "getPublic", "resetBotToken", "delete"] as const) {
    const error = await failure(applications[method](id));
    expect(error).toMatchObject({ name: "FluxerApiError", status: 404, code: "UNKNOWN_APPLICATION" });
  }
  expect(await failure(profileOf(token))).toMatchObject({ status: 401, code: "INVALID_TOKEN" });
  expect((await applications.list()).map((application) => application.id)).toEqual([other]);
  await applications.delete(other);
  expect(await applications.list()).toEqual([]);
  expect(sandbox.applications).toEqual([]);
});
