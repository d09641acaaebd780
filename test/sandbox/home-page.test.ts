import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { credentialPrefixes } from "../../generated/operations.js";
import { documentationUrl, globalRateLimit, serverOperations } from "../../generated/server.js";
import { faults, type Sandbox, type SandboxServer } from "../../src/sandbox/index.js";
import { createSandboxOf } from "../../src/sandbox/sandbox.js";

const newOperation = { ...serverOperations.getApplication, path: "/teams/{id}", summary: "Get a <team> & more" };
const operations = [...Object.values(serverOperations), newOperation];

let sandbox: Sandbox;
let server: SandboxServer;
let root: string;

beforeEach(async () => {
  sandbox = createSandboxOf({ operations, credentialPrefixes, globalRateLimit });
  server = await sandbox.listen();
  root = server.url.slice(0, -"v1".length);
});

afterEach(() => server.close());

describe("the root of a listening sandbox", () => {
  test("says its base URL, where the docs are and every operation, as HTML", async () => {
    const response = await fetch(root);
    const page = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(page).toContain(`<code>${server.url}</code>`);
    expect(page).toContain(`<a href="${documentationUrl}">`);
    const cells = [...page.matchAll(/<td>(\w+)<td><code>(.*?)<\/code><td>(.*?)<\/tr>/g)].map((cell) => cell.slice(1));
    const told = operations.map(({ method, path, summary }) => [method, path, summary]);
    expect(cells).toEqual([...told.slice(0, -1), ["GET", "/teams/{id}", "Get a &#60;team&#62; &#38; more"]]);
  });

  test("fetches nothing, not even an icon, and shows no credential", async () => {
    const page = await (await fetch(root)).text();
    expect(page).toContain("default-src 'none'");
    expect(page.match(/<(script|img|link)[^>]*>| src=[^ >]*/g)).toEqual(['<link rel="icon" href="data:,">']);
    const { session, password = "?" } = sandbox.account;
    expect([page.includes(session), page.includes(String(password))]).toEqual([false, false]);
  });

  test("uses up no fault and is in no log", async () => {
    sandbox.fail(faults.unavailable(3));
    expect((await fetch(root, { method: "HEAD" })).status).toBe(200);
    expect((await fetch(`${root}?x`)).status).toBe(200);
    expect(sandbox.requests).toEqual([]);
    expect((await fetch(`${server.url}/users/@me/applications`)).status).toBe(503);
  });

  test.each([
    ["POST", ""],
    ["GET", "v1"],
    ["GET", "v1/"],
    ["GET", "/"],
  ])("leaves %s /%s what it was: not found", async (method, path) => {
    const response = await fetch(root + path, { method });
    expect([response.status, await response.json()]).toEqual([404, expect.objectContaining({ code: "NOT_FOUND" })]);
  });

  test("is no page for sandbox.fetch, which stands for every host", async () => {
    expect((await sandbox.fetch("https://fluxer.example/")).status).toBe(404);
  });
});
