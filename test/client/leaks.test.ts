import { execFile } from "node:child_process";
import { join } from "node:path";
import { inspect, promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { bearerToken, botToken, createFluxerClient, credentialsOf } from "../../src/index.js";
import { isFluxerError, sessionToken } from "../../src/index.js";
import { createSandbox, type Fault, faults } from "../../sandbox/index.js";
import { created } from "../support/client.js";
import { leakIn, views } from "../support/views.js";

/** Part of every secret in these tests: it is a leak wherever it occurs. */
const canary = "CANARY";
const secrets = { client_secret: `${canary}-client-secret`, token: `${canary}-bot-token` };
const application = {
  ...created,
  ...secrets,
  bot: { id: "1", username: "x", discriminator: "0001", bio: null, flags: 0, token: secrets.token },
};
const text = JSON.stringify(application);
const captcha = { token: `${canary}-captcha` };

interface Options {
  readonly input?: unknown;
  readonly headers?: HeadersInit;
  readonly timeoutMs?: number;
  /** Replaces the sandbox's `fetch`. */
  readonly fetch?: () => Promise<Response>;
}

async function run(fault: Fault | undefined, options: Options = {}) {
  const events: unknown[] = [];
  const note = (event: unknown) => void events.push(event);
  const sandbox = createSandbox();
  sandbox.fail(fault ?? faults.answer({ body: text }));
  const client = createFluxerClient({
    auth: sessionToken(`${canary}-session`),
    baseUrl: sandbox.url,
    fetch: options.fetch ?? sandbox.fetch,
    timeoutMs: options.timeoutMs ?? 10_000,
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

/** Returns an error of `fetch` whose cause is Node's parser error, with the data that it could not parse. */
const unparsed = (code: string) => {
  const parserError = Object.assign(new Error("Parse Error"), { code, data: text, name: "HTTPParserError" });
  return Object.assign(new TypeError("fetch failed"), { cause: parserError });
};
const rejecting = (error: unknown) => ({ fetch: () => Promise.reject(error) });
/** Returns a `fetch` whose response has a body that fails after `start`. */
const failing = (start: string, error: unknown) => {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(start)),
    pull: (controller) => controller.error(error),
  });
  return { fetch: async () => new Response(body) };
};
const framingErrors = {
  "lengths and an encoding together": "HPE_UNEXPECTED_CONTENT_LENGTH",
  "two lengths": "HPE_UNEXPECTED_CONTENT_LENGTH",
  "a junk length": "HPE_INVALID_CONTENT_LENGTH",
  "a negative length": "HPE_INVALID_CONTENT_LENGTH",
  "bare line feeds": "HPE_CR_EXPECTED",
  "no status line": "HPE_INVALID_CONSTANT",
};
const nested = Object.assign(new AggregateError([unparsed("X"), Object.assign(new Error("x"), { body: text })]), {
  config: { headers: { Authorization: `${canary}-session` } },
  [Symbol("raw")]: text,
});
const echo = `seen: ${canary}-session, ${canary}-captcha`;

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
  "a stall": ["FluxerOutcomeUnknownError", faults.stallHeaders(), { timeoutMs: 50 }],
  "a proxy's page": ["FluxerOutcomeUnknownError", faults.answer({ status: 502, body: `<html>${text}` })],
  "an error with secrets beside its code": ["FluxerApiError", refusal(400, { detail: [application] })],
  "a server failure that echoes": ["FluxerApiError", refusal(500, application)],
  "a rate limit that echoes": ["FluxerRateLimitError", refusal(429, { ...application, retry_after: 60 })],
  "a CAPTCHA that is asked for": ["FluxerApiError", faults.answer({ status: 400, body: '{"code":"INVALID_CAPTCHA"}' })],
  "a redirect": ["FluxerApiError", faults.redirect("https://other.example/")],
  ...Object.fromEntries(
    Object.entries(framingErrors).map(([what, code]): [string, (typeof paths)[string]] => [
      `a framing error: ${what}`,
      ["FluxerOutcomeUnknownError", undefined, rejecting(unparsed(code))],
    ]),
  ),
  "a framing error: a bad chunk size": [
    "FluxerResponseError",
    undefined,
    failing(text.slice(0, 20), unparsed("HPE_INVALID_CHUNK_SIZE")),
  ],
  "an error of many": ["FluxerOutcomeUnknownError", undefined, rejecting(nested)],
  "an echo in the message": ["FluxerApiError", refusal(400, { message: echo })],
  "an echo in an item": ["FluxerApiError", refusal(400, { errors: [{ path: echo, code: echo, message: echo }] })],
  "an echo in a property and its name": ["FluxerApiError", refusal(403, { [echo]: [echo] })],
  "an echo in Location": ["FluxerApiError", faults.redirect(`https://other.example/?token=${canary}-session`)],
  "an echo in a header": [
    "FluxerApiError",
    faults.answer({ status: 400, headers: { "X-Note": echo }, body: '{"code":"X","message":"No."}' }),
  ],
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

describe("a secret", () => {
  it.each(Object.entries(paths))(
    "is not shown by a client, a result, an error or an event after %s",
    async (_, [ends, fault, options]) => {
      const { outcome, output } = await run(fault, options);
      expect(isFluxerError(outcome) ? outcome.name : "resolved").toBe(ends);
      expect(leakIn(output, canary)).toBe("");
    },
  );

  it("the inspected result of credentialsOf() shows no secret", () => {
    expect(leakIn(views(credentialsOf(application)), canary)).toBe("");
    expect(leakIn(inspect({ saved: [credentialsOf(application)] }, { depth: Infinity }), canary)).toBe("");
  });

  it("a printed credential shows no secret", () => {
    const all = [sessionToken(`${canary}1`), botToken(`${canary}2`), bearerToken(`${canary}3`)];
    const output = all.map(
      (credential) =>
        `${views(credential)} ${JSON.stringify(credential)} ${String(credential)} ${Object.entries(credential).join()}`,
    );
    expect(leakIn(output.join("\n"), canary)).toBe("");
  });

  it("Node shows no secret for an unhandled rejection", async () => {
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

it("the raw body of an unreadable success is available as rawBody", async () => {
  const { outcome } = await run(faults.answer({ body: text.slice(0, -5) }));
  expect(isFluxerError(outcome) && outcome.name === "FluxerResponseError" && outcome.rawBody).toBe(text.slice(0, -5));
});
