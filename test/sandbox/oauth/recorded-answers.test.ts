import { expect, test } from "vitest";
import recorded from "../../cases/oauth-answers.json" with { type: "json" };
import { type RecordedRequest, Replay, type Step } from "../../support/oauth-replay.js";

interface Entry {
  readonly group: string;
  readonly name: string;
  readonly before?: readonly Step[];
  readonly request: RecordedRequest;
  readonly response: Answer;
}

interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Differences of the newest server, and so of the sandbox, from the recorded one. */
const newer: Readonly<Record<string, { readonly status: number; readonly json: unknown }>> = {
  // The newest server checks the age of a code.
  "code after 601 s": {
    status: 400,
    json: {
      error: "invalid_grant",
      error_description: "The provided authorization grant is invalid, expired, or revoked",
    },
  },
};

/** Matches values that the sandbox chooses: messages, names and times. */
const free = new Set(["message", "username", "discriminator", "global_name", "email", "iat", "exp"]);
const freeTimes = new Set(["expires", "authorized_at"]);

const replay = new Replay();

/** Replaces labels with their values. A new label takes the value at its location in the response. */
function compare(expected: unknown, actual: unknown, name = ""): void {
  if (free.has(name) && expected !== null) return expect(actual, name).toBeDefined();
  if (freeTimes.has(name)) return expect(new Date(String(actual)).toISOString(), name).toBe(actual);
  if (typeof expected === "object" && expected !== null) {
    expect(actual, name).toBeTypeOf("object");
    const object = actual as Readonly<Record<string, unknown>>;
    expect(Object.keys(object), name).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected)) compare(value, object[key], key);
  } else if (typeof expected === "string") {
    const pattern = expected
      .replaceAll(/[.*+?^$()|[\]\\]/g, "\\$&")
      .replaceAll(/\{\{([^}]+)\}\}/g, (_, label: string) => {
        const known = replay.labels.get(label);
        return known ?? `(?<${label.replace("-", "_")}>[\\w-]{43})`;
      });
    const match = new RegExp(`^${pattern}$`).exec(String(actual));
    expect(match, `${name}: expected ${expected}, received ${String(actual)}`).not.toBeNull();
    for (const [label, value] of Object.entries(match?.groups ?? {})) replay.labels.set(label.replace("_", "-"), value);
  } else {
    expect(actual, name).toBe(expected);
  }
}

// Runs in order, because the entries share one sandbox.
test.each(recorded.entries as readonly Entry[])("$group: $name", async ({ name, before = [], request, response }) => {
  for (const step of before) await replay.run(step);
  const actual = await replay.send(request);
  const { status, json, text, headers } = { ...response, ...newer[name] };
  const body = await actual.text();
  expect(actual.status, body).toBe(status);
  if (json === undefined) expect(body).toBe(text);
  else compare(json, JSON.parse(body));
  expect(actual.headers.get("content-type")).toBe(headers["content-type"]);
  compare(headers["location"], actual.headers.get("location") ?? undefined);
  expect(actual.headers.has("www-authenticate")).toBe(false);
});
