import { execFile } from "node:child_process";
import { join } from "node:path";
import { format, inspect, promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { bearerToken, botToken, createFluxerClient, isFluxerError, redact, sessionToken } from "../../src/index.js";
import { createSandbox, type Fault, faults } from "../../sandbox/index.js";
import { created } from "../support/client.js";

/** Every secret of these tests holds this word, so that finding it anywhere is a leak. */
const canary = "CANARY";
const secrets = { client_secret: `${canary}-client-secret`, token: `${canary}-bot-token` };
const application = {
  ...created,
  ...secrets,
  bot: { id: "1", username: "x", discriminator: "0001", bio: null, flags: 0, token: secrets.token },
};
const text = JSON.stringify(application);
const captcha = { token: `${canary}-captcha` };

/** Everything that a person or a logger could make of a value, through causes and at any depth. */
function views(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value !== "object" || value === null || seen.has(value)) return String(value);
  seen.add(value);
  const own = [
    inspect(value),
    inspect(value, { depth: Infinity, showHidden: true }),
    inspect([{ value }], { depth: Infinity }),
    format("%o %O %s %j", value, value, value, isFluxerError(value) ? value : redact(value)),
    isFluxerError(value) ? `${JSON.stringify(value)} ${value.stack} ${value.message} ${String(value)}` : "",
  ];
  const { cause, ...rest } = value as { cause?: unknown };
  return [
    ...own,
    views(cause, seen),
    ...Object.values(rest).map((member) => (isFluxerError(value) ? views(member, seen) : "")),
  ].join("\n");
}

async function run(fault: Fault | undefined, options: { input?: unknown; auth?: string; headers?: HeadersInit } = {}) {
  const events: unknown[] = [];
  const note = (event: unknown) => void events.push(event);
  const sandbox = createSandbox();
  sandbox.fail(fault ?? faults.answer({ body: text }));
  const client = createFluxerClient({
    auth: sessionToken(options.auth ?? `${canary}-session`),
    baseUrl: sandbox.url,
    fetch: sandbox.fetch,
    timeoutMs: 50,
    maxRetries: 0,
    captcha: () => captcha,
    onRequest: note,
    onResponse: note,
    onRetry: note,
  });
  const call = { captcha, ...(options.headers ? { headers: options.headers } : {}) };
  const outcome: unknown = await client.applications
    .create((options.input ?? { name: "x" }) as never, call)
    .catch((e: unknown) => e);
  return { outcome, output: [views(outcome), views(client), ...events.map((event) => views(event))].join("\n") };
}

const refusal = (status: number, extra: object = {}) =>
  faults.answer({
    status,
    headers: { Authorization: `${canary}-echo` },
    body: JSON.stringify({ code: "X", message: "No.", ...extra }),
  });

const paths: Record<string, [ends: string, fault: Fault | undefined, options?: Parameters<typeof run>[1]]> = {
  "a success": ["resolved", undefined],
  "input that is refused": [
    "FluxerInputError",
    undefined,
    { input: { name: "", client_secret: secrets.client_secret } },
  ],
  "a header that is refused": ["FluxerInputError", undefined, { headers: { "X-Note": `${canary}\nx` } }],
  "a header set twice": ["FluxerInputError", undefined, { headers: { Authorization: canary } }],
  "a connection refused": ["FluxerConnectionError", faults.refuse()],
  "a reset": ["FluxerOutcomeUnknownError", faults.resetAfterCarriedOut()],
  "a stall": ["FluxerOutcomeUnknownError", faults.stallHeaders()],
  "a proxy's page": ["FluxerOutcomeUnknownError", faults.answer({ status: 502, body: `<html>${text}` })],
  "an error with secrets beside its code": ["FluxerApiError", refusal(400, { detail: [application] })],
  "a server failure that echoes": ["FluxerApiError", refusal(500, application)],
  "a rate limit that echoes": ["FluxerRateLimitError", refusal(429, { ...application, retry_after: 60 })],
  "a CAPTCHA that is asked for": ["FluxerApiError", faults.answer({ status: 400, body: '{"code":"INVALID_CAPTCHA"}' })],
  "a redirect": ["FluxerApiError", faults.redirect("https://other.example/")],
  "200 with HTML": ["FluxerResponseError", faults.answer({ body: `<html>${text}` })],
  "200 with cut JSON": ["FluxerResponseError", faults.answer({ body: text.slice(0, -5) })],
  "200 with a secret where JSON breaks": [
    "FluxerResponseError",
    faults.answer({ body: `{"client_secret":${canary}}` }),
  ],
  "200 with a wrong member": [
    "FluxerResponseError",
    faults.answer({ body: JSON.stringify({ ...application, name: { token: canary } }) }),
  ],
  "200 with a cut body": [
    "FluxerResponseError",
    { ...faults.answer({ body: text }), connection: "cut", afterBytes: text.length - 5 },
  ],
};

describe("no secret is shown by the client, an error, an event or an inspected result", () => {
  it.each(Object.entries(paths))("after %s", async (_, [ends, fault, options]) => {
    const { outcome, output } = await run(fault, options);
    expect(isFluxerError(outcome) ? outcome.name : "resolved").toBe(ends);
    expect(output).not.toContain(canary);
  });

  it("by a credential", () => {
    const all = [sessionToken(`${canary}1`), botToken(`${canary}2`), bearerToken(`${canary}3`)];
    const output = all.map(
      (credential) =>
        `${views(credential)} ${JSON.stringify(credential)} ${String(credential)} ${Object.entries(credential).join()}`,
    );
    expect(output.join("\n")).not.toContain(canary);
  });

  it("by Node when a rejection is not handled", async () => {
    const source = new URL("../../src/index.ts", import.meta.url).href;
    const script = `
      const { createFluxerClient, sessionToken } = await import(${JSON.stringify(source)});
      const fetch = async () => new Response(${JSON.stringify(text.slice(0, -5))});
      createFluxerClient({ auth: sessionToken("${canary}-session"), fetch }).applications.create({ name: "x" });
    `;
    const args = ["--import", "tsx", "--input-type=module", "--eval", script];
    const child = promisify(execFile)(process.execPath, args, { cwd: join(import.meta.dirname, "../..") });
    const { stdout = "", stderr = "" } = await child.catch((error: { stdout?: string; stderr?: string }) => error);
    const printed = stderr.slice(stderr.indexOf("FluxerResponseError"));
    expect(printed).toContain("createApplication: 200, but the body is not JSON");
    expect(stdout + printed).not.toContain(canary);
  });
});

it("the raw body of an unreadable success is there for whoever asks", async () => {
  const { outcome } = await run(faults.answer({ body: text.slice(0, -5) }));
  expect(isFluxerError(outcome) && outcome.name === "FluxerResponseError" && outcome.rawBody).toBe(text.slice(0, -5));
});
