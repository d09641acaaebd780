import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runCommand } from "../shared/command.js";
import { referencePage } from "./page.js";
import { readDeclarations } from "../package/api-report/declarations.js";
import { projectRoot } from "../shared/project.js";

const file = "dist/docs/index.html";
const usage = `Usage: npm run docs

Writes ${file}: the HTTP API and the package on one page
that works offline.
`;

process.exitCode = await runCommand({
  name: "docs",
  usage,
  options: {},
  async run(_, { print }) {
    const path = join(projectRoot, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await referencePage(readDeclarations()));
    print(`${file}\n`);
    return 0;
  },
});
