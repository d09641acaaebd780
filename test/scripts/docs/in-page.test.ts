import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type SandboxServer } from "../../../sandbox/index.js";
import { chromiumPath, launchChromium, needsChromium } from "../../support/chromium.js";

describe.skipIf(chromiumPath === undefined)(`the reference in Chromium${needsChromium}`, () => {
  const sandbox = createSandbox();
  let server: SandboxServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await sandbox.listen();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function visit(options: BrowserContextOptions, fragment = ""): Promise<{ page: Page; errors: string[] }> {
    const page = await browser.newPage(options);
    const errors: string[] = [];
    page.on("console", (message) => errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(new URL(`/${fragment}`, server.url).href);
    return { page, errors };
  }

  it.each([
    ["light", 1280],
    ["dark", 400],
  ] as const)("has no accessibility violation, %s, %i px wide", async (colorScheme, width) => {
    const { page, errors } = await visit({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await page.addScriptTag({ content: axe.source });
    const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("does not scroll sideways, in either color scheme and at 1280 and 400 px", async () => {
    const { page } = await visit({});
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [1280, 400]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    await page.close();
  });

  it("runs its script under its own policy and shows one sample language at a time", async () => {
    const { page, errors } = await visit({});
    const shown = () =>
      page
        .locator("#operation-createApplication figure[data-language]:visible")
        .evaluateAll((figures) => figures.map((figure) => (figure as HTMLElement).dataset["language"]));
    expect(await shown()).toEqual(["curl"]);
    await page.locator("#operation-createApplication .tabs button", { hasText: "Python" }).click();
    expect(await shown()).toEqual(["Python"]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("copies a sample with the sandbox's URL and credential", async () => {
    const { page } = await visit({ permissions: ["clipboard-read", "clipboard-write"] });
    const sample = page.locator("#operation-createApplication figure[data-language=curl]");
    await sample.locator(".copy").click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`curl --request POST '${server.url}/oauth2/applications'`);
    expect(copied).toContain(`'Authorization: ${sandbox.account.session}'`);
    await page.close();
  });

  it("filters the contents by path, method and name", async () => {
    const { page } = await visit({});
    await page.locator("#filter").fill("delete applications");
    expect(await page.locator("nav li:visible").allInnerTexts()).toEqual([
      expect.stringContaining("Delete an application"),
    ]);
    await page.locator("#filter").fill("no such thing");
    expect(await page.locator("#no-match").innerText()).toBe("Nothing matches.");
    await page.close();
  });

  it("marks the current place in the contents", async () => {
    const { page } = await visit({}, "#operation-deleteApplication");
    const current = page.locator("nav a[aria-current]");
    await current.waitFor();
    expect(await current.getAttribute("href")).toBe("#operation-deleteApplication");
    await page.close();
  });

  it("has a link back to the contents on a phone", async () => {
    const { page } = await visit({ viewport: { width: 400, height: 800 } }, "#errors");
    await page.locator(".back").click();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.close();
  });

  it("is complete without script and prints every part", async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    const languages = page.locator("#operation-createApplication figure[data-language]:visible");
    expect(await languages.count()).toBe(3);
    await page.emulateMedia({ media: "print" });
    expect(await languages.count()).toBe(3);
    const closed = page.locator("nav details:not([open]) li");
    expect(await closed.count()).toBeGreaterThan(50);
    expect((await closed.first().boundingBox())?.height).toBeGreaterThan(0);
    await page.close();
  });
});
