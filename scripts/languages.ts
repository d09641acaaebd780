import { languages } from "./languages/all.js";
import { testLanguages } from "./languages/main.js";
import { projectRoot } from "./project.js";
import { runCommand } from "./spec-diff/command.js";

process.exitCode = await runCommand(testLanguages(projectRoot, languages), process.argv.slice(2));
