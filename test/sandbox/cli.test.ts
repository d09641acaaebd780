import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const root = join(import.meta.dirname, "../..");
/** The program as `npm run sandbox` runs it in a clone, and as it is in the package. */
const fromSource = manifest.scripts.sandbox.split(" ").slice(1);
const fromPackage = [manifest.bin["fluxer-oauth2-sandbox"]];
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function start(...options: string[]): ChildProcess {
  return startProgram(fromSource, options);
}

function startProgram(program: readonly string[], options: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [...program, ...options], { cwd: root });
  children.push(child);
  return child;
}

/** Returns the first line of standard output, parsed as JSON. */
function firstLine(child: ChildProcess): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).once("line", (line) =>
      resolve(JSON.parse(line) as Record<string, unknown>),
    );
    child.once("exit", () => reject(new Error("it ended without a line")));
  });
}

async function end(child: ChildProcess): Promise<{ code: number | null; output: string; errors: string }> {
  let [output, errors] = ["", ""];
  child.stdout!.on("data", (chunk) => (output += String(chunk)));
  child.stderr!.on("data", (chunk) => (errors += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output, errors };
}

function create(url: unknown, authorization: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const init = { method: "POST", headers: { Authorization: String(authorization), ...headers }, body: '{"name":"x"}' };
  return fetch(`${String(url)}/oauth2/applications`, init);
}

describe("fluxer-oauth2-sandbox", () => {
  test.each([
    ["SIGINT", "npm run sandbox", fromSource],
    ["SIGTERM", "npm run sandbox", fromSource],
    ["SIGINT", "fluxer-oauth2-sandbox", fromPackage],
    ["SIGTERM", "fluxer-oauth2-sandbox", fromPackage],
  ] as const)("prints all values in one line with --json and ends cleanly on %s (%s)", async (signal, _, program) => {
    const child = startProgram(program, ["--json", "--captcha", "--port", "0"]);
    const facts = await firstLine(child);
    expect(Object.keys(facts)).toEqual([
      "url",
      "session",
      "otherSession",
      "unclaimedSession",
      "bot",
      "oauth",
      "password",
      "clientId",
      "clientSecret",
      "redirectUris",
      "captcha",
    ]);
    const captcha = facts["captcha"] as string[];
    expect(new Set(captcha).size).toBe(20);
    const token = (): Record<string, string> => ({ "X-Captcha-Token": captcha.pop()! });
    expect((await create(facts["url"], facts["session"])).status).toBe(400);
    expect((await create(facts["url"], facts["session"], token())).status).toBe(200);
    expect((await create(facts["url"], facts["otherSession"], token())).status).toBe(200);
    expect((await create(facts["url"], facts["bot"])).status).toBe(403);
    expect((await create(facts["url"], facts["oauth"])).status).toBe(403);
    const unclaimed = await create(facts["url"], facts["unclaimedSession"], token());
    expect(await unclaimed.json()).toMatchObject({ code: "UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS" });
    child.kill(signal);
    expect(await end(child)).toMatchObject({ code: 0, errors: "" });
  });

  test("enforces rate limits and requires no CAPTCHA by default", async () => {
    const child = start("--json");
    const { url, session, captcha } = await firstLine(child);
    expect(captcha).toBeNull();
    const statuses = await Promise.all(Array.from({ length: 11 }, async () => (await create(url, session)).status));
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  test("never returns a 429 with --no-rate-limits", async () => {
    const child = start("--json", "--no-rate-limits");
    const { url, session } = await firstLine(child);
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await create(url, session)).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  test("prints one value per line without --json", async () => {
    const child = start();
    const text = await new Promise<string>((resolve) => child.stdout!.once("data", (chunk) => resolve(String(chunk))));
    expect(text).toMatch(/^url +http:\/\/127\.0\.0\.1:\d+\/v1\nsession +flx_/);
    expect(text).toMatch(/\ncaptcha +off\n/);
    expect(text).toContain("Ctrl+C");
  });

  test("prints its options with --help", async () => {
    const { code, output } = await end(start("--help"));
    expect(code).toBe(0);
    for (const option of ["--port", "--captcha", "--no-rate-limits", "--json"]) expect(output).toContain(option);
    expect(output).toContain(`npx ${Object.keys(manifest.bin)[0]} [options]`);
  });

  test.each([
    [["--bogus"], /^sandbox: Unknown option '--bogus'; see --help\n$/],
    [["--port", "70000"], /^sandbox: --port must be an integer from 0 to 65535, not 70000; see --help\n$/],
    [["--port"], /^sandbox: --port must be followed by an integer from 0 to 65535; see --help\n$/],
    [["--port", "-1"], /^sandbox: --port must be followed by an integer from 0 to 65535; see --help\n$/],
    [["--port="], /^sandbox: --port must be an integer from 0 to 65535, not empty; see --help\n$/],
    [["--json=yes"], /^sandbox: Option '--json' does not take an argument; see --help\n$/],
    [["--port", "x"], /^sandbox: --port must be an integer from 0 to 65535, not x; see --help\n$/],
    [["extra"], /^sandbox: Unexpected argument 'extra'.*; see --help\n$/],
  ])("rejects the options %j with one line", async (options, message) => {
    const { code, errors } = await end(start(...options));
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });

  test("reports a port in use without a stack trace", async () => {
    const blocker = createServer();
    const port = await new Promise<number>((resolve) => {
      blocker.listen(0, "127.0.0.1", () => resolve((blocker.address() as { port: number }).port));
    });
    const { code, errors } = await end(start("--port", String(port)));
    blocker.close();
    expect(code).toBe(1);
    expect(errors).toBe(
      `sandbox: port ${port} is already in use; choose another with --port, or omit --port to use any free port\n`,
    );
  });
});
