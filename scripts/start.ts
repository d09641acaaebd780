import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Package from "../src/index.js";
import type * as SandboxModule from "../sandbox/index.js";
import { Mistake, runCommand } from "./shared/command.js";

const usage = `Usage: npm start [-- --live]

Compiles the spec, builds the package and creates an application on the embedded
sandbox.

  --live   use the server at FLUXER_BASE_URL instead, with the session token in
           FLUXER_TOKEN
  --help   print this help
`;

const root = join(import.meta.dirname, "..");

/** The request on the public documentation page, with values for its placeholders. */
const example = {
  name: "Example",
  redirect_uris: ["https://example.com/callback"],
  bot_public: true,
  bot_require_code_grant: true,
};

const options = { live: { type: "boolean" } } as const;
process.exitCode = await runCommand({ name: "start", usage, options, run: ({ values }) => main(values.live === true) });

async function main(live: boolean): Promise<number> {
  const { FLUXER_TOKEN: token, FLUXER_BASE_URL: baseUrl } = process.env;
  if (live && !(token && baseUrl))
    throw new Mistake(
      "--live requires FLUXER_TOKEN, a session token, and FLUXER_BASE_URL, such as https://chat.example/api/v1",
    );
  if (!run("spec", "scripts/generate/cli.js")) return 1;
  if (!run("build", "--import", "tsx", "scripts/build/cli.ts")) return 1;
  return live && token && baseUrl ? create(baseUrl, token) : createOnSandbox();
}

function run(title: string, ...command: string[]): boolean {
  console.log(title);
  return spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" }).status === 0;
}

/** A URL, because a path can have a `#` or a `%`. */
function load(folder: string): Promise<unknown> {
  return import(pathToFileURL(join(root, "dist", folder, "index.js")).href);
}

async function createOnSandbox(): Promise<number> {
  const { createSandbox } = (await load("sandbox")) as typeof SandboxModule;
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  try {
    return await create(server.url, sandbox.account.session);
  } finally {
    await server.close();
  }
}

async function create(baseUrl: string, token: string): Promise<number> {
  const { createFluxerClient, isFluxerError, sessionToken } = (await load("src")) as typeof Package;
  console.log(`create an application on ${baseUrl}`);
  try {
    const client = createFluxerClient({ auth: sessionToken(token), baseUrl });
    console.log(await client.applications.create(example));
  } catch (error) {
    if (!isFluxerError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  console.log(`
The secrets are hidden here. They are in \`client_secret\` and \`bot.token\` of the
result. Output: generated/ (OpenAPI 3.1 and 3.0, types, schemas, a client) and
dist/ (the package).`);
  return 0;
}
