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
