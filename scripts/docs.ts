import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { referencePage } from "./docs/page.js";
import { readDeclarations } from "./package/declarations.js";
import { projectRoot } from "./project.js";

const folder = join(projectRoot, "dist/docs");
await mkdir(folder, { recursive: true });
await writeFile(join(folder, "index.html"), await referencePage(readDeclarations()));
console.log("dist/docs/index.html");
