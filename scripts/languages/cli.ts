import { runCommand } from "../shared/command.js";
import { languages } from "./all.js";
import { testLanguages } from "./main.js";
import { projectRoot } from "../shared/project.js";

process.exitCode = await runCommand(testLanguages(projectRoot, languages));
