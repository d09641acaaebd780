import { describe, expect, test } from "vitest";
import { createSandbox, faults } from "../../sandbox/index.js";
import { applications, create, get, patch } from "../support/application-requests.js";
import { issuesOf, send } from "../support/send.js";

const none = { code: "UNKNOWN_APPLICATION" };

describe("updateApplication", () => {
  test("updateApplication changes only the given properties and returns no secret", async () => {
    const sandbox = createSandbox();
    const { id } = await create(sandbox, {
      name: "Old",
      redirect_uris: ["https://a.example"],
      bot_require_code_grant: true,
    });
    const { json } = await patch(sandbox, id, { name: "  New  ", bot_public: false });
    expect(json).toMatchObject({ id, name: "New", redirect_uris: ["https://a.example"], bot_public: false });
    expect(json).toMatchObject({ bot_require_code_grant: true, bot: { username: "Old" } });
    expect(JSON.stringify(json)).not.toMatch(/client_secret|token/);
    expect((await get(sandbox, `${applications}/${id}`)).json).toEqual(json);
  });

  test("replaces the redirect URIs, removes duplicates, and sorts them in later responses", async () => {
    const sandbox = createSandbox();
    const { id } = await create(sandbox, { name: "App", redirect_uris: ["https://old.example"] });
    const redirect_uris = ["https://z.example", "https://a.example", "https://z.example"];
    const { json } = await patch(sandbox, id, { redirect_uris });
    expect(json["redirect_uris"]).toEqual(["https://z.example", "https://a.example"]);
    const read = await get(sandbox, `${applications}/${id}`);
    expect(read.json["redirect_uris"]).toEqual(["https://a.example", "https://z.example"]);
  });

  test.each([[null], [[]], [""], [{}]])("clears the redirect URIs if redirect_uris is %j", async (redirect_uris) => {
    const sandbox = createSandbox();
    const { id } = await create(sandbox, { name: "App", redirect_uris: ["https://a.example"] });
    expect((await patch(sandbox, id, { redirect_uris })).json["redirect_uris"]).toEqual([]);
    expect((await get(sandbox, `${applications}/${id}`)).json["redirect_uris"]).toEqual([]);
  });

  test("updateApplication accepts an empty body, which changes nothing, and rejects malformed JSON", async () => {
    const sandbox = createSandbox();
    const { id } = await create(sandbox);
    expect((await patch(sandbox, id, "")).json).toMatchObject({ name: "App" });
    expect(issuesOf(await patch(sandbox, id, "{bad"))).toEqual([["body", "INVALID_FORMAT"]]);
  });

  test("updateApplication checks the input first, then existence, ownership and moderation", async () => {
    const sandbox = createSandbox({ blockedWords: ["bad"] });
    const { id } = await create(sandbox);
    const other = sandbox.createAccount();
    const { id: foreign } = other.createApplication();
    expect(issuesOf(await patch(sandbox, "1", { name: null }))).toEqual([["name", "INVALID_FORMAT"]]);
    expect((await patch(sandbox, "1", { name: "bad" })).json).toMatchObject(none);
    expect((await patch(sandbox, foreign, { name: "bad" })).json["code"]).toBe("ACCESS_DENIED");
    expect((await patch(sandbox, id, { name: "bad" })).json["code"]).toBe("CONTENT_BLOCKED");
    expect((await patch(sandbox, id, { redirect_uris: ["https://bad.example"] })).json["code"]).toBe("CONTENT_BLOCKED");
  });

  test("restores the old client secret if a reset happens during a paused write", async () => {
    const sandbox = createSandbox();
    const { id, client_secret: old } = await create(sandbox);
    const hold = faults.holdWrite();
    sandbox.fail(hold);
    const updating = patch(sandbox, id, { name: "New" });
    await hold.reached;
    const path = `${applications}/${id}/client-secret/reset`;
    const { json } = await send(sandbox, { path, body: { password: sandbox.account.password } });
    expect(sandbox.isClientSecret(id, String(json["client_secret"]))).toBe(true);
    hold.release();
    await updating;
    expect(sandbox.isClientSecret(id, String(json["client_secret"]))).toBe(false);
    expect(sandbox.isClientSecret(id, String(old))).toBe(true);
  });

  test("does not restore an application that is deleted during a paused write", async () => {
    const sandbox = createSandbox();
    const { id } = await create(sandbox);
    const hold = faults.holdWrite();
    sandbox.fail(hold);
    const updating = patch(sandbox, id, { name: "New" });
    await hold.reached;
    await send(sandbox, {
      method: "DELETE",
      path: `${applications}/${id}`,
      body: { password: sandbox.account.password },
    });
    hold.release();
    expect((await updating).json).toMatchObject(none);
    expect(sandbox.applications).toEqual([]);
  });
});
