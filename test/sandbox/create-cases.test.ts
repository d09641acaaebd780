import { describe, expect, test } from "vitest";
import cases from "../cases/create.json" with { type: "json" };
import { type CreateCase, expand, runCase } from "../support/create-cases.js";

interface Expected {
  readonly status: number;
  readonly code?: string;
  readonly firstIssue?: readonly string[];
  readonly issues?: readonly (readonly string[])[];
  readonly body?: Readonly<Record<string, unknown>>;
}

const table: readonly (CreateCase & { readonly expect: Expected })[] = cases;

/** Replaces a placeholder with a matcher. */
function matching(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const values = Object.entries(expand(body)).map(([name, value]) => [
    name,
    value === "{seconds}" ? expect.any(Number) : value,
  ]);
  return Object.fromEntries(values) as Record<string, unknown>;
}

describe("createApplication, compared with the newest server", () => {
  test.each(table)("createApplication responds like the newest server: $name", async (row) => {
    const { status, code, body = {}, firstIssue, issues } = row.expect;
    const { reply } = await runCase(row);
    expect(reply.json).toMatchObject({ ...matching(body), ...(code !== undefined && { code }) });
    expect(reply.status).toBe(status);
    const items = (reply.json["errors"] ?? []) as { path: string; code: string }[];
    const pairs = items.map((item) => [item.path, item.code]);
    if (firstIssue) expect(pairs[0]).toEqual(firstIssue);
    if (issues) expect(pairs).toEqual(issues);
  });

  test("the table has every case, each under a unique name", () => {
    expect(new Set(table.map(({ name }) => name)).size).toBe(111);
  });
});

/** Runs a case of the table by its name. */
function run(name: string): ReturnType<typeof runCase> {
  return runCase(table.find((row) => row.name === name)!);
}

describe("createApplication, beyond the table", () => {
  test("creates two applications for two equal requests", async () => {
    const { sandbox, reply } = await run("two equal creates make two applications");
    expect(sandbox.applications.map(({ name }) => name)).toEqual(["Example", "Example"]);
    expect(sandbox.applications[1]?.id).toBe(reply.json["id"]);
    expect(sandbox.applications[0]?.id).not.toBe(reply.json["id"]);
  });

  test("ignores unknown properties", async () => {
    const { reply } = await run("unknown keys are dropped");
    expect(reply.json).not.toHaveProperty("description");
    expect(reply.json).not.toHaveProperty("icon");
    expect(reply.json["id"]).not.toBe("1");
  });

  test("gives the bot a random username if its name yields none", async () => {
    const { reply } = await run("name that cannot become a username");
    const { username } = reply.json["bot"] as { username: string };
    expect(username).toMatch(/^[A-Za-z0-9_]{1,32}$/);
    expect(username).not.toMatch(/fluxer/i);
  });

  test.each(["wrong method on the collection path", "trailing slash is another path"])(
    "sends no Allow header: %s",
    async (name) => {
      const { reply } = await run(name);
      expect(reply.headers.has("allow")).toBe(false);
    },
  );

  test("sends no WWW-Authenticate with a 401", async () => {
    const { reply } = await run("unknown session token");
    expect(reply.headers.has("www-authenticate")).toBe(false);
  });
});
