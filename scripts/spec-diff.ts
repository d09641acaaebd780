import { projectRoot } from "./project.js";
import { callersFolder, runCommand } from "./spec-diff/command.js";
import { specDiff } from "./spec-diff/main.js";

process.exitCode = await runCommand(specDiff(projectRoot, callersFolder()), process.argv.slice(2));
