import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** A property and an operation that no server has. */
const property = "    tagline:\n      type: string\n      description: A made-up property.\n      maxLength: 9\n";
const operation = `
get:
  operationId: getApplicationWeather
  tags: [Applications]
  summary: Get the weather of an application
  description: Returns the weather of an application.
  security:
    - sessionToken: []
  x-rate-limit:
    bucket: made_up:weather
    limit: 7
    windowSeconds: 30
  parameters:
    - $ref: ../shared/parameters.yaml#/ApplicationId
  responses:
    "200":
      description: The weather.
      content:
        application/json:
          schema:
            $ref: ../schemas/applications.yaml#/Weather
          examples:
            rain:
              value: { sky: gray }
    "404":
      $ref: ../shared/responses.yaml#/UnknownApplication
`;
const schema = `
Weather:
  type: object
  description: The weather.
  required: [sky]
  properties:
    sky:
      type: string
      description: The color of the sky.
`;

const use = `
import { createSandbox } from "./sandbox/index.js";
const sandbox = createSandbox();
const Authorization = sandbox.account.session;
const call = async (method: string, path: string, body?: object) => {
  const init = { method, headers: { Authorization }, ...(body && { body: JSON.stringify(body) }) };
  const response = await sandbox.fetch(sandbox.url + path, init);
  return { status: response.status, example: response.headers.get("x-sandbox-example"), json: await response.json() };
};
const created = await call("POST", "/oauth2/applications", { name: "x", tagline: "first", unknown: 1 });
const path = "/oauth2/applications/" + created.json.id;
const read = await call("GET", path);
const updated = await call("PATCH", path, { tagline: "second" });
const bot = await call("PATCH", path + "/bot", { tagline: "of the bot" });
const tooLong = await call("PATCH", path, { tagline: "more than 9" });
const publicView = await call("GET", path + "/public");
const weather = await call("GET", path + "/weather");
console.log(JSON.stringify({ created, read, updated, bot, tooLong, publicView, weather }));
`;

describe("after a change of the spec and `npm run generate`, the sandbox", () => {
  let copy: string;
  let printed: Record<string, { status: number; example: string | null; json: Record<string, unknown> }>;
  const node = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: copy });

  async function edit(file: string, change: (text: string) => string): Promise<void> {
    const text = await readFile(join(copy, file), "utf8");
    expect(change(text)).not.toBe(text);
    await writeFile(join(copy, file), change(text));
  }

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "fluxer-spec-change-"));
    const names = ["openapi", "sandbox", "scripts", "src"];
    const files = ["redocly.yaml", "package.json", "package-lock.json", "tsconfig.json"];
    for (const name of [...names, ...files]) await cp(join(root, name), join(copy, name), { recursive: true });
    await symlink(join(root, "node_modules"), join(copy, "node_modules"));
    await writeFile(join(copy, "openapi/paths/application-weather.yaml"), operation);
    await edit("openapi/openapi.yaml", (text) =>
      text.replace(/^paths:\n/m, "$&  /oauth2/applications/{id}/weather:\n    $ref: paths/application-weather.yaml\n"),
    );
    const changed =
      /^(?:ApplicationCreateRequest|ApplicationUpdateRequest|ApplicationBase):\n(?: .*\n|\n)*? {2}properties:\n/gm;
    await edit("openapi/schemas/applications.yaml", (text) => text.replace(changed, `$&${property}`) + schema);
    await node("scripts/generate/cli.js");
    await writeFile(join(copy, "use.ts"), use);
    printed = JSON.parse((await node("--import", "tsx", "use.ts")).stdout) as typeof printed;
  }, 120_000);
  afterAll(() => rm(copy, { recursive: true, force: true }));

  test("stores a property that is new in requests and returns it in the views that have it", () => {
    expect(printed["created"]!.json).toMatchObject({ name: "x", tagline: "first" });
    expect(printed["created"]!.json).not.toHaveProperty("unknown");
    expect(printed["read"]!.json).toMatchObject({ tagline: "first", bot: { username: "x" } });
    expect(printed["updated"]!.json).toMatchObject({ name: "x", tagline: "second" });
  });

  test("ignores a new property in requests and responses that don't declare it", () => {
    expect(printed["publicView"]!.json).not.toHaveProperty("tagline");
    expect(printed["bot"]).toMatchObject({ status: 200 });
    expect(printed["bot"]!.json).not.toHaveProperty("tagline");
  });

  test("checks the limits of a new property", () => {
    expect(printed["tooLong"]!.json).toMatchObject({ errors: [{ path: "tagline", code: "STRING_LENGTH_INVALID" }] });
  });

  test("returns the example of a new operation, with the header X-Sandbox-Example", () => {
    expect(printed["weather"]).toEqual({ status: 200, example: "true", json: { sky: "gray" } });
    expect(printed["read"]!.example).toBeNull();
  });
});
