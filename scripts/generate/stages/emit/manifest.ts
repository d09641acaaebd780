import { createHash } from "node:crypto";
import type { Source } from "../../../spec/source.js";

/** Says what the output was made from: the hash of the hand-written files and the version of each tool. */
export function manifest(source: Source, tools: Readonly<Record<string, string>>): object {
  const hash = createHash("sha256");
  for (const [file, { text }] of source.files) hash.update(`${file}\0${text.replaceAll("\r\n", "\n")}\0`);
  return { spec: { sha256: hash.digest("hex") }, tools };
}
