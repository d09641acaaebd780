import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { type Fault, faults, type SandboxServer } from "../../sandbox/index.js";

/** The fault of one request. */
export type Step = Fault | "refuse" | "accept";

/** The end of a call (`Unknown`: FluxerOutcomeUnknownError, and so on), its `sent`, and the number of requests. */
export type Ending = `${"resolved" | "Connection" | "Unknown" | "Response" | "Api" | "RateLimit"} ${string} ${number}`;

/**
 * Faults of the first requests that can take effect, and how the call ends: if the operation is safe to retry, if it is not,
 * and for a delete. A delete differs because its success has no body. Null: the fault does not apply to a delete.
 */
export const cases: [name: string, steps: () => Step[], repeatable: Ending, once: Ending, remove?: Ending | null][] = [
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

/** A server that must not receive a request. */
export const elsewhere = { url: "", requests: 0 };

/** Runs that server during the tests of a file. */
export function serveElsewhere(): void {
  const server = createServer((_request, response) => {
    elsewhere.requests++;
    response.end("{}");
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    elsewhere.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => void server.close());
}

/** Starts the refusals among the steps, and returns a `fetch` that continues with them after each failure. */
export async function refuseIn(server: SandboxServer, steps: readonly Step[]): Promise<typeof fetch> {
  let left = steps.indexOf("refuse");
  if (left === 0) await server.refuse();
  return async (input, init) => {
    try {
      return await fetch(input, init);
    } catch (error) {
      if (--left === 0) await server.refuse();
      if (steps.includes("accept")) await server.accept();
      throw error;
    }
  };
}
