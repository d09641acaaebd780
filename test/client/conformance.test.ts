import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it, vi } from "vitest";
import { operations, sensitiveNames } from "../../generated/operations.js";
import { type AnyFluxerError, bearerToken, botToken, createFluxerClient, type FluxerClient } from "../../src/index.js";
import { FluxerApiError, type FluxerClientOptions, FluxerRateLimitError } from "../../src/index.js";
import { clientSecret, redact, sessionToken, snowflakeToDate } from "../../src/index.js";
import schema from "../conformance/vectors.schema.json" with { type: "json" };
import vectors from "../conformance/vectors.json" with { type: "json" };
import { createSandbox } from "../../sandbox/index.js";
import { createFlowWorld, flowCalls } from "../support/flow-calls.js";
import { exchangeOf, OAuthClient } from "../support/oauth-client.js";
import { calls } from "../support/operation-calls.js";
import { created, createPair, failure, json, scripted, thrownBy } from "../support/client.js";

const flowWorld = await createFlowWorld(createSandbox());

type Groups = typeof vectors;
type Vector<Group extends keyof Groups> = Groups[Group][number];
type Answer = Parameters<typeof scripted>[0];

const makers: Record<string, typeof sessionToken> = { sessionToken, botToken, oauth2Token: bearerToken };

const kinds: Record<string, string> = {
  FluxerApiError: "api",
  FluxerRateLimitError: "rate-limit",
  FluxerConnectionError: "connection",
  FluxerOutcomeUnknownError: "outcome-unknown",
  FluxerResponseError: "response",
};

const broken = (code: string) => Object.assign(new TypeError("fetch failed"), { cause: { code } });
const failures: Record<string, Answer> = {
  "name-not-found": broken("ENOTFOUND"),
  "connection-refused": broken("ECONNREFUSED"),
  "connect-timeout": broken("UND_ERR_CONNECT_TIMEOUT"),
  "certificate-untrusted": broken("DEPTH_ZERO_SELF_SIGNED_CERT"),
  "connection-reset": broken("ECONNRESET"),
  "response-timeout": () => new Promise<Response>(() => {}),
  "response-cut-off": () => new Response(new ReadableStream({ start: (body) => body.error(broken("ECONNRESET")) })),
};

/** The runner of each group. Each vector of the file is a test, so a group without a runner fails. */
const runners: { [Group in keyof Groups]: (vector: Vector<Group>) => Promise<void> } = {
  async credentials({ kind, token, header }) {
    const make = () => makers[kind]!(token);
    if (header === null) {
      expect((await thrownBy(make)).name).toBe("FluxerInputError");
      return;
    }
    const { fetch, requests } = scripted(json(created));
    await createFluxerClient({ auth: make(), fetch }).applications.create({ name: "x" });
    expect(requests[0]?.headers.get("authorization")).toBe(header);
  },

  async retries({ operation, idempotent, now, mayRetry, waitMs, ...answer }) {
    expect(isIdempotent(operation)).toBe(idempotent);
    const { requests, delays } = await attempt(operation, responseOf(answer), json({}, { status: 403 }), now);
    expect(requests).toHaveLength(mayRetry ? 2 : 1);
    if (waitMs !== null) expect(delays).toEqual([waitMs]);
    else for (const delay of delays) expect(delay).toBeLessThan(500);
  },

  async connections({ operation, idempotent, failure: name, mayRetry, kind, sent }) {
    expect(isIdempotent(operation)).toBe(idempotent);
    const answer = failures[name]!;
    const { requests, error } = await attempt(operation, answer, answer);
    expect(requests).toHaveLength(mayRetry ? 2 : 1);
    expect({ kind: kinds[error.name], sent: error.sent }).toEqual({ kind, sent });
  },

  async errors({ id: _id, title: _title, operation, status, headers, body, extra, ...expected }) {
    const { fetch } = scripted(responseOf({ status, headers, body }));
    const error = await failure(run(operation, clientOf({ fetch, maxRetries: 0 })));
    expect(factsOf(error)).toEqual({ ...expected, extra: JSON.parse(extra) as unknown });
    if (error.name === "FluxerResponseError") expect(error.rawBody).toBe(body);
  },

  async redaction({ value, redacted }) {
    expect(JSON.stringify(redact(JSON.parse(value)))).toBe(redacted);
  },

  async inputs({ body, issues, application }) {
    await judge(JSON.parse(body), issues, application);
  },

  async redirectUris({ uri, accepted }) {
    const issues = accepted ? [] : [{ path: "redirect_uris.0", code: "INVALID_FORMAT" }];
    await judge({ name: "x", redirect_uris: [uri] }, issues, accepted ? { redirect_uris: [uri] } : null);
  },

  async clientSecrets({ header, clientId, clientSecret: secret }) {
    const make = () => clientSecret({ clientId, clientSecret: secret });
    if (header === null) {
      expect((await thrownBy(make)).name).toBe("FluxerInputError");
      return;
    }
    const { fetch, requests } = scripted(json({ active: false }));
    await createFluxerClient({ auth: make(), fetch }).oauth2.introspect({ token: "x" });
    expect(requests[0]?.headers.get("authorization")).toBe(header);
  },

  async exchanges({ registered, exchanged }) {
    const { fetch, requests } = scripted(json({ error: "invalid_grant" }, { status: 400 }));
    const { oauth2 } = clientOf({ fetch });
    await failure(oauth2.token({ grant_type: "authorization_code", code: "x", redirect_uri: registered }));
    expect(new URLSearchParams(await requests[0]?.text()).get("redirect_uri")).toBe(exchanged);
  },

  async pkce({ verifier, challenge }) {
    const client = new OAuthClient();
    const code = await client.code({ codeChallenge: challenge });
    const form = { ...exchangeOf(code), ...client.credentials, code_verifier: verifier };
    expect((await client.form("token", form)).status).toBe(200);
  },

  async snowflakes({ snowflake, timestampMs }) {
    if (timestampMs === null) expect((await thrownBy(() => snowflakeToDate(snowflake))).name).toBe("FluxerInputError");
    else expect(snowflakeToDate(snowflake).getTime()).toBe(timestampMs);
  },
};

