import { describe, expect, test } from "vitest";
import answers from "../cases/create-answers.json" with { type: "json" };
import { type CreateCase, expand, runCase } from "../support/create-cases.js";

interface Expected {
  readonly status: number;
  readonly code?: string;
  readonly issues?: readonly (readonly string[])[];
  readonly requestId?: string;
  readonly application?: Readonly<Record<string, unknown>> & { readonly username: string };
}

const table: readonly (CreateCase & { readonly expect: Expected })[] = answers;
const secret = "[A-Za-z0-9_-]{43}";

/** Returns the complete response body of a successful create. */
function createdApplication({ username, ...application }: NonNullable<Expected["application"]>, id: unknown): object {
  return {
    ...application,
    id: expect.stringMatching(/^[1-9][0-9]{17,18}$/) as unknown,
    client_secret: expect.stringMatching(new RegExp(`^${secret}$`)) as unknown,
    bot: {
      id,
      username: username === "{random}" ? (expect.stringMatching(/^(?:[A-Z][a-z]+){2}$/) as unknown) : username,
      discriminator: expect.stringMatching(/^(?!0000)[0-9]{4}$/) as unknown,
      ...{ avatar: null, banner: null, bio: null, mfa_enabled: false, authenticator_types: [], flags: 0 },
      token: expect.stringMatching(new RegExp(`^${String(id)}\\.${secret}$`)) as unknown,
    },
  };
}

const captchaMembers = {
  captcha_provider: "altcha",
  altcha_challenge: { parameters: expect.any(Object) as unknown, signature: expect.any(String) as unknown },
};

/** Returns the complete body of an error response. The sandbox has its own messages. */
function refusal({ code, issues = [] }: Expected): object {
  const errors = issues.map(([path, item]) => ({ path, code: item, message: expect.any(String) as unknown }));
  return {
    code,
    message: expect.any(String) as unknown,
    ...(errors.length > 0 && { errors }),
    ...(code?.includes("CAPTCHA") && captchaMembers),
  };
}

describe("createApplication, compared with recorded responses", () => {
  test.each(table)("createApplication responds like the recorded server: $name", async (row) => {
    const expected = expand(row.expect);
    const { reply } = await runCase(row);
    const { requestId, application } = expected;
    if (application) expect(reply.json).toEqual(createdApplication(application, reply.json["id"]));
    else if (expected.code !== undefined) expect(reply.json).toEqual(refusal(expected));
    expect(reply.status).toBe(expected.status);
    expect(reply.headers.get("content-type")).toBe("application/json");
    const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
    if (requestId === undefined || requestId === "{uuid}") expect(reply.headers.get("x-request-id")).toMatch(uuid);
    else expect(reply.headers.get("x-request-id")).toBe(requestId);
  });

  test("the table has every response, each under a unique name", () => {
    expect(new Set(table.map(({ name }) => name)).size).toBe(144);
  });
});
