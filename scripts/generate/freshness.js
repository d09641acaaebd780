import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const stampFile = ".cache/generate.sha256";

// npm writes node_modules/.package-lock.json at every install, so it changes with the installed tools.
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

/**
 * Returns whether the files that `generate` reads and writes are unchanged since its last success. @param {string} root
 */
export function isFresh(root) {
  return contentOf(join(root, stampFile)).toString() === stamp(root, hashInputs(root));
}

/**
 * Returns a hash of what `generate` reads. Take it before a run, so that a save during the run counts. @param {string}
 * root
 */
export function hashInputs(root) {
  return hashOf(root, inputs);
}

/**
 * Records that `generated/` is the output for inputs with this hash. @param {string} root @param {string} inputsHash
 */
export function markFresh(root, inputsHash) {
  try {
    mkdirSync(dirname(join(root, stampFile)), { recursive: true });
    writeFileSync(join(root, stampFile), stamp(root, inputsHash));
  } catch {
    // Without the stamp, the next run only takes longer.
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

/** Opens only regular files, because a pipe would block forever. @param {string} path @returns {Buffer | string} */
function contentOf(path) {
  try {
    return statSync(path).isFile() ? readFileSync(path) : "not a file";
  } catch (error) {
    return String(/** @type {NodeJS.ErrnoException} */ (error).code);
  }
}
