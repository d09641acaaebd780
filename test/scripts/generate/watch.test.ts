import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";
import { onSave } from "../../../scripts/generate/watch.js";
import { common } from "../../support/pipeline-run.js";
import { copySpec, type SpecCopy } from "../../support/spec-copy.js";
import { commit, git } from "../../support/spec-release.js";

/** Watches a copy of the spec. `next` resolves after the given number of runs. */
function startWatch() {
  const copy = copySpec();
  git(copy.root, "init", "--quiet", "--initial-branch=main");
  commit(copy);
  const stop = new AbortController();
  let runs = 0;
  let tell = () => {};
  const end = onSave(
    copy.root,
    async () => {
      runs++;
      tell();
    },
    stop.signal,
  );
  const next = (count: number) =>
    new Promise<void>((resolve) => {
      tell = () => void (runs >= count && resolve());
      tell();
    });
  return { copy, next, runs: () => runs, stop: () => (stop.abort(), end) };
}

const edited = (copy: SpecCopy) => copy.read(common).replace("description: ", "description: Edited. ");

test.each<[way: string, save: (copy: SpecCopy, file: string) => void]>([
  ["in place", (copy, file) => writeFileSync(file, edited(copy))],
  [
    "by renaming a new file over the old one",
    (copy, file) => {
      writeFileSync(`${file}.tmp`, edited(copy));
      renameSync(`${file}.tmp`, file);
    },
  ],
  [
    "by renaming the old file to a backup and writing a new one",
    (copy, file) => {
      const text = edited(copy);
      renameSync(file, `${file}~`);
      writeFileSync(file, text);
    },
  ],
  [
    "by deleting the file and creating it",
    (copy, file) => {
      const text = edited(copy);
      rmSync(file);
      writeFileSync(file, text);
    },
  ],
  ["as a new file", (copy) => copy.write("openapi/schemas/new.yaml", "New: {}\n")],
  [
    "as a new file in a new folder",
    (copy) => {
      mkdirSync(join(copy.root, "openapi/new"));
      copy.write("openapi/new/new.yaml", "New: {}\n");
    },
  ],
  ["to redocly.yaml", (copy) => copy.append("redocly.yaml", "# more\n")],
])("onSave() notices every save %s", async (_, save) => {
  const { copy, next, runs, stop } = startWatch();
  await next(1);
  while (runs() < 4) {
    const before = runs();
    save(copy, join(copy.root, common));
    await next(before + 1);
    rmSync(join(copy.root, "openapi/new"), { recursive: true, force: true });
    rmSync(join(copy.root, "openapi/schemas/new.yaml"), { force: true });
  }
  await stop();
});

test("onSave() notices a checkout of a branch without openapi/, and the way back", async () => {
  const { copy, next, runs, stop } = startWatch();
  await next(1);
  let before = runs();
  git(copy.root, "switch", "--quiet", "--create", "other");
  git(copy.root, "rm", "-r", "--quiet", "openapi");
  await next(before + 1);
  commit(copy);
  before = runs();
  git(copy.root, "switch", "--quiet", "main");
  await next(before + 1);
  before = runs();
  copy.append(common, "# more\n");
  await next(before + 1);
  await stop();
});
