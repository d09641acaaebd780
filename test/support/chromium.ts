import type { Browser } from "playwright-core";
import { findChromium, launchChromium as launch } from "../../scripts/shared/chromium.js";

/** Path of a Chromium that is installed. Tests are skipped without one. */
export const chromiumPath = findChromium();

/** The end of the title of a test that needs Chromium. */
export const needsChromium = chromiumPath === undefined ? " (skipped: no Chromium on the PATH)" : "";

export const launchChromium = (): Promise<Browser> => launch(chromiumPath ?? "");
