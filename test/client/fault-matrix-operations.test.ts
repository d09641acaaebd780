import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { botToken, createFluxerClient, isFluxerError, sessionToken } from "../../src/index.js";
import { createSandbox, type Fault, faults } from "../../sandbox/index.js";
import { calls, type OperationCall, passwordOf } from "../support/operation-calls.js";

type Step = Fault | "refuse" | "accept";

/** How a call ends (`Unknown` for FluxerOutcomeUnknownError and so on), what it says was sent, and how often it was. */
type Ending = `${"resolved" | "Connection" | "Unknown" | "Response" | "Api" | "RateLimit"} ${string} ${number}`;

/**
 * What goes wrong with the first requests that could take effect, and how the call ends: of operations that may be
 * repeated, of those that may not, and of delete where it differs, since its success has no body to spoil; null where the
 * fault does not fit it.
 */
const cases: [name: string, steps: () => Step[], repeatable: Ending, once: Ending, remove?: Ending | null][] = [
  ["refused throughout", () => ["refuse"], "Connection no 0", "Connection no 0"],
  ["refused, then accepted", () => ["refuse", "accept"], "resolved - 1", "resolved - 1"],
  ["reset before it is read", () => [faults.resetBeforeRead()], "resolved - 2", "Unknown maybe 1"],
  ["reset after the work", () => [faults.resetAfterCarriedOut()], "resolved - 2", "Unknown maybe 1"],
  ["reset after the work, always", () => always(faults.resetAfterCarriedOut()), "Unknown maybe 3", "Unknown maybe 1"],
  [
    "reset after the work, refused",
    () => [faults.resetAfterCarriedOut(), "refuse"],
    "Unknown maybe 1",
    "Unknown maybe 1",
  ],
  ["body cut", () => [faults.cutBody()], "resolved - 2", "Response yes 1", "resolved - 1"],
  ["headers stall after the work", () => [faults.stallHeaders()], "resolved - 2", "Unknown maybe 1"],
  ["headers stall before it", () => [faults.stallHeaders(false)], "resolved - 2", "Unknown maybe 1"],
  ["body drips too slowly", () => [faults.dripBody(1, 200)], "resolved - 2", "Response yes 1", "resolved - 1"],
  ["429 with headers", () => [faults.rateLimited(0.001)], "resolved - 2", "resolved - 2"],
  ["429 without headers", () => [faults.rateLimited(0.001, false)], "resolved - 2", "resolved - 2"],
  ["429, a long wait", () => [faults.rateLimited(360)], "RateLimit yes 1", "RateLimit yes 1"],
  ["500 after the work", () => [faults.serverError()], "resolved - 2", "Api yes 1"],
  ["500 before it", () => [faults.serverError(false)], "resolved - 2", "Api yes 1"],
  ["502 HTML after the work", () => [faults.badGateway()], "resolved - 2", "Unknown maybe 1"],
  ["502 HTML before it", () => [faults.badGateway(false)], "resolved - 2", "Unknown maybe 1"],
  ["502 HTML, always", () => always(faults.badGateway()), "Api maybe 3", "Unknown maybe 1"],
  ["503 with Retry-After", () => [faults.unavailable(0)], "resolved - 2", "resolved - 2"],
  ["503, a long wait", () => [faults.unavailable(60)], "Api yes 1", "Api yes 1"],
  ["200 with HTML", () => [faults.htmlBody()], "resolved - 2", "Response yes 1", null],
  ["200 with cut JSON", () => [faults.cutJson()], "resolved - 2", "Response yes 1", null],
  ["200 with an empty body", () => [faults.emptyBody()], "resolved - 2", "Response yes 1", null],
  ["200, members of wrong types", () => [wrongTypes], "Response yes 1", "Response yes 1", null],
  ["200 with 2 MB of JSON", () => [faults.hugeBody(2_000_000)], "resolved - 2", "Response yes 1", null],
  ["redirect elsewhere", () => [faults.redirect(elsewhere.url)], "Api yes 1", "Api yes 1"],
];

