import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Source } from "../source.js";

const tools = ["@redocly/openapi-core", "openapi-fetch", "openapi-typescript", "prettier", "typescript", "yaml"];

/** Says what the output was made from: the hash of the hand-written files and the version of each tool. */
export async function manifest(projectRoot: string, source: Source): Promise<string> {
  const hash = createHash("sha256");
  for (const [file, { text }] of source.files) hash.update(`${file}\0${text.replaceAll("\r\n", "\n")}\0`);
  const lock = JSON.parse(await readFile(join(projectRoot, "package-lock.json"), "utf8")) as {
    packages: Record<string, { version?: string } | undefined>;
  };
  const versions = tools.map((name) => [name, lock.packages[`node_modules/${name}`]?.version ?? "not in the lockfile"]);
  return JSON.stringify({ spec: { sha256: hash.digest("hex") }, tools: Object.fromEntries(versions) });
}
