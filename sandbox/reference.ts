// Beside the compiled code, where `npm run docs` writes it; and from the source of a clone.
const places = ["../docs/index.html", "../dist/docs/index.html"];

/** The HTML reference of the API and the package, or in a clone that has not built it how to. */
export async function readReference(): Promise<string> {
  const { readFile } = await import("node:fs/promises"); // only here, so that the sandbox runs where there are no files
  for (const place of places) {
    const text = await readFile(new URL(place, import.meta.url), "utf8").catch(() => undefined);
    if (text !== undefined) return text;
  }
  return "<!doctype html><title>Fluxer sandbox</title><p><code>npm run docs</code> writes the reference that belongs here.";
}
