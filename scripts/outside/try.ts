import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import type { createSandbox, SandboxOptions } from "../../sandbox/index.js";
import type { Command } from "../languages/language.js";
import { type Ran, run } from "../package/matrix/run.js";
import type { Check, Result, Toolbox } from "./check.js";

const installMs = 10 * 60_000;
const checkMs = 3 * 60_000;

type Facts = Readonly<Record<string, string>>;
type Run = (command: Command, facts?: Facts, timeoutMs?: number) => Promise<Ran>;

/** Runs a check on the documents of the project in `root`. */
export async function tryCheck(root: string, check: Check, create: typeof createSandbox): Promise<Result> {
  const start = performance.now();
  const { name } = check;
  const outcome = await attempt(root, check, create);
  return { name, ...outcome, seconds: (performance.now() - start) / 1000 };
}

type Outcome = Pick<Result, "verdict" | "details">;

async function attempt(root: string, check: Check, create: typeof createSandbox): Promise<Outcome> {
  const { toolbox, command, sandbox, judge } = check;
  const [program, ...args] = toolbox.needs;
  const needed = await run(program, args);
  if (needed.code !== 0)
    return { verdict: "skipped", details: `it needs ${program}, which does not run here: ${needed.output.trim()}` };

  const folder = join(root, ".cache/outside");
  await mkdir(folder, { recursive: true });
  await cp(join(root, "test/outside"), folder, { recursive: true });
  await cp(join(root, "generated"), folder, { recursive: true });
  const programs = [join(folder, "venv/bin"), join(folder, "node_modules/.bin"), process.env["PATH"] ?? ""];
  const use: Run = ([file, ...rest], facts = {}, timeoutMs = checkMs) =>
    run(file, rest, { cwd: folder, env: { PATH: programs.join(delimiter), ...facts }, timeoutMs });

  const broken = await install(toolbox, folder, use);
  if (broken) return broken;
  const ran = sandbox ? await onSandbox(create, sandbox, (facts) => use(command, facts)) : await use(command);
  const { passed, figures } = (await judge?.(folder, ran.code)) ?? { passed: ran.code === 0, figures: "" };
  return passed ? { verdict: "pass", details: figures } : failure(command, ran, figures);
}

/** Installs a toolbox, unless an earlier run installed the same versions. Returns what failed. */
async function install({ lock, install: commands }: Toolbox, folder: string, use: Run): Promise<Outcome | undefined> {
  const wanted = await readFile(join(folder, lock), "utf8");
  const stamp = join(folder, `${lock}.installed`);
  if ((await readFile(stamp, "utf8").catch(() => undefined)) === wanted) return;
  for (const command of commands) {
    const ran = await use(command, {}, installMs);
    if (ran.code !== 0) return failure(command, ran);
  }
  // Last, so that the next run repeats an installation that was interrupted.
  await writeFile(stamp, wanted);
}

function failure(command: Command, { code, output }: Ran, figures = ""): Outcome {
  const details = [figures, `\`${command.join(" ")}\` exited with ${code}`, output.trim()];
  return { verdict: "FAIL", details: details.filter((part) => part !== "").join("\n") };
}

/** Serves a sandbox while `work` runs with the credentials in its environment. */
async function onSandbox(create: typeof createSandbox, options: SandboxOptions, work: (facts: Facts) => Promise<Ran>) {
  const sandbox = create(options);
  const server = await sandbox.listen();
  const { account } = sandbox;
  // Applications of another account, because this account's are deleted.
  const { id, client_secret } = sandbox.createAccount().createApplication();
  try {
    return await work({
      FLUXER_BASE_URL: server.url,
      FLUXER_TOKEN: account.session,
      FLUXER_PASSWORD: account.password ?? "",
      FLUXER_CLIENT_ID: id,
      FLUXER_CLIENT_SECRET: client_secret,
      FLUXER_BOT_TOKEN: sandbox.createAccount().createBot().token,
      FLUXER_ACCESS_TOKEN: account.createAccessToken(),
    });
  } finally {
    await server.close();
  }
}
