import { runCommand } from "../shared/command.js";
import { projectRoot } from "../shared/project.js";
import { toolRuns } from "./all.js";
import { testOutside } from "./main.js";

process.exitCode = await runCommand(testOutside(projectRoot, toolRuns));
