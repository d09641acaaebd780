import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { runCommand } from "../shared/command.js";
import { referencePage } from "./page.js";
import { projectRoot } from "../shared/project.js";

const file = "dist/docs/index.html";
const usage = `Usage: npm run docs

Writes ${file}: the reference of the HTTP API and the
package, on one page that works offline.
`;

process.exitCode = await runCommand({
  name: "docs",
  usage,
  options: {},
  async run(_, { print }) {
    const path = join(projectRoot, file);
    await mkdir(dirname(path), { recursive: true });
    const page = await referencePage();
    await writeFile(path, page);
    await writeFile(`${path}.br`, brotliCompressSync(page)); // for the tarball: the sandbox serves it
    print(`${file}\n`);
    return 0;
  },
});
