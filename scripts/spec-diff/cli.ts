import { projectRoot } from "../shared/project.js";
import { callersFolder, runCommand } from "../shared/command.js";
import { specDiff } from "./main.js";

process.exitCode = await runCommand(specDiff(projectRoot, callersFolder()));
