import { projectRoot } from "../shared/project.js";
import { callersFolder, runCommand } from "../shared/command.js";
import { specUpstream } from "./main.js";

process.exitCode = await runCommand(specUpstream(projectRoot, callersFolder()));