for (const [group, list] of Object.entries(vectors)) {
  const runner = runners[group as keyof Groups] as (vector: object) => Promise<void>;
  describe(group, () => list.forEach((vector) => void it(vector.title, () => runner(vector))));
}

describe("the vectors", () => {
  it("the vectors match their schema", () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    validate(vectors);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("the vectors have unique IDs and titles", () => {
    const all = Object.values(vectors).flat();
    for (const member of ["id", "title"] as const) {
      const values = all.map((vector) => vector[member]);
      expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
    }
  });

  it("the vectors cover every secret property of the spec in `redaction`", () => {
    const shown = vectors.redaction.map(({ redacted }) => redacted.toLowerCase()).join();
    for (const name of sensitiveNames) expect(shown).toContain(`"${name}":"[redacted]"`);
  });
});

/** Returns whether the spec marks an operation as safe to retry. */
function isIdempotent(id: string): boolean | undefined {
  return Object.values(operations).find((operation) => operation.id === id)?.idempotent;
}

function clientOf(options: Partial<FluxerClientOptions>) {
  return createFluxerClient({ auth: sessionToken("flx_abc"), ...options });
}

function run(operation: string, client: FluxerClient): Promise<unknown> {
  if (operation === "createApplication") return client.applications.create({ name: "x" });
  const call = flowCalls.find((each) => each.operation === operation);
  if (call) return call.run(client, flowWorld);
  return calls.find((each) => each.operation === operation)!.run(client, created.id);
}

function responseOf({ status, headers, body }: { status: number; headers: object; body: string }): Response {
  return new Response(body, { status, headers: headers as Record<string, string> });
}

/** Runs a call with one retry on a fake clock. The call must fail in the end. */
async function attempt(operation: string, first: Answer, second: Answer, now = "2026-11-23T12:00:00.000Z") {
  vi.useFakeTimers({ now: Date.parse(now) });
  try {
    const { fetch, requests } = scripted(first, second);
    const delays: number[] = [];
    const onRetry = ({ delayMs }: { delayMs: number }) => void delays.push(delayMs);
    const ended = failure(run(operation, clientOf({ fetch, maxRetries: 1, maxRetryWaitMs: 3_600_000, onRetry })));
    ended.catch(() => {});
    await vi.runAllTimersAsync();
    return { requests, delays, error: await ended };
  } finally {
    vi.useRealTimers();
  }
}

function factsOf(error: AnyFluxerError) {
  const refusal = error instanceof FluxerApiError ? error : undefined;
  return {
    kind: kinds[error.name],
    sent: error.sent,
    code: refusal?.code ?? null,
    issues: refusal?.errors.map(({ path, code }) => ({ path, code: code ?? null })) ?? [],
    extra: refusal?.extra ?? {},
    retryAfterSeconds: refusal?.retryAfterSeconds ?? null,
    global: error instanceof FluxerRateLimitError && error.global,
  };
}

/** Validates an input with the client, and then with the server only. */
async function judge(input: unknown, issues: readonly object[], application: object | null) {
  for (const preflight of [true, false]) {
    const { client, sandbox } = createPair({ preflight });
    const call = client.applications.create(input as never);
    if (application) {
      expect(issues).toEqual([]);
      expect(await call).toMatchObject(application);
      continue;
    }
    const error = await failure(call);
    expect(error.name).toBe(preflight ? "FluxerInputError" : "FluxerApiError");
    const found = error.name === "FluxerInputError" ? error.issues : (error as FluxerApiError).errors;
    expect(found.map(({ path, code }) => ({ path, code }))).toEqual(issues);
    expect(sandbox.applications).toEqual([]);
  }
}
