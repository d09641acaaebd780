#!/usr/bin/env node
import { parseArgs } from "node:util";
import { createSandbox, type Sandbox } from "./sandbox.js";

const usage = `Serves an in-memory Fluxer instance on 127.0.0.1, so that you can try out a
client, or test one in any language.

Usage: npx fluxer-oauth2-sandbox [options]

  --port N           listen on port N (default: 0, any free port)
  --captcha          require a CAPTCHA to create an application
  --no-rate-limits   never return a 429
  --json             print one line of JSON with the same values
  --help             print this help

Sessions and tokens are printed as complete Authorization header values. To try
out a login, use the client ID, the client secret and one of the redirect URIs.
The authorize page is below the URL without /v1.
`;
const captchaTokens = 20;

main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error), 1));

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return void process.stdout.write(usage);
  const sandbox = createSandbox({ captcha: options.captcha, rateLimits: options.rateLimits });
  const server = await sandbox.listen({ port: options.port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    return fail(
      `port ${options.port} is already in use; choose another with --port, or omit --port to use any free port`,
      1,
    );
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
  const facts = { url: server.url, ...createCredentials(sandbox, options.captcha) };
  process.stdout.write(options.json ? `${JSON.stringify(facts)}\n` : describe(facts));
}

interface Options {
  readonly port: number;
  readonly captcha: boolean;
  readonly rateLimits: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

function readOptions(): Options {
  const boolean = { type: "boolean", default: false } as const;
  const options = { captcha: boolean, "no-rate-limits": boolean, json: boolean, help: boolean };
  try {
    const { values } = parseArgs({ options: { ...options, port: { type: "string", default: "0" } } });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535)
      throw new Error(`--port must be an integer from 0 to 65535, not ${values.port || "empty"}`);
    const { captcha, json, help } = values;
    return { port, captcha, rateLimits: !values["no-rate-limits"], json, help };
  } catch (error) {
    const { message } = error as Error;
    const problem = message.includes("'--port")
      ? "--port must be followed by an integer from 0 to 65535"
      : message.split(". ")[0];
    return fail(`${problem}; see --help`, 2);
  }
}

/** Redirect URIs that local programs and frameworks commonly use. */
const redirectUris = [3000, 5173, 8080].flatMap((port) => [
  `http://localhost:${port}/callback`,
  `http://localhost:${port}/auth/callback/fluxer`,
]);

/**
 * Creates credentials. The bot and the application have separate owners, so both sessions start without applications.
 */
function createCredentials(sandbox: Sandbox, captcha: boolean) {
  const { account } = sandbox;
  const application = sandbox.createAccount().createApplication({ name: "Local log-in", redirectUris });
  return {
    session: account.session,
    otherSession: sandbox.createAccount().session,
    unclaimedSession: sandbox.createAccount({ claimed: false }).session,
    bot: `Bot ${sandbox.createAccount().createApplication().bot.token}`,
    oauth: `Bearer ${account.createAccessToken()}`,
    password: account.password,
    clientId: application.id,
    clientSecret: application.client_secret,
    redirectUris,
    captcha: captcha ? Array.from({ length: captchaTokens }, () => sandbox.captchaToken()) : null,
  };
}

function describe(facts: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(facts).map(
    ([name, value]) => `${name.padEnd(17)} ${[value ?? "off"].flat().join(`\n${" ".repeat(18)}`)}`,
  );
  return `${lines.join("\n")}\nPress Ctrl+C to stop.\n`;
}

function fail(message: string, exitCode: number): never {
  process.stderr.write(`sandbox: ${message}\n`);
  process.exit(exitCode);
}
