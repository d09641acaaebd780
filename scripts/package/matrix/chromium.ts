import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import { bundleForWeb } from "./bundlers.js";
import { type Cell, fail, type Row, skipped } from "./matrix.js";
import { run } from "./run.js";
import { runtimeColumns, type Site, verdict } from "./runtimes.js";

const names = ["chromium", "chromium-browser", "google-chrome"];
const timeoutMs = 60_000;
const flags = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** Has Chromium open a page that uses the package, and waits for what the page reports. */
export async function chromium({ project, sandbox }: Site): Promise<Row[]> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const program = files.find((file) => existsSync(file));
  if (!program) {
    const reason = `none of ${names.join(", ")} is on the PATH; Debian's package is named chromium`;
    return [{ name: "Chromium", cells: runtimeColumns.map(() => skipped(reason)) }];
  }
  await bundleForWeb(join(project, "page.js"), join(project, "page.bundle.js"));
  const { output } = await run(program, ["--version", "--no-sandbox"]);
  const name = /Chrom\S* [\d.]+/.exec(output)?.[0] ?? "Chromium";
  const visit = (query: object, index: number) =>
    open(program, project, String(new URLSearchParams({ ...query })), index);
  const cells = [await visit(sandbox, 0), await visit({}, 1), skipped("a page has no require()")];
  return [{ name, cells }];
}

async function open(program: string, project: string, query: string, index: number): Promise<Cell> {
  const page = await serve(await readFile(join(project, "page.bundle.js"), "utf8"));
  const profile = `--user-data-dir=${join(project, `profile-${index}`)}`;
  const child = spawn(program, [...flags, profile, `${page.url}?${query}`], { stdio: "ignore" });
  const patience = AbortSignal.timeout(timeoutMs);
  const late = once(patience, "abort").then(() => `no report within ${timeoutMs} ms`);
  const gone = once(child, "close").then(([code]) => `Chromium ended with ${code} before the page reported`);
  const output = await Promise.race([page.report, late, gone]);
  child.kill();
  await gone;
  page.close();
  const result = verdict({ code: 0, output });
  return result.verdict === "pass" ? result : fail(output);
}

/** A server for the page and its script, and what the page posts to it. */
async function serve(script: string): Promise<{ url: string; report: Promise<string>; close(): void }> {
  let arrive: (report: string) => void = () => {};
  const report = new Promise<string>((resolve) => (arrive = resolve));
  const server = createServer((request, response) => {
    if (request.method === "POST") void text(request).then(arrive);
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
  return { url: `http://127.0.0.1:${port}/`, report, close };
}
