import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const watched = ["openapi", "scripts", "generated", "redocly.yaml", "package.json", "package-lock.json"];
const stampFile = ".cache/generate.sha256";

/** Whether nothing that `generate` reads or writes has changed since it last succeeded here. @param {string} root */
export function isFresh(root) {
  try {
    return readFileSync(join(root, stampFile), "utf8") === digest(root);
  } catch {
    return false;
  }
}

/** Records that `generated/` fits its inputs. @param {string} root */
export function markFresh(root) {
  mkdirSync(dirname(join(root, stampFile)), { recursive: true });
  writeFileSync(join(root, stampFile), digest(root));
}

/** @param {string} root */
function digest(root) {
  const hash = createHash("sha256");
  /** @param {string} path */
  const add = (path) => {
    hash.update(`${path}\0`);
    hash.update(readFileSync(join(root, path)));
  };
  for (const name of watched) {
    if (name.includes(".")) add(name);
    else
      readdirSync(join(root, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .sort()
        .forEach(add);
  }
  return hash.digest("hex");
}
