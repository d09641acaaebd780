import { describe, expect, it } from "vitest";
import { createFluxerClient, isFluxerError } from "../../src/index.js";
import { createSandbox } from "../../sandbox/index.js";
import { cases, elsewhere, refuseIn, serveElsewhere, type Step } from "../support/fault-cases.js";
import { createFlowWorld, credentialOf, type FlowCall, flowCalls } from "../support/flow-calls.js";

serveElsewhere();

async function runUnder(call: FlowCall, steps: readonly Step[], timeoutMs: number) {
  const sandbox = createSandbox();
  const world = await createFlowWorld(sandbox);
  const before = sandbox.requests.length;
  await using server = await sandbox.listen();
  sandbox.fail(...steps.filter((step) => typeof step === "object"));
  const client = createFluxerClient({
    ...{ auth: credentialOf(call, world), baseUrl: server.url, timeoutMs, maxRetryWaitMs: 20 },
    fetch: await refuseIn(server, steps),
  });
  const outcome: unknown = await call.run(client, world).catch((error: unknown) => error);
  if (outcome instanceof Error && !isFluxerError(outcome)) throw outcome;
  const error = isFluxerError(outcome) ? outcome : undefined;
  const requests = sandbox.requests.slice(before);
  const ends = error?.name.replace(/^Fluxer(Outcome)?|Error$/g, "") ?? "resolved";
  return {
    ending: `${ends} ${error?.sent ?? "-"} ${requests.length}`,
    message: error?.message ?? "",
    carriedOut: requests.filter(({ carriedOut }) => carriedOut).length,
  };
}

describe.concurrent.each(flowCalls.map((call) => [call.name, call] as const))("%s over real sockets", (_, call) => {
  const fitting = cases.filter(([, , , , remove]) => call.hasBody || remove !== null);
  it.concurrent.each(fitting)(
    "a call of the flow ends as expected after the fault: %s",
    async (fault, steps, repeatable, once, remove) => {
      const timeoutMs = /stall|drips/.test(fault) ? 5000 : 10_000;
      const { ending, message, carriedOut } = await runUnder(call, steps(), timeoutMs);
      // A 204 has no body to cut. A revocation returns an empty 200, whose end can be lost.
      const isEmpty = !call.hasBody && !(call.operation === "revokeToken" && fault === "body cut");
      expect(ending, message).toBe(call.repeatable ? ((isEmpty ? remove : undefined) ?? repeatable) : once);
      // A code or refresh token is sent again only if the first request is known not to have run.
      if (!call.repeatable) expect(carriedOut).toBeLessThanOrEqual(1);
      if (ending.startsWith("Unknown") && !call.repeatable) expect(message).toContain("through the consent again");
      expect(elsewhere.requests).toBe(0);
    },
  );
});
