#!/usr/bin/env node
import { parseArgs } from "node:util";
import { createSandbox, type Sandbox } from "./sandbox.js";

const usage = `Serves a Fluxer instance in memory on 127.0.0.1, for trying a client and for
tests in any language.

Usage: npx fluxer-oauth2-sandbox [options]

  --port N           listen on port N; 0, the default, takes any that is free
  --captcha          ask for a CAPTCHA on create
  --no-rate-limits   never answer 429
  --json             print one line of JSON instead: url, credentials (each as
                     the full Authorization value) and an application

A log-in on this machine takes the client ID, the client secret and one of the
redirect URIs. Its pages and endpoints are below the URL without /v1.
  --help             print this
`;
const captchaTokens = 20;

main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error), 1));

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return void process.stdout.write(usage);
  const sandbox = createSandbox({ captcha: options.captcha, rateLimits: options.rateLimits });
  const server = await sandbox.listen({ port: options.port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    return fail(`port ${options.port} is in use: choose another with --port, or leave it out`, 1);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
  const facts = { url: server.url, ...credentialsOf(sandbox, options.captcha) };
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
    if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port takes 0 to 65535, not ${values.port}`);
    const { captcha, json, help } = values;
    return { port, captcha, rateLimits: !values["no-rate-limits"], json, help };
  } catch (error) {
    return fail(`${(error as Error).message.split(". ")[0]}; see --help`, 2);
  }
}

/** Where programs and frameworks on this machine usually expect a user back. */
const redirectUris = [3000, 5173, 8080].flatMap((port) => [
  `http://localhost:${port}/callback`,
  `http://localhost:${port}/auth/callback/fluxer`,
]);

/** Bot and application belong to accounts of their own, so that the two sessions start without applications. */
function credentialsOf(sandbox: Sandbox, captcha: boolean) {
  const { account } = sandbox;
  const application = sandbox.createAccount().createApplication({ name: "Local log-in", redirectUris });
  return {
    session: account.session,
    otherSession: sandbox.createAccount().session,
    unclaimedSession: sandbox.createAccount({ claimed: false }).session,
    bot: `Bot ${sandbox.createAccount().createBot().token}`,
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
    ([name, value]) => `${name.padEnd(17)} ${[value].flat().join(`\n${" ".repeat(18)}`)}`,
  );
  return `${lines.join("\n")}\nStop with Ctrl+C.\n`;
}

function fail(message: string, exitCode: number): never {
  process.stderr.write(`sandbox: ${message}\n`);
  process.exit(exitCode);
}
