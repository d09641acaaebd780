import { projectRoot } from "./project.js";
import { callersFolder, runCommand } from "./command.js";
import { specUpstream } from "./upstream/main.js";

process.exitCode = await runCommand(specUpstream(projectRoot, callersFolder()));
