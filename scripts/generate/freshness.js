import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const stampFile = ".cache/generate.sha256";

// npm writes the last one at every install: it shows that a tool is not the one of the lockfile.
const inputs = [
  "openapi",
  "scripts",
  "src/request/nearest.ts",
  "src/request/rules.ts",
  "redocly.yaml",
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
];

/** Whether nothing that `generate` reads or writes has changed since it last succeeded here. @param {string} root */
export function isFresh(root) {
  return contentOf(join(root, stampFile)).toString() === stamp(root, hashInputs(root));
}

/** What `generate` reads, as a hash. Take it before the first file is read: a save during the run must count. @param {string} root */
export function hashInputs(root) {
  return hashOf(root, inputs);
}

/** Records that `generated/` was made from the inputs of that hash. @param {string} root @param {string} inputsHash */
export function markFresh(root, inputsHash) {
  try {
    mkdirSync(dirname(join(root, stampFile)), { recursive: true });
    writeFileSync(join(root, stampFile), stamp(root, inputsHash));
  } catch {
    // Without it, the next run takes longer.
  }
}

/** @param {string} root @param {string} inputsHash */
function stamp(root, inputsHash) {
  return `${inputsHash} ${hashOf(root, ["generated"])}\n`;
}

/** @param {string} root @param {readonly string[]} paths */
function hashOf(root, paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    const isFolder = statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory();
    const below = isFolder ? readdirSync(join(root, path), { recursive: true, encoding: "utf8" }).sort() : [];
    for (const name of [path, ...below.map((part) => join(path, part))]) {
      const content = contentOf(join(root, name));
      hash.update(`${name}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest("hex");
}

/** Opens regular files only: a pipe would block for ever. @param {string} path @returns {Buffer | string} */
function contentOf(path) {
  try {
    return statSync(path).isFile() ? readFileSync(path) : "not a file";
  } catch (error) {
    return String(/** @type {NodeJS.ErrnoException} */ (error).code);
  }
}
