import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { createSandbox, type SandboxOptions } from "../../sandbox/index.js";
import { projectRoot } from "../../scripts/shared/project.js";

/** Returns a sandbox, and a function that runs an example against it in an empty folder. */
async function start(options: SandboxOptions = {}) {
  const sandbox = createSandbox(options);
  const server = await sandbox.listen();
  const cwd = await mkdtemp(join(tmpdir(), "fluxer-oauth2-example-"));
  onTestFinished(async () => {
    await server.close();
    await rm(cwd, { recursive: true });
  });
  const { session, password } = sandbox.account;
  const env = {
    ...process.env,
    FLUXER_BASE_URL: server.url,
    FLUXER_TOKEN: session,
    FLUXER_PASSWORD: password ?? "",
  };
  const tsx = pathToFileURL(join(projectRoot, "node_modules/tsx/dist/loader.mjs")).href;
  const run = (name: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, ["--import", tsx, join(projectRoot, "examples", name), ...args], {
      cwd,
      env,
    });
  const read = (file: string) => readFile(join(cwd, file), "utf8");
  const write = (file: string, text: string) => writeFile(join(cwd, file), text);
  return { sandbox, run, read, write };
}

describe("examples/provision.ts", () => {
  it("creates the application, writes its credentials, and prints the invite link", async () => {
    const { sandbox, run, read } = await start();
    const { stdout } = await run("provision.ts");
    const [application] = sandbox.applications;
    expect(application).toMatchObject({ name: "Weather bot", redirect_uris: ["https://weather.example/callback"] });
    expect(stdout).toContain(`client_id=${application?.id}&scope=bot`);
    const [, secret = ""] = /FLUXER_CLIENT_SECRET=(.*)/.exec(await read(".env")) ?? [];
    expect(sandbox.isClientSecret(application?.id ?? "", secret)).toBe(true);
  });

  it("changes nothing when it runs again", async () => {
    const { sandbox, run, read } = await start();
    await run("provision.ts");
    const before = await read(".env");
    const { length } = sandbox.requests;
    await run("provision.ts");
    expect(sandbox.applications).toHaveLength(1);
    expect(await read(".env")).toBe(before);
    expect(sandbox.requests.slice(length).map(({ operationId }) => operationId)).toEqual(["listApplications", null]);
  });

  it("replaces the secrets of an existing application if .env lacks them, and keeps the other lines", async () => {
    const { sandbox, run, read, write } = await start();
    const { id } = sandbox.account.createApplication({ name: "Weather bot" });
    await write(".env", "DATABASE_URL=postgres://localhost/weather\nFLUXER_BOT_TOKEN=old\n");
    await run("provision.ts");
    expect(sandbox.applications).toMatchObject([{ id, redirect_uris: ["https://weather.example/callback"] }]);
    const [, secret = ""] = /FLUXER_CLIENT_SECRET=(.*)/.exec(await read(".env")) ?? [];
    expect(sandbox.isClientSecret(id, secret)).toBe(true);
    const names = (await read(".env")).split("\n").map((line) => line.split("=")[0]);
    const expected = ["DATABASE_URL", "FLUXER_CLIENT_SECRET", "FLUXER_BOT_TOKEN", "FLUXER_CLIENT_ID", ""];
    expect(names).toEqual(expected);
  });
});

describe("examples/rotate-secrets.ts", () => {
  it("saves both new secrets", async () => {
    const { sandbox, run, read } = await start();
    const { id, bot } = sandbox.account.createApplication();
    await run("rotate-secrets.ts", id);
    const saved = await read("secrets.env");
    const [, secret = ""] = /FLUXER_CLIENT_SECRET=(.*)/.exec(saved) ?? [];
    expect(sandbox.isClientSecret(id, secret)).toBe(true);
    expect(saved).toMatch(/FLUXER_BOT_TOKEN=\d+\./);
    expect(saved).not.toContain(bot.token);
  });

  it("prints an error and exits with 1 if the ID is unknown", async () => {
    const { run } = await start();
    await expect(run("rotate-secrets.ts", "1")).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("resetClientSecret: 404 UNKNOWN_APPLICATION"),
    });
  });
});
describe("examples/captcha-altcha.ts", () => {
  it("solves the challenge of the server and creates the application", async () => {
    const { sandbox, run } = await start({ captcha: true });
    const { stdout } = await run("captcha-altcha.ts");
    expect(stdout).toBe(`Created ${sandbox.applications[0]?.id}\n`);
    expect(sandbox.requests.map(({ status }) => status)).toEqual([400, 200]);
  });
});
