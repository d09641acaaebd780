import { projectRoot } from "./project.js";
import { callersFolder, runCommand } from "./command.js";
import { specDiff } from "./spec-diff/main.js";

process.exitCode = await runCommand(specDiff(projectRoot, callersFolder()));
