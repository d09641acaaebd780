import { spawn } from "node:child_process";
import { on, once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { projectRoot } from "../shared/project.js";

export interface Watch {
  /** Saves a spec file, and returns the milliseconds until the output is written. */
  save(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts `npm run generate -- --watch` in a copy of the project. */
export async function startWatch(): Promise<Watch> {
  const root = mkdtempSync(join(tmpdir(), "fluxer-oauth2-watch-"));
  for (const name of ["scripts", "src", "generated", "openapi", "redocly.yaml", "package.json", "package-lock.json"])
    cpSync(join(projectRoot, name), join(root, name), { recursive: true });
  symlinkSync(join(projectRoot, "node_modules"), join(root, "node_modules"));
  const child = spawn(process.execPath, [join(root, "scripts/generate/cli.js"), "--watch"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface(child.stdout);
  const line = async (start: string) => {
    for await (const [text] of on(lines, "line", { close: ["close"] }))
      if (String(text).startsWith(start)) return performance.now();
    throw new Error(`generate --watch exited before it printed "${start}"`);
  };
  await line("watching");
  const file = join(root, "openapi/schemas/common.yaml");
  const text = readFileSync(file, "utf8");
  let saves = 0;
  return {
    async save() {
      const written = line("generated/: wrote");
      const ready = line("watching");
      const start = performance.now();
      writeFileSync(
        file,
        text.replace(/description: \|\n +/, (head) => `${head}Save ${++saves}. `),
      );
      const ms = (await written) - start;
      await ready;
      return ms;
    },
    async stop() {
      child.kill();
      await once(child, "close");
      rmSync(root, { recursive: true, force: true });
    },
  };
}
