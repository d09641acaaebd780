import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome"];
const folders = (process.env["PATH"] ?? "").split(delimiter);

/** Path of a Chromium that is installed, for titles of tests that are skipped without one. */
export const chromiumPath = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);

/** Ends the title of a test that needs Chromium. */
export const needsChromium = chromiumPath === undefined ? " (skipped: no Chromium on the PATH)" : "";

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath ?? "", args: ["--no-sandbox"] });
}