const always = (fault: Fault): Step[] => [fault, fault, fault];
const wrongTypes = faults.answer({ body: '{"id":5,"token":5}' }, true);

/** A server that nobody should be led to. */
const elsewhere = { url: "", requests: 0 };
const stranger = createServer((_request, response) => {
  elsewhere.requests++;
  response.end("{}");
});
beforeAll(async () => {
  await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
  elsewhere.url = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`;
});
afterAll(() => void stranger.close());

async function runUnder(call: OperationCall, steps: Step[], timeoutMs: number) {
  const sandbox = createSandbox();
  await using server = await sandbox.listen();
  const { id, token } = sandbox.account.createBot();
  const scripted = steps.filter((step) => typeof step === "object");
  // The request that gets asked for a proof passes.
  sandbox.fail(...(call.sudo ? [null] : []), ...scripted);
  let left = steps.indexOf("refuse");
  if (left === 0) await server.refuse();
  const client = createFluxerClient({
    auth: call.as === "bot" ? botToken(token) : sessionToken(sandbox.account.session),
    baseUrl: server.url,
    sudo: passwordOf(sandbox.account),
    timeoutMs,
    maxRetryWaitMs: 20,
    fetch: async (input, init) => {
      try {
        return await fetch(input, init);
      } catch (error) {
        if (--left === 0) await server.refuse();
        if (steps.includes("accept")) await server.accept().catch(() => {});
        throw error;
      }
    },
  });
  const start = performance.now();
  const outcome: unknown = await call.run(client, id).catch((error: unknown) => error);
  const tookMs = performance.now() - start;
  const error = isFluxerError(outcome) ? outcome : undefined;
  if (outcome instanceof Error && !error) throw outcome;
  const requests = sandbox.requests.filter(({ status }) => status !== 403);
  const ends = error?.name.replace(/^Fluxer(Outcome)?|Error$/g, "") ?? "resolved";
  return {
    ending: `${ends} ${error?.sent ?? "-"} ${requests.length}`,
    sent: error?.sent,
    carriedOut: requests.filter(({ carriedOut }) => carriedOut).length,
    isGone: sandbox.applications.length === 0,
    outcome,
    tookMs,
  };
}

const table = new Map<string, string[]>();

describe.concurrent.each(calls.map((call) => [call.operation, call] as const))("%s over real sockets", (name, call) => {
  const fitting = cases.filter(([, , , , remove]) => name !== "deleteApplication" || remove !== null);
  it.concurrent.each(fitting)("%s", async (fault, steps, repeatable, once, remove) => {
    const { ending, sent, carriedOut, isGone, outcome, tookMs } = await runUnder(
      call,
      steps(),
      /stall|drips/.test(fault) ? 1500 : 10_000,
    );
    const row = table.get(fault) ?? [];
    row[calls.indexOf(call)] = ending;
    table.set(fault, row);
    const isDelete = name === "deleteApplication";
    const expected = call.repeatable ? ((isDelete ? remove : undefined) ?? repeatable) : once;
    expect(ending, String(outcome)).toBe(expected);
    if (!call.repeatable) expect(carriedOut).toBeLessThanOrEqual(1);
    if (carriedOut > 0) expect(sent).not.toBe("no");
    if (outcome === undefined) expect(isGone).toBe(true);
    expect(tookMs).toBeLessThan(10_000);
    expect(elsewhere.requests).toBe(0);
  });
});

afterAll(() => {
  const short = ({ operation }: OperationCall) => operation.replace("Application", "App").slice(0, 17).padEnd(17);
  const lines = cases.map(([fault]) => {
    const cells = calls.map((_, index) => (table.get(fault)?.[index] ?? "").padEnd(17));
    return `${fault.padEnd(31)} ${cells.join(" ")}`.trimEnd();
  });
  console.log([`${"".padEnd(31)} ${calls.map(short).join(" ")}`, ...lines].join("\n"));
});
