import { execFile } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { copyProject } from "../support/project-copy.js";
import { projectRoot } from "../support/spec-copy.js";

test("npm start compiles, builds and creates an application in a clone without dist/", async () => {
  const { root } = copyProject();
  for (const name of ["sandbox", "test/conformance", "tsconfig.json", "tsconfig.build.json"])
    cpSync(join(projectRoot, name), join(root, name), { recursive: true });
  const command = ["--import", "tsx", join(root, "scripts/start.ts")];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root });
  expect(stdout).toContain("name: 'Example'");
  expect(stdout).toContain("client_secret: '[redacted]'");
}, 120_000);
