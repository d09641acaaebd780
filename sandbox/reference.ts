/** A file that a listening sandbox serves outside the API, for users and tools. */
interface ServedFile {
  readonly type: string;
  /** Locations in the package and in a clone, relative to this module. */
  readonly locations: readonly string[];
}

export const servedFiles: Readonly<Record<string, ServedFile>> = {
  "/": { type: "text/html; charset=utf-8", locations: ["../docs/index.html.br", "../dist/docs/index.html.br"] },
  "/openapi.json": { type: "application/json", locations: ["../generated/openapi.json"] },
  "/openapi.yaml": { type: "application/yaml", locations: ["../generated/openapi.yaml"] },
};

const missing =
  "<!doctype html><title>Fluxer sandbox</title><p>Run <code>npm run docs</code> to build the reference page.";

/** Returns the text of a file. In the reference page, replaces the placeholders in samples with `values`. */
export async function readServedFile(file: ServedFile, values: Readonly<Record<string, string>>): Promise<string> {
  // A dynamic import, so that the sandbox also runs without a file system.
  const { readFile } = await import("node:fs/promises");
  const { brotliDecompressSync } = await import("node:zlib");
  for (const location of file.locations) {
    const bytes = await readFile(new URL(location, import.meta.url)).catch(() => undefined);
    if (bytes) return withValues(String(location.endsWith(".br") ? brotliDecompressSync(bytes) : bytes), values);
  }
  return missing;
}

function withValues(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/(<var data-value="(\w+)">)[^<]*/g, (whole, tag: string, name: string) =>
    values[name] === undefined ? whole : tag + values[name],
  );
}
