/** A file that a listening sandbox serves for people and tools, outside of the API. */
interface ServedFile {
  readonly type: string;
  /** Relative to this module: in the package, and in a clone. */
  readonly locations: readonly string[];
}

export const servedFiles: Readonly<Record<string, ServedFile>> = {
  "/": { type: "text/html; charset=utf-8", locations: ["../docs/index.html.gz", "../dist/docs/index.html.gz"] },
  "/openapi.json": { type: "application/json", locations: specLocations("openapi.json") },
  "/openapi.yaml": { type: "application/yaml", locations: specLocations("openapi.yaml") },
};

function specLocations(name: string): string[] {
  return [`../../generated/${name}`, `../generated/${name}`];
}

const missing = "<!doctype html><title>Fluxer sandbox</title><p>Run <code>npm run docs</code> to build the reference.";

/** Returns the file's text. In the reference, the samples get the sandbox's own values. */
export async function readServedFile(file: ServedFile, values: Readonly<Record<string, string>>): Promise<string> {
  // Imported here only, so that the sandbox runs without a file system.
  const { readFile } = await import("node:fs/promises");
  const { gunzipSync } = await import("node:zlib");
  for (const location of file.locations) {
    const bytes = await readFile(new URL(location, import.meta.url)).catch(() => undefined);
    if (bytes) return withValues(String(location.endsWith(".gz") ? gunzipSync(bytes) : bytes), values);
  }
  return missing;
}

function withValues(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/(<var data-value="(\w+)">)[^<]*/g, (whole, tag: string, name: string) =>
    values[name] === undefined ? whole : tag + values[name],
  );
}
