import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { findChromium, launchChromium, noChromium } from "../../shared/chromium.js";
import { bundleForWeb } from "./bundlers.js";
import { type Cell, fail, type Row, skipped } from "./matrix.js";
import { runtimeColumns, type Site, verdict } from "./runtimes.js";

const timeoutMs = 60_000;

/** Has Chromium open a page that uses the package, and waits for what the page reports. */
export async function chromium({ project, sandbox }: Site): Promise<Row[]> {
  const program = findChromium();
  if (!program) return [{ name: "Chromium", cells: runtimeColumns.map(() => skipped(noChromium)) }];
  const bundle = join(project, "page.bundle.js");
  await bundleForWeb(join(project, "page.js"), bundle);
  const page = await serve(await readFile(bundle, "utf8"));
  const browser = await launchChromium(program);
  try {
    const cells = [await visit(browser, page.url, { ...sandbox }), await visit(browser, page.url, {})];
    return [{ name: `Chromium ${browser.version()}`, cells: [...cells, skipped("a page has no require()")] }];
  } finally {
    await browser.close();
    page.close();
  }
}

/** The page posts its result. */
async function visit(browser: Browser, url: string, query: Readonly<Record<string, string>>): Promise<Cell> {
  const page = await browser.newPage();
  const report = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/result"), {
    timeout: timeoutMs,
  });
  await page.goto(`${url}?${new URLSearchParams(query)}`);
  const output = await report.then(
    (request) => request.postData() ?? "",
    (error: unknown) => `no report: ${String(error)}`,
  );
  await page.close();
  const result = verdict({ code: 0, output });
  return result.verdict === "pass" ? result : fail(output);
}

/** A server for the page and its script. */
async function serve(script: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const isScript = request.url === "/page.js";
    response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}
