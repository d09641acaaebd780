import { describe, expect, test } from "vitest";
import { createSandbox, faults } from "../../sandbox/index.js";
import { rejection, sendRaw, watched } from "../support/send.js";

describe("sandbox.fetch", () => {
  test("accepts a URL and a Request, for any host", async () => {
    const sandbox = createSandbox();
    const init = { method: "POST", headers: { Authorization: sandbox.account.session }, body: '{"name":"x"}' };
    const url = "https://api.fluxer.app/v1/oauth2/applications";
    expect((await sandbox.fetch(new URL(url), init)).status).toBe(200);
    expect((await sandbox.fetch(new Request(url, init))).status).toBe(200);
  });

  test("rejects a relative URL and a used Request, as fetch does", async () => {
    const sandbox = createSandbox();
    expect(await rejection(sandbox.fetch("/relative"))).toBeInstanceOf(TypeError);
    const used = new Request(sandbox.url, { method: "POST", body: "x" });
    await sandbox.fetch(used);
    expect(await rejection(sandbox.fetch(used))).toBeInstanceOf(TypeError);
  });

  test("does not send a request whose signal is already aborted", async () => {
    const sandbox = createSandbox();
    const signal = AbortSignal.abort(new Error("no"));
    expect(await rejection(sendRaw(sandbox, { signal }))).toEqual(new Error("no"));
    expect(sandbox.requests).toEqual([]);
  });

  test("rejects at once when aborted, while the operation continues", async () => {
    const sandbox = createSandbox();
    const { id } = sandbox.account.createApplication({ name: "Old" });
    const hold = faults.holdWrite();
    const { fault, answered } = watched(hold);
    sandbox.fail(fault);
    const controller = new AbortController();
    const update = { method: "PATCH", path: `/oauth2/applications/${id}`, body: { name: "New" } };
    const pending = rejection(sendRaw(sandbox, { ...update, signal: controller.signal }));
    await hold.reached;
    controller.abort(new Error("too long"));
    expect(await pending).toEqual(new Error("too long"));
    hold.release();
    await answered;
    expect(sandbox.applications).toMatchObject([{ name: "New" }]);
  });
});
