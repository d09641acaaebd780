import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const stampFile = ".cache/generate.sha256";

// npm writes the last one at every install: it tells when a tool is not the one of the lockfile.
const inputs = [
  "openapi",
  "scripts",
  "redocly.yaml",
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
];

/** Whether nothing that `generate` reads or writes has changed since it last succeeded here. @param {string} root */
export function isFresh(root) {
  try {
    return readFileSync(join(root, stampFile), "utf8") === stamp(root, hashInputs(root));
  } catch {
    return false;
  }
}

/** What `generate` reads, as a hash. Take it before the first file is read: a save during the run must count. @param {string} root */
export function hashInputs(root) {
  return hashOf(root, inputs);
}

/** Records that `generated/` was made from the inputs of that hash. @param {string} root @param {string} inputsHash */
export function markFresh(root, inputsHash) {
  mkdirSync(dirname(join(root, stampFile)), { recursive: true });
  writeFileSync(join(root, stampFile), stamp(root, inputsHash));
}

/** @param {string} root @param {string} inputsHash */
function stamp(root, inputsHash) {
  return `${inputsHash} ${hashOf(root, ["generated"])}\n`;
}

/** @param {string} root @param {readonly string[]} paths */
function hashOf(root, paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const name of [path, ...namesBelow(join(root, path)).map((below) => join(path, below))]) {
      const content = contentOf(join(root, name));
      hash.update(`${name}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest("hex");
}

/** @param {string} folder @returns {string[]} */
function namesBelow(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  } catch {
    return []; // a file, or nothing
  }
}

/** @param {string} path @returns {Buffer | string} */
function contentOf(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    return String(/** @type {NodeJS.ErrnoException} */ (error).code); // a folder, or what the pipeline will complain of
  }
}
