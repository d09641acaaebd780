import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createProject } from "./consumer.js";
import { type Cell, fail, pass, type Row, skipped } from "./matrix.js";
import { run } from "./run.js";
import { installTool } from "./tools.js";

const versions = ["5.4.5", "5.9.3", "6.0.3", "7.0.2"];
const modules = { node16: "node16", nodenext: "nodenext", bundler: "esnext" };
// A project for Node has no DOM, one for the browser has no Node. Each must do without what the other has.
const worlds = {
  "Node's types": { packages: ["@types/node@20.19.43"], lib: ["es2022"], types: ["node"] },
  "DOM's types": { packages: [], lib: ["es2022", "dom"], types: [] },
};
export const compilerColumns = Object.keys(worlds).flatMap((world) =>
  Object.keys(modules).map((module) => `${module}, ${world}`),
);

/** Compiles the consumer strictly, declarations of the package and its dependency included. */
export async function compilers(folder: string, tarball: string): Promise<Row[]> {
  const projects = new Map<string, string>();
  for (const [index, [name, { packages }]] of Object.entries(worlds).entries())
    projects.set(name, await createProject(join(folder, `types-${index}`), tarball, ...packages));
  const rows: Row[] = [];
  for (const version of versions) {
    const installed = await installTool(`typescript@${version}`);
    const cells: Cell[] = [];
    for (const [name, { lib, types }] of Object.entries(worlds)) {
      for (const [moduleResolution, module] of Object.entries(modules)) {
        if ("missing" in installed) cells.push(skipped(installed.missing));
        else
          cells.push(
            await compile(installed.folder, projects.get(name) ?? "", { module, moduleResolution, lib, types }),
          );
      }
    }
    rows.push({ name: `TypeScript ${version}`, cells });
  }
  return rows;
}

async function compile(tool: string, project: string, settings: object): Promise<Cell> {
  const compilerOptions = {
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false },
    ...{ target: "es2022", noEmit: true, ...settings },
  };
  await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["types.ts"] }));
  const tsc = join(tool, "node_modules/typescript/bin/tsc");
  const { code, output } = await run(process.execPath, [tsc, "--pretty", "false"], {
    cwd: project,
    timeoutMs: 180_000,
  });
  return code === 0 ? pass : fail(output);
}
