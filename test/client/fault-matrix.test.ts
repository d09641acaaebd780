import { createServer } from "node:http";
import { afterAll, describe, expect, it } from "vitest";
import { createFluxerClient, isFluxerError, sessionToken } from "../../src/index.js";
import { createSandbox, type Fault, faults } from "../../sandbox/index.js";

/** Faults of the first request, and how the call ends. Later requests have no fault. */
const cases: Record<
  string,
  { fault: Fault | "refused" | "refused once"; ends: string; sent: string; requests: number; exist: number }
> = {
  "connection refused": { fault: "refused", ends: "FluxerConnectionError", sent: "no", requests: 0, exist: 0 },
  "connection refused, then accepted": { fault: "refused once", ends: "resolved", sent: "-", requests: 1, exist: 1 },
  "reset before the request is read": {
    fault: faults.resetBeforeRead(),
    ends: "FluxerOutcomeUnknownError",
    sent: "maybe",
    requests: 1,
    exist: 0,
  },
  "reset after it ran": {
    fault: faults.resetAfterCarriedOut(),
    ends: "FluxerOutcomeUnknownError",
    sent: "maybe",
    requests: 1,
    exist: 1,
  },
  "body cut": { fault: faults.cutBody(), ends: "FluxerResponseError", sent: "yes", requests: 1, exist: 1 },
  "headers stall, ran": {
    fault: faults.stallHeaders(),
    ends: "FluxerOutcomeUnknownError",
    sent: "maybe",
    requests: 1,
    exist: 1,
  },
  "headers stall, did not run": {
    fault: faults.stallHeaders(false),
    ends: "FluxerOutcomeUnknownError",
    sent: "maybe",
    requests: 1,
    exist: 0,
  },
  "body drips too slowly": {
    fault: faults.dripBody(1, 200),
    ends: "FluxerResponseError",
    sent: "yes",
    requests: 1,
    exist: 1,
  },
  "429 with headers": { fault: faults.rateLimited(0.001), ends: "resolved", sent: "-", requests: 2, exist: 1 },
  "429 without headers": {
    fault: faults.rateLimited(0.001, false),
    ends: "resolved",
    sent: "-",
    requests: 2,
    exist: 1,
  },
  "429, a long wait": {
    fault: faults.rateLimited(360),
    ends: "FluxerRateLimitError",
    sent: "yes",
    requests: 1,
    exist: 0,
  },
  "500, ran": { fault: faults.serverError(), ends: "FluxerApiError", sent: "yes", requests: 1, exist: 1 },
  "500, did not run": {
    fault: faults.serverError(false),
    ends: "FluxerApiError",
    sent: "yes",
    requests: 1,
    exist: 0,
  },
  "502 HTML, ran": {
    fault: faults.badGateway(),
    ends: "FluxerOutcomeUnknownError",
    sent: "maybe",
    requests: 1,
    exist: 1,
  },
  "502 HTML, did not run": {
    fault: faults.badGateway(false),
    ends: "FluxerOutcomeUnknownError",
    sent: "maybe",
    requests: 1,
    exist: 0,
  },
  "503 with Retry-After": { fault: faults.unavailable(0), ends: "resolved", sent: "-", requests: 2, exist: 1 },
  "503 with a long Retry-After": {
    fault: faults.unavailable(60),
    ends: "FluxerApiError",
    sent: "yes",
    requests: 1,
    exist: 0,
  },
  "200 with HTML": { fault: faults.htmlBody(), ends: "FluxerResponseError", sent: "yes", requests: 1, exist: 1 },
  "200 with cut JSON": { fault: faults.cutJson(), ends: "FluxerResponseError", sent: "yes", requests: 1, exist: 1 },
  "200 with an empty body": {
    fault: faults.emptyBody(),
    ends: "FluxerResponseError",
    sent: "yes",
    requests: 1,
    exist: 1,
  },
  "200, a member of a wrong type": {
    fault: faults.wrongMember("name", 5),
    ends: "FluxerResponseError",
    sent: "yes",
    requests: 1,
    exist: 1,
  },
  "200 with 10 MB of JSON": {
    fault: faults.hugeBody(),
    ends: "FluxerResponseError",
    sent: "yes",
    requests: 1,
    exist: 1,
  },
  "redirect to another origin": {
    fault: faults.redirect(await elsewhere()),
    ends: "FluxerApiError",
    sent: "yes",
    requests: 1,
    exist: 0,
  },
};

const table: string[] = [];
let requestsElsewhere = 0;

/** Starts a server that must not receive a request. */
async function elsewhere(): Promise<string> {
  const server = createServer((_request, response) => {
    requestsElsewhere++;
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
}

async function createUnder(fault: Fault | "refused" | "refused once", timeoutMs = 10_000) {
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  const client = createFluxerClient({
    auth: sessionToken(sandbox.account.session),
    baseUrl: server.url,
    timeoutMs,
    maxRetryWaitMs: 50,
    fetch: async (input, init) => {
      try {
        return await fetch(input, init);
      } finally {
        if (fault === "refused once") await server.accept().catch(() => {});
      }
    },
  });
  if (typeof fault === "string") await server.refuse();
  else sandbox.fail(fault);
  const outcome: unknown = await client.applications.create({ name: "Weather bot" }).catch((error: unknown) => error);
  await server.close();
  const error = isFluxerError(outcome) ? outcome : undefined;
  return {
    outcome,
    ends: error?.name ?? "resolved",
    sent: error?.sent ?? "-",
    requests: sandbox.requests.length,
    exist: sandbox.applications.length,
  };
}

describe("createApplication over real sockets", () => {
  it.each(Object.entries(cases))("%s", async (name, { fault, ...expected }) => {
    const { outcome, ...row } = await createUnder(fault, /stall|drips/.test(name) ? 1500 : undefined);
    table.push(
      `${name.padEnd(34)} ${row.ends.padEnd(26)} ${row.sent.padEnd(6)} ${String(row.requests).padStart(8)} ${String(row.exist).padStart(6)}`,
    );
    expect(row, String(outcome)).toEqual(expected);
    expect(row.exist).toBeLessThanOrEqual(1);
    if (row.exist > 0) expect(row.sent).not.toBe("no");
    expect(requestsElsewhere).toBe(0);
  });

  it("keeps the secrets that came in rawBody", async () => {
    const { outcome } = await createUnder(faults.wrongMember("name", 5));
    const raw = isFluxerError(outcome) && outcome.name === "FluxerResponseError" ? outcome.rawBody : "";
    expect(JSON.parse(raw)).toMatchObject({ client_secret: expect.any(String), bot: { token: expect.any(String) } });
  });

  afterAll(() => {
    const head = `${"fault".padEnd(34)} ${"ends".padEnd(26)} ${"sent".padEnd(6)} requests  exist`;
    console.log([head, ...table].join("\n"));
  });
});
