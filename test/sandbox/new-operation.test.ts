import { describe, expect, test } from "vitest";
import { type ServerOperation, serverOperations } from "../../generated/server.js";
import { createSandboxOf } from "../../sandbox/sandbox.js";
import { createClock, issuesOf, send, times } from "../support/send.js";

/** An operation without a handler, as after a change of the spec. */
const renameTeam: ServerOperation = {
  id: "renameTeam",
  method: "PUT",
  path: "/teams/{team_id}/name",
  credentials: ["botToken", "oauth2Token"],
  idempotent: true,
  captcha: false,
  sudo: false,
  rateLimit: { bucket: "teams:rename", limit: 2, windowSeconds: 10 },
  successStatus: 200,
  requestDefaults: {},
  example: { name: "An example" },
  parameters: { path: { type: "object", properties: { team_id: { ref: "Snowflake" } } } },
  body: { contentType: "application/json", schema: { type: "object", required: ["name"] }, required: true },
  responses: { 200: null },
};

/** An operation that accepts a form. */
const importTeams: ServerOperation = {
  ...renameTeam,
  id: "importTeams",
  method: "POST",
  path: "/teams",
  parameters: {},
  body: {
    contentType: "application/x-www-form-urlencoded",
    required: true,
    schema: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string", minLength: 1 },
        size: { type: "integer", maximum: 9 },
        open: { type: "boolean" },
        ids: { type: "array", items: { ref: "Snowflake" } },
      },
    },
  },
};

const operations = [...Object.values(serverOperations), renameTeam, importTeams];

describe("an operation that is new in the spec", () => {
  function setUp() {
    const sandbox = createSandboxOf(operations, { now: createClock().now });
    const bot = `Bot ${sandbox.account.createApplication().bot.token}`;
    const rename = (authorization: string, id = "5", body: object = { name: "x" }) =>
      send(sandbox, { method: "PUT", path: `/teams/${id}/name`, authorization, body });
    return { sandbox, bot, rename };
  }

  test("a new operation returns the example of the spec, with the header X-Sandbox-Example", async () => {
    const { sandbox, bot, rename } = setUp();
    const { status, json, headers } = await rename(bot);
    expect([status, json, headers.get("x-sandbox-example")]).toEqual([200, { name: "An example" }, "true"]);
    expect(sandbox.requests).toMatchObject([{ operationId: "renameTeam", carriedOut: true }]);
  });

  test("a new operation accepts the credentials that the spec lists", async () => {
    const { sandbox, rename } = setUp();
    expect((await rename(sandbox.account.session)).json["code"]).toBe("ACCESS_DENIED");
    expect((await rename(`Bearer ${sandbox.account.createAccessToken()}`)).status).toBe(200);
    expect((await rename("nobody")).json["code"]).toBe("UNAUTHORIZED");
  });

  test("a new operation has the rate limit that the spec declares", async () => {
    const { bot, rename } = setUp();
    await times(2, () => rename(bot));
    expect((await rename(bot)).json).toMatchObject({ code: "RATE_LIMITED", retry_after: 5 });
  });

  test("a 429 states a reset time in the future, although it is rounded down to seconds", async () => {
    const clock = createClock(900);
    const short = { ...renameTeam, rateLimit: { bucket: "teams:rename", limit: 1, windowSeconds: 1 } };
    const sandbox = createSandboxOf([short], { now: clock.now });
    const request = { method: "PUT", path: "/teams/5/name", body: { name: "x" } };
    await send(sandbox, request);
    clock.advance(100);
    const { status, headers } = await send(sandbox, request);
    expect([status, headers.get("x-ratelimit-reset")]).toEqual([429, "2"]);
  });

  test("validates the path parameters and the body of a new operation", async () => {
    const { bot, rename } = setUp();
    expect(issuesOf(await rename(bot, "five"))).toEqual([["team_id", "INVALID_SNOWFLAKE_FORMAT"]]);
    expect(issuesOf(await rename(bot, "5", {}))).toEqual([["name", "INVALID_FORMAT"]]);
  });

  test.each([
    ["/teams/{id}.png", "/teams/5.png", 200],
    ["/teams/{id}.png", "/teams/5xpng", 404],
    ["/teams/{id}.png", "/teams/.png", 404],
    ["/teams/{id}-{size}", "/teams/5-6", 200],
    ["/teams/{id}-{size}", "/teams/5-x", 400],
    ["/all%20(te+ms)", "/all%20(te+ms)", 200],
    ["/all%20(te+ms)", "/all%20teeems", 404],
  ])("finds the path %s for the request %s: %d", async (template, path, expected) => {
    const snowflakes = { type: "object", properties: { id: { ref: "Snowflake" }, size: { ref: "Snowflake" } } };
    const operation = {
      ...renameTeam,
      method: "GET",
      path: template,
      credentials: [],
      parameters: { path: snowflakes },
    };
    const { body: _, ...withoutBody } = operation;
    const sandbox = createSandboxOf([withoutBody]);
    expect((await sandbox.fetch(sandbox.url + path)).status).toBe(expected);
  });

  describe("that accepts a form", () => {
    const inForm = (body: string | FormData) => {
      const { sandbox, bot } = setUp();
      const init = { method: "POST", body, headers: { Authorization: bot } };
      if (typeof body === "string")
        Object.assign(init.headers, { "Content-Type": "application/x-www-form-urlencoded; charset=utf-8" });
      return sandbox.fetch(`${sandbox.url}/teams`, init).then(async (response) => {
        const json = (await response.json()) as Record<string, unknown>;
        return { status: response.status, headers: response.headers, json };
      });
    };

    test("converts the fields of a form to the types of the schema", async () => {
      expect((await inForm("name=+x+&size=9&open=true&ids=1&ids=2&unknown=1")).status).toBe(200);
      expect(issuesOf(await inForm("name=&size=10&open=yes&ids=a"))).toEqual([
        ["name", "INVALID_FORMAT"],
        ["size", "INVALID_FORMAT"],
        ["open", "INVALID_FORMAT"],
        ["ids.0", "INVALID_SNOWFLAKE_FORMAT"],
      ]);
    });

    test("rejects a field of a form that occurs twice, unless it is a list", async () => {
      expect(issuesOf(await inForm("name=a&name=b"))).toEqual([["name", "INVALID_FORMAT"]]);
    });

    test("reads a multipart form like a URL-encoded one", async () => {
      const form = new FormData();
      form.append("size", "ten");
      expect(issuesOf(await inForm(form))).toEqual([
        ["name", "INVALID_FORMAT"],
        ["size", "INVALID_FORMAT"],
      ]);
    });
  });
});
