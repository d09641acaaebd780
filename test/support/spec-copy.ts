import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export const projectRoot = join(import.meta.dirname, "..", "..");

/** A copy of the hand-written spec in a temporary folder, its path with characters that mean something in a URL; gone when the test ends. */
export interface SpecCopy {
  readonly root: string;
  /** `file:line:column` of the `‸` in the text that was written last. The `‸` itself is not written. */
  readonly marked: string;
  /** Replaces the first occurrence of `from`, which must be there. */
  edit(file: string, from: string | RegExp, to: string): void;
  write(file: string, text: string): void;
  append(file: string, text: string): void;
  read(file: string): string;
  remove(file: string): void;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "fluxer #oauth2 %20é "));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function copySpec(root = temporaryFolder()): SpecCopy {
  cpSync(join(projectRoot, "openapi"), join(root, "openapi"), { recursive: true });
  cpSync(join(projectRoot, "redocly.yaml"), join(root, "redocly.yaml"));
  let marked = "nothing is marked";
  const copy: SpecCopy = {
    root,
    get marked() {
      return marked;
    },
    edit(file, from, to) {
      const before = copy.read(file);
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} has no ${String(from)}`);
      copy.write(file, after);
    },
    write(file, text) {
      const [above, below] = text.split("‸");
      if (above !== undefined && below !== undefined) {
        const lines = above.split("\n");
        marked = `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
      }
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text.replace("‸", ""));
    },
    append: (file, text) => copy.write(file, copy.read(file) + text),
    read: (file) => readFileSync(join(root, file), "utf8"),
    remove: (file) => rmSync(join(root, file), { recursive: true }),
  };
  return copy;
}
