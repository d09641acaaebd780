import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { choose, runChecks } from "../shared/checks.js";
import type { Command } from "../shared/command.js";
import { type CommandLine, Failure, requireTool, run, runToEnd } from "../shared/run.js";
import { withSandbox } from "../shared/sandbox.js";
import type { Toolbox, ToolRun } from "./all.js";
import { readReports } from "./schemathesis.js";

/** The command for the project in `root`. */
export function testOutside(root: string, toolRuns: readonly ToolRun[]): Command {
  const checks = toolRuns.map((toolRun) => ({ name: toolRun.name, run: () => runTool(root, toolRun) }));
  return {
    name: "test:outside",
    usage: `Usage: npm run test:outside [-- <check> ...]

Runs third-party tools on the files in generated/, and Schemathesis against a
sandbox. test/outside/accepted.yaml explains the accepted findings; any other
finding fails. Skips a check if this machine lacks its tools. The first run
downloads packages into .cache/outside/.

Checks:
${checks.map(({ name }) => `  ${name}\n`).join("")}
  --help    print this help

Exit codes: 0 every check passed or was skipped, 1 a check failed,
2 invalid usage.
`,
    options: {},
    takesOthers: true,
    run: ({ positionals }, output) => runChecks(choose(checks, positionals), output),
  };
}

/** Runs a tool on the documents of the project in `root`. Returns what Schemathesis reports. */
async function runTool(root: string, { toolbox, command, sandbox }: ToolRun): Promise<string | void> {
  await requireTool(toolbox.requires);
  const folder = join(root, ".cache/outside");
  await mkdir(folder, { recursive: true });
  await cp(join(root, "test/outside"), folder, { recursive: true });
  await cp(join(root, "generated"), folder, { recursive: true });
  const path = [join(folder, "venv/bin"), join(folder, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
  const options = { cwd: folder, env: { PATH: path }, timeoutMs: 10 * 60_000 };
  await install(toolbox, folder, (step) => run(step, options));
  if (!sandbox) {
    await run(command, options);
    return;
  }
  const { code, output } = await withSandbox(sandbox, (env) =>
    runToEnd(command, { ...options, env: { ...options.env, ...env } }),
  );
  const { passed, figures } = await readReports(folder, code);
  if (!passed) throw new Failure(`${figures}\n\`${command.join(" ")}\` exited with ${code}\n${output}`);
  return figures;
}

/** Installs a toolbox, unless an earlier run installed the same versions. */
async function install(
  { lock, install: commands }: Toolbox,
  folder: string,
  use: (command: CommandLine) => Promise<string>,
): Promise<void> {
  const wanted = await readFile(join(folder, lock), "utf8");
  const stamp = join(folder, `${lock}.installed`);
  if ((await readFile(stamp, "utf8").catch(() => undefined)) === wanted) return;
  for (const command of commands) await use(command);
  // Last, so that the next run repeats an interrupted installation.
  await writeFile(stamp, wanted);
}
