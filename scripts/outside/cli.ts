import { join } from "node:path";
import type * as SandboxModule from "../../sandbox/index.js";
import { runCommand } from "../shared/command.js";
import { projectRoot } from "../shared/project.js";
import { checks } from "./all.js";
import { testOutside } from "./main.js";

const { createSandbox } = (await import(join(projectRoot, "dist/sandbox/index.js"))) as typeof SandboxModule;
process.exitCode = await runCommand(testOutside(projectRoot, checks, createSandbox));
