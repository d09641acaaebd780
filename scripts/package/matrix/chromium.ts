import { join } from "node:path";
import type { Check } from "../../shared/checks.js";
import { findChromium, launchChromium, noChromium } from "../../shared/chromium.js";
import { MissingTool } from "../../shared/run.js";
import { bundleForWeb } from "./bundlers.js";
import { expectDone, type Site } from "./site.js";

// Browsers treat localhost as a secure context. No server listens there: `page.route()` serves the page and its script.
const origin = "http://localhost:1";

/** Opens a page that uses the package in Chromium, and waits for the result that the page posts. */
export function chromium({ project, sandbox }: Site): Check[] {
  const visit = async (query: object) => {
    const executable = findChromium();
    if (executable === undefined) throw new MissingTool(noChromium);
    const script = join(project, "page.bundle.js");
    await bundleForWeb(join(project, "page.js"), script);
    const browser = await launchChromium(executable);
    try {
      // Otherwise Chromium asks the user whether the page may connect to this machine.
      const page = await browser.newPage({ permissions: ["local-network-access"] });
      await page.route(`${origin}/**`, (route) => {
        if (route.request().url() === `${origin}/page.js`) return route.fulfill({ path: script });
        const body = '<!doctype html><script type="module" src="/page.js"></script>';
        return route.fulfill({ contentType: "text/html", body });
      });
      const result = page.waitForRequest(`${origin}/result`, { timeout: 60_000 });
      await page.goto(`${origin}/?${new URLSearchParams({ ...query })}`);
      expectDone((await result).postData() ?? "");
      return browser.version();
    } finally {
      await browser.close();
    }
  };
  return [
    { name: "Chromium, over HTTP", run: () => visit(sandbox) },
    { name: "Chromium, in memory", run: () => visit({}) },
  ];
}
