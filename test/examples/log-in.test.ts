import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../scripts/shared/project.js";
import { createFluxerClient, sessionToken } from "../../src/index.js";
import { chromiumPath, launchChromium, needsChromium } from "../support/chromium.js";
import { openSite, type Site } from "../support/log-in.js";

/** Starts the example on a free port, and registers the redirect URI that it prints. */
async function startExample({ application, owner, server }: Site) {
  const env = {
    ...process.env,
    FLUXER_BASE_URL: server.url,
    FLUXER_CLIENT_ID: application.id,
    FLUXER_CLIENT_SECRET: application.client_secret,
    PORT: "0",
  };
  const file = join(projectRoot, "examples/log-in/server.ts");
  const child = spawn(process.execPath, ["--import", "tsx", file], { cwd: projectRoot, env });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += String(chunk)));
  await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  const stop = async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  };
  const [, url = "", redirectUri = ""] = /^Open (\S+)\nRedirect URI: (\S+)$/m.exec(printed) ?? [];
  const { applications } = createFluxerClient({ auth: sessionToken(owner.session), baseUrl: server.url });
  await applications.update(application.id, { redirect_uris: [redirectUri] });
  return { url, printed: () => printed, stop };
}

describe.skipIf(chromiumPath === undefined)(`examples/log-in in Chromium${needsChromium}`, () => {
  let site: Site;
  let example: Awaited<ReturnType<typeof startExample>>;
  let browser: Browser;

  beforeAll(async () => {
    site = await openSite([]);
    [example, browser] = await Promise.all([startExample(site), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await example.stop();
    await site[Symbol.asyncDispose]();
  });

  /** Presses "Log in with Fluxer" in a browser that has no cookies. */
  async function openConsent(options = {}): Promise<Page> {
    const page = await browser.newPage(options);
    await page.goto(example.url);
    await page.getByRole("link", { name: "Log in with Fluxer" }).click();
    await page.getByRole("button", { name: "Authorize" }).waitFor(); // a key pressed earlier would go to the first page
    return page;
  }

  it("shows the user's name after Authorize, for the account that the user chose", async () => {
    const ada = site.sandbox.createAccount();
    const { username } = (await (
      await fetch(site.metadata.userinfo_endpoint, {
        headers: { Authorization: `Bearer ${ada.createAccessToken(["identify"], site.application)}` },
      })
    ).json()) as { username: string };
    const page = await openConsent();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("Weather");
    await page.getByLabel("Continue as").selectOption(ada.id);
    await page.getByRole("button", { name: "Authorize" }).click();
    await page.getByText(`Hello, ${username}!`).waitFor();
    expect(page.url()).toBe(example.url);
    await page.close();
  });

  it("logs a user in with the keyboard alone", async () => {
    const page = await openConsent();
    for (const name of ["Continue as", "Deny", "Authorize"]) {
      await page.keyboard.press("Tab");
      const focused = page.locator(":focus");
      expect(await focused.evaluate((element) => element.textContent)).toBeTruthy();
      await (name === "Continue as" ? page.getByLabel(name) : page.getByRole("button", { name }))
        .and(focused)
        .waitFor();
    }
    await page.keyboard.press("Enter");
    await page.getByText("Hello, ").waitFor();
    await page.close();
  });

  it("stays logged out after Deny", async () => {
    const page = await openConsent();
    await page.getByRole("button", { name: "Deny" }).click();
    await page.getByText("You did not authorize the login.").waitFor();
    await page.goto(example.url);
    await page.getByText("You are not logged in.").waitFor();
    await page.close();
  });

  it("does not exchange the code of a callback without a login, or with a wrong state", async () => {
    const exchanges = () => site.sandbox.requests.filter(({ operationId }) => operationId === "exchangeToken").length;
    const before = exchanges();
    const page = await browser.newPage();
    expect((await page.goto(`${example.url}callback?code=x&state=y`))?.status()).toBe(400);
    await page.goto(`${example.url}login`);
    expect((await page.goto(`${example.url}callback?code=x&state=y`))?.status()).toBe(502);
    expect(example.printed()).toContain("The login failed: ");
    expect(exchanges()).toBe(before);
    expect(example.printed()).not.toContain(site.application.client_secret);
    await page.close();
  });

  it("responds with 400 to a path that is not part of a URL, and keeps running", async () => {
    const { port } = new URL(example.url);
    const socket = connect(Number(port), "localhost");
    socket.end("GET // HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(example.url)).status).toBe(200);
  });

  it.each([
    ["light", 1280],
    ["light", 400],
    ["dark", 1280],
    ["dark", 400],
  ] as const)(
    "opens a consent page without scripts, other hosts, accessibility violations or horizontal scrolling, %s, %i px wide",
    async (colorScheme, width) => {
      const page = await openConsent({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
      const requested: string[] = [];
      page.on("request", (request) => requested.push(request.url()));
      await page.reload();
      expect(requested).toEqual([page.url()]);
      expect(await page.locator("script").count()).toBe(0);
      await page.addScriptTag({ content: axe.source });
      const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.close();
    },
  );
});
