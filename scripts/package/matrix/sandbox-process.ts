import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** What a consumer must know of the sandbox that it uses. All of it is made up, the secrets too. */
export interface SandboxFacts {
  readonly url: string;
  readonly session: string;
  readonly password: string;
}

/** Starts the sandbox of the installed package on a port of its own. Throws where it ends before it listens. */
export async function startSandbox(project: string): Promise<{ readonly facts: SandboxFacts; stop(): void }> {
  const child = spawn(process.execPath, ["serve.js"], { cwd: project, stdio: ["ignore", "pipe", "inherit"] });
  const line = once(createInterface(child.stdout), "line");
  const ended = once(child, "close").then(([code]) => Promise.reject(new Error(`the sandbox ended with ${code}`)));
  const [text] = (await Promise.race([line, ended])) as [string];
  ended.catch(() => {});
  return { facts: JSON.parse(text) as SandboxFacts, stop: () => child.kill() };
}
