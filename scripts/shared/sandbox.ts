import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../sandbox/index.js";

type Environment = Readonly<Record<string, string>>;

export const redirectUri = "https://weather.example/callback";

/** Serves a sandbox until `work` ends. `work` gets the sandbox's credentials as environment variables. */
export async function withSandbox<T>(
  options: SandboxOptions,
  work: (env: Environment, sandbox: Sandbox) => Promise<T>,
): Promise<T> {
  const sandbox = createSandbox(options);
  const { account, createAccount } = sandbox;
  const server = await sandbox.listen();
  // Other accounts own the application and the bot, because programs list and delete what `account` owns.
  const { id, client_secret } = createAccount().createApplication({ redirectUris: [redirectUri] });
  const env = {
    FLUXER_BASE_URL: server.url,
    FLUXER_TOKEN: account.session,
    FLUXER_PASSWORD: account.password ?? "",
    FLUXER_CLIENT_ID: id,
    FLUXER_CLIENT_SECRET: client_secret,
    FLUXER_BOT_TOKEN: createAccount().createApplication().bot.token,
    FLUXER_ACCESS_TOKEN: account.createAccessToken(),
  };
  try {
    return await work(env, sandbox);
  } finally {
    await server.close();
  }
}

/** The base URL of a sandbox and the credentials of its account. */
export interface SandboxFacts {
  readonly url: string;
  readonly session: string;
  readonly password: string;
}

/** Runs `serve.js` in a folder, which serves the sandbox of the package, until `work` ends. */
export async function withSandboxProcess<T>(folder: string, work: (facts: SandboxFacts) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, ["serve.js"], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  try {
    const exit = once(child, "close").then(([code]) => Promise.reject(new Error(`serve.js exited with ${code}`)));
    const [line] = (await Promise.race([once(createInterface(child.stdout), "line"), exit])) as [string];
    return await work(JSON.parse(line) as SandboxFacts);
  } finally {
    child.kill();
  }
}
