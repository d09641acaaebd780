import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { copySpec, projectRoot, type SpecCopy, temporaryFolder } from "./spec-copy.js";

/** Copies everything that `npm run generate` needs, with a link to the tools of this checkout. */
export function copyProject(): SpecCopy {
  const root = temporaryFolder();
  for (const name of ["scripts", "src", "generated", "package.json", "package-lock.json"])
    cpSync(join(projectRoot, name), join(root, name), { recursive: true });
  symlinkSync(join(projectRoot, "node_modules"), join(root, "node_modules"));
  return copySpec(root);
}

/** Returns the files of `generated/` by name. */
export function generatedFiles(root: string): Record<string, string> {
  const folder = join(root, "generated");
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

export interface Run {
  readonly process: ChildProcess;
  /** Lines of stdout and stderr so far, in order. */
  readonly lines: readonly string[];
  /** Resolves when a line after the last awaited line matches. */
  line(pattern: RegExp): Promise<string>;
  /** Resolves when the process has ended and its output was read. */
  readonly end: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** Starts the command of `npm run generate` in a folder outside the project. */
export function startGenerate(root: string, ...args: string[]): Run {
  return start(root, args);
}

/** Runs the command with a fault of the file system (see file-system-fault.cjs). */
export function generateWithFault(root: string, fault: string): Run["end"] {
  const preload = join(projectRoot, "test/support/file-system-fault.cjs");
  return start(root, [], { NODE_OPTIONS: `--require=${preload}`, FAULT: fault }).end;
}

function start(root: string, args: readonly string[], environment = {}): Run {
  // One pipe for both streams, because two would not keep the order of the lines.
  const command = ["-c", 'exec "$0" "$@" 2>&1', process.execPath, join(root, "scripts/generate/cli.js"), ...args];
  const child = spawn("/bin/sh", command, {
    cwd: "/",
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...environment },
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  let seen = 0;
  let look = () => {};
  createInterface(child.stdout).on("line", (line) => {
    lines.push(line);
    look();
  });
  const end = once(child, "close").then(([code]: (number | null)[]) => ({
    code: code ?? null,
    output: lines.join("\n"),
  }));
  return {
    process: child,
    lines,
    end,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        look = () => {
          const index = lines.findIndex((line, place) => place >= seen && pattern.test(line));
          if (index < 0) return;
          seen = index + 1;
          resolve(lines[index] ?? "");
        };
        look();
        void end.then(({ output }) => reject(new Error(`ended before a line matched ${String(pattern)}:\n${output}`)));
      }),
  };
}

/** Runs the command to its end. */
export function generate(root: string, ...args: string[]): Run["end"] {
  return startGenerate(root, ...args).end;
}
