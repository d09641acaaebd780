import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Check } from "../../shared/checks.js";
import { run } from "../../shared/run.js";
import type { Site } from "./site.js";
import { installTool } from "./tools.js";

const versions = ["5.4.5", "5.9.3", "6.0.3", "7.0.2"];
const modules = { node16: "node16", nodenext: "nodenext", bundler: "esnext" };
// A project for Node has no DOM, and a project for browsers has no Node types. The package must compile in both.
const worlds = {
  "Node types": { lib: ["es2022"], types: ["node"] },
  "DOM types": { lib: ["es2022", "dom"], types: [] },
};
const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false };

/** Returns checks that compile a consumer and the declarations of the package and its dependency in strict mode. */
export function compilers({ project }: Site): Check[] {
  const settings = Object.entries(worlds).flatMap(([world, libraries]) =>
    Object.entries(modules).map(([moduleResolution, module]) => {
      return { title: `${moduleResolution}, ${world}`, options: { ...libraries, moduleResolution, module } };
    }),
  );
  return versions.flatMap((version) =>
    settings.map(({ title, options }) => ({
      name: `TypeScript ${version}, ${title}`,
      async run() {
        const typeRoots = [join(await installTool("@types/node@20.19.43"), "node_modules/@types")];
        const compilerOptions = { ...strict, ...options, typeRoots, target: "es2022", noEmit: true };
        await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["types.ts"] }));
        const tsc = join(await installTool(`typescript@${version}`), "node_modules/typescript/bin/tsc");
        await run([process.execPath, tsc, "--pretty", "false"], { cwd: project, timeoutMs: 180_000 });
      },
    })),
  );
}
