import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { serverOperations } from "../../generated/server.js";
import { createSandbox, faults, type Sandbox, type SandboxServer } from "../../sandbox/index.js";

const browser = { headers: { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };
let sandbox: Sandbox;
let server: SandboxServer;
let root: string;

beforeEach(async () => {
  sandbox = createSandbox();
  server = await sandbox.listen();
  root = server.url.slice(0, -"v1".length);
});

afterEach(() => server.close());

describe("the root of a listening sandbox", () => {
  test("the root is the reference page for a browser, with every operation", async () => {
    const response = await fetch(root, browser);
    const page = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    for (const id of Object.keys(serverOperations)) expect(page).toContain(`id="operation-${id}"`);
  });

  test("the samples of the reference page have the sandbox's URL and credentials, and those of the newest application", async () => {
    const page = async () => (await fetch(root, browser)).text();
    const before = await page();
    expect(before).toContain(`<var data-value="baseUrl">${server.url}</var>`);
    expect(before).toContain(`<var data-value="sessionToken">${sandbox.account.session}</var>`);
    expect(before).toContain(`<var data-value="password">${sandbox.account.password}</var>`);
    expect(before).toContain('<var data-value="botToken">YOUR_BOT_TOKEN</var>');
    const { id, bot } = sandbox.account.createApplication();
    const after = await page();
    expect(after).toContain(`<var data-value="id">${id}</var>`);
    expect(after).toContain(`<var data-value="botToken">${bot.token}</var>`);
  });

  test.each(["openapi.json", "openapi.yaml"])("a listening sandbox serves the spec at /%s", async (name) => {
    const response = await fetch(root + name);
    expect(await response.text()).toBe(await readFile(join(import.meta.dirname, "../../generated", name), "utf8"));
    expect(response.headers.get("content-type")).toBe(`application/${name.split(".")[1]}`);
    expect(sandbox.requests).toEqual([]);
  });

  test("a request for the reference page consumes no fault and is not logged", async () => {
    sandbox.fail(faults.unavailable(3));
    expect((await fetch(root, { ...browser, method: "HEAD" })).status).toBe(200);
    expect((await fetch(`${root}?x`, browser)).status).toBe(200);
    expect(sandbox.requests).toEqual([]);
    expect((await fetch(`${server.url}/users/@me/applications`)).status).toBe(503);
  });

  test("returns a 404 to a client that doesn't accept HTML", async () => {
    expect((await fetch(root)).status).toBe(404);
  });

  test.each([
    ["POST", ""],
    ["GET", "v1"],
    ["GET", "v1/"],
    ["GET", "/"],
  ])("returns a 404 for %s /%s", async (method, path) => {
    const response = await fetch(root + path, { ...browser, method });
    expect([response.status, await response.json()]).toEqual([404, expect.objectContaining({ code: "NOT_FOUND" })]);
  });

  test("sandbox.fetch, which responds for every host, does not serve the reference page", async () => {
    expect((await sandbox.fetch("https://fluxer.example/")).status).toBe(404);
  });
});
