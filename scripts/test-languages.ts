import { runCommand } from "./command.js";
import { languages } from "./languages/all.js";
import { testLanguages } from "./languages/main.js";
import { projectRoot } from "./project.js";

process.exitCode = await runCommand(testLanguages(projectRoot, languages));
