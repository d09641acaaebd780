import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** An operation that no server has, with a parameter, a schema and a rate limit of its own. */
const path = `get:
  operationId: getApplicationForecast
  x-method: applications.forecast
  tags: [Applications]
  summary: Get the forecast of an application
  description: Says what the weather will do to an application.
  security:
    - botToken: []
  x-rate-limit:
    bucket: made_up:forecasts
    limit: 7
    windowSeconds: 30
  parameters:
    - $ref: ../shared/parameters.yaml#/ApplicationId
    - name: day
      in: path
      required: true
      description: The day.
      schema:
        type: string
    - $ref: ../shared/parameters.yaml#/RequestId
  responses:
    "200":
      description: The forecast.
      content:
        application/json:
          schema:
            $ref: ../schemas/applications.yaml#/Forecast
          examples:
            rain:
              value:
                id: "1470292847293661184"
                sky: grey
                millimetres: 4
    "404":
      $ref: ../shared/responses.yaml#/UnknownApplication
`;

const schema = `
Forecast:
  type: object
  description: What the weather will do.
  required: [id, sky]
  properties:
    id:
      $ref: common.yaml#/Snowflake
    sky:
      type: string
      description: What is above.
    millimetres:
      type: integer
      description: What comes down.
`;

/** A program that calls the method and `fluxer.api`. It compiles only if the types match the spec. */
const use = `
import type { Forecast } from "./generated/schema.js";
import { serverOperations } from "./generated/server.js";
import { botToken, createFluxerClient, isFluxerError } from "./src/index.js";

const requests: string[] = [];
const answers: unknown[] = [];
const fluxer = createFluxerClient({
  auth: botToken("abc"),
  baseUrl: "https://chat.example/v1",
  fetch: async (url, init) => {
    const { method, headers } = new Request(url, init);
    requests.push([method, String(url), headers.get("authorization")].join(" "));
    return Response.json(answers.shift());
  },
});
const answer = { id: "5", sky: "grey", millimetres: 4, added_later: true };
answers.push(answer, answer, { id: "5", millimetres: "4" });
const called: Forecast = await fluxer.applications.forecast("5", "a/b c");
const { data } = await fluxer.api.GET("/oauth2/applications/{id}/forecasts/{day}", { params: { path: { id: "5", day: "Monday" } } });
const sky: string | undefined = data?.sky;
// @ts-expect-error the day is part of the path
const withoutDay = () => fluxer.api.GET("/oauth2/applications/{id}/forecasts/{day}", { params: { path: { id: "5" } } });
// @ts-expect-error the sky is a string
const count: number | undefined = data?.sky;
// @ts-expect-error the property has another name in this copy of the spec
const withOldName = () => fluxer.applications.create({ name: "x", bot_public: true });
// @ts-expect-error the day is a string
const ofNoDay = () => fluxer.applications.forecast("5", 1);
const messageOf = (error: unknown) => (isFluxerError(error) ? error.message : String(error));
const badPath = await fluxer.applications.forecast("five", "Monday").catch(messageOf);
const badAnswer = await fluxer.applications.forecast("5", "Tuesday").catch(messageOf);
console.log(
  JSON.stringify({
    ...{ requests, called, data, badPath, badAnswer, types: [typeof sky, typeof withoutDay, typeof count, typeof ofNoDay, typeof withOldName] },
    policy: serverOperations.getApplicationForecast,
  }),
);
`;

describe("an operation that is added to the spec", () => {
  let copy: string;
  let printed: Record<string, unknown>;
  const node = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: copy });

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "fluxer-new-operation-"));
    const names = ["openapi", "scripts", "src", "redocly.yaml", "package.json", "package-lock.json", "tsconfig.json"];
    for (const name of names) await cp(join(root, name), join(copy, name), { recursive: true });
    await symlink(join(root, "node_modules"), join(copy, "node_modules"));
    await writeFile(join(copy, "openapi/paths/application-forecast.yaml"), path);
    await appendFile(join(copy, "openapi/schemas/applications.yaml"), schema);
    for (const file of ["schemas/applications", "paths/applications", "paths/application", "shared/examples"]) {
      const text = await readFile(join(copy, `openapi/${file}.yaml`), "utf8");
      await writeFile(join(copy, `openapi/${file}.yaml`), text.replace(/\bbot_public\b/g, "bot_is_public"));
    }
    const entry = join(copy, "openapi/openapi.yaml");
    const line = "  /oauth2/applications/{id}/forecasts/{day}:\n    $ref: paths/application-forecast.yaml\n";
    const text = await readFile(entry, "utf8");
    await writeFile(entry, text.replace(/^paths:\n/m, `paths:\n${line}`));
    await node("scripts/generate/cli.js");
    await writeFile(join(copy, "use.ts"), use);
    const config = { extends: "./tsconfig.json", include: ["use.ts"] };
    await writeFile(join(copy, "tsconfig.use.json"), JSON.stringify(config));
    printed = JSON.parse((await node("--import", "tsx", "use.ts")).stdout) as Record<string, unknown>;
  }, 60_000);
  afterAll(() => rm(copy, { recursive: true, force: true }));

  it("a new operation has a method and a typed path, which send the credential that the spec requires", () => {
    const base = "GET https://chat.example/v1/oauth2/applications/5/forecasts/";
    expect(printed["requests"]).toEqual(["a%2Fb%20c", "Monday", "Tuesday"].map((day) => `${base}${day} Bot abc`));
    const forecast = { id: "5", sky: "grey", millimetres: 4, added_later: true };
    expect(printed).toMatchObject({ called: forecast, data: forecast });
  });

  it("validates the input and the response of a new operation", () => {
    expect(printed["badPath"]).toMatch(/^getApplicationForecast: id must .*Nothing was sent$/);
    expect(printed["badAnswer"]).toContain("sky is required; millimetres must be a whole number");
  });

  it("a new operation has types for its input and its result, and code that uses a renamed property does not compile", async () => {
    const compile = node("node_modules/typescript-7/bin/tsc", "-p", "tsconfig.use.json");
    expect((await compile.catch((error: { stdout: string }) => error)).stdout).toBe("");
  });

  it("generated/server.ts has the policy of a new operation", () => {
    expect(printed["policy"]).toMatchObject({
      id: "getApplicationForecast",
      method: "GET",
      path: "/oauth2/applications/{id}/forecasts/{day}",
      credentials: ["botToken"],
      idempotent: true,
      captcha: false,
      sudo: false,
      rateLimit: { bucket: "made_up:forecasts", limit: 7, windowSeconds: 30 },
      successStatus: 200,
      requestDefaults: {},
    });
  });

  it("the bundled spec of both OpenAPI versions has a new operation", async () => {
    for (const name of ["openapi.json", "openapi-3.0.json"]) {
      const spec = JSON.parse(await readFile(join(copy, "generated", name), "utf8")) as { paths: object };
      expect(Object.keys(spec.paths)).toContain("/oauth2/applications/{id}/forecasts/{day}");
    }
  });
});
