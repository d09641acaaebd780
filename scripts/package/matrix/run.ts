import { spawn } from "node:child_process";

export interface Ran {
  readonly code: number | null;
  /** What it printed, to both streams. */
  readonly output: string;
}

interface How {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/** No tool asks the network for news of itself, or tells anyone that it ran. */
const quiet = { DO_NOT_TRACK: "1", DENO_NO_UPDATE_CHECK: "1", NPM_CONFIG_UPDATE_NOTIFIER: "false", NO_COLOR: "1" };

/** Runs a program to its end, or to the end of its time. Never throws: a program that cannot start has no exit code. */
export function run(file: string, args: readonly string[], { cwd, env, timeoutMs = 60_000 }: How = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
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
      const ending = signal ? `\nended by ${signal} after ${timeoutMs} ms` : "";
      resolve({ code, output: output + ending });
    });
  });
}

/** Runs npm, the one that runs this script if any. It runs no install scripts, which here would only fetch binaries. */
export function npm(args: readonly string[], how: How = {}): Promise<Ran> {
  const cli = process.env["npm_execpath"];
  const all = [...args, "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  return cli?.endsWith(".js") ? run(process.execPath, [cli, ...all], how) : run("npm", all, how);
}
