import { spawn } from "node:child_process";
import { Mistake } from "./command.js";

/** A program and its arguments. The program is looked up on the PATH. */
export type CommandLine = readonly [program: string, ...args: readonly string[]];

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Default: one minute. */
  readonly timeoutMs?: number;
}

/** A program failed, or did not do what it should. */
export class Failure extends Mistake {}

/** This machine lacks a tool. */
export class MissingTool extends Mistake {}

// No tool looks for updates or reports its use.
const quiet = {
  DENO_NO_UPDATE_CHECK: "1",
  DO_NOT_TRACK: "1",
  NO_COLOR: "1",
  NPM_CONFIG_UPDATE_NOTIFIER: "false",
  PIP_DISABLE_PIP_VERSION_CHECK: "1",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  REDOCLY_TELEMETRY: "off",
};

/** Returns the output of both streams of a program. Throws `Failure` unless the program exits with 0 in time. */
export async function run(command: CommandLine, options: RunOptions = {}): Promise<string> {
  const { code, output } = await runToEnd(command, options);
  if (code !== 0) throw new Failure(`\`${command.join(" ")}\` exited with ${code}\n${output.trim()}`);
  return output;
}

/** Like `run()`, but returns any exit code: null for a program that could not start or was killed. */
export function runToEnd(
  [program, ...args]: CommandLine,
  { cwd, env, timeoutMs = 60_000 }: RunOptions = {},
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...(cwd && { cwd }),
      env: { ...process.env, ...quiet, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: timeoutMs,
      killSignal: "SIGKILL",
    });
    let output = "";
    const collect = (part: Buffer) => (output += part.toString());
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => resolve({ code: null, output: error.message }));
    child.on("close", (code, signal) => {
      resolve({ code, output: signal ? `${output}\nkilled by ${signal} after ${timeoutMs} ms` : output });
    });
  });
}

/** Throws `MissingTool` if a program is missing. `command` runs it in a way that always succeeds. */
export async function requireTool(command: CommandLine): Promise<void> {
  const { code, output } = await runToEnd(command);
  if (code !== 0) throw new MissingTool(`it needs ${command[0]}, which does not run here: ${output.trim()}`);
}

/** Returns a command line for npm: for the npm that runs this script, otherwise for the one on the PATH. */
export function npm(...args: readonly string[]): CommandLine {
  const cli = process.env["npm_execpath"];
  const all = [...args, "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  return cli?.endsWith(".js") ? [process.execPath, cli, ...all] : ["npm", ...all];
}
