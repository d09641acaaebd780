import { afterAll, describe, expect, it } from "vitest";
import { botToken, createFluxerClient, isFluxerError, sessionToken } from "../../src/index.js";
import { createSandbox } from "../../sandbox/index.js";
import { cases, elsewhere, refuseIn, serveElsewhere, type Step } from "../support/fault-cases.js";
import { calls as otherCalls, type OperationCall, passwordOf } from "../support/operation-calls.js";

const calls: readonly OperationCall[] = [
  {
    ...{ operation: "createApplication", request: () => "POST /v1/oauth2/applications", as: "owner", takesId: false },
    ...{ sudo: false, repeatable: false },
    run: ({ applications }) => applications.create({ name: "Weather bot" }),
  },
  ...otherCalls,
];

serveElsewhere();

async function runUnder(call: OperationCall, steps: Step[], timeoutMs: number) {
  const sandbox = createSandbox();
  await using server = await sandbox.listen();
  const { id, bot } = sandbox.account.createApplication();
  const scripted = steps.filter((step) => typeof step === "object");
  // The fault does not apply to the request that the server rejects because it requires sudo.
  sandbox.fail(...(call.sudo ? [null] : []), ...scripted);
  const client = createFluxerClient({
    auth: call.as === "bot" ? botToken(bot.token) : sessionToken(sandbox.account.session),
    baseUrl: server.url,
    sudo: passwordOf(sandbox.account),
    timeoutMs,
    maxRetryWaitMs: 20,
    fetch: await refuseIn(server, steps),
  });
  const outcome: unknown = await call.run(client, id).catch((error: unknown) => error);
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
  };
}

const table = new Map<string, string[]>();

describe.concurrent.each(calls.map((call) => [call.operation, call] as const))("%s over real sockets", (name, call) => {
  const fitting = cases.filter(([, , , , remove]) => name !== "deleteApplication" || remove !== null);
  it.concurrent.each(fitting)(
    "a call ends as expected after the fault: %s",
    async (fault, steps, repeatable, once, remove) => {
      const { ending, sent, carriedOut, isGone, outcome } = await runUnder(
        call,
        steps(),
        /stall|drips/.test(fault) ? 5000 : 10_000,
      );
      const row = table.get(fault) ?? [];
      row[calls.indexOf(call)] = ending;
      table.set(fault, row);
      const isDelete = name === "deleteApplication";
      const expected = call.repeatable ? ((isDelete ? remove : undefined) ?? repeatable) : once;
      expect(ending, String(outcome)).toBe(expected);
      const isRun = !/throughout|before|a long wait|elsewhere/.test(fault);
      if (!call.repeatable) expect(carriedOut).toBe(isRun ? 1 : 0);
      if (carriedOut > 0) expect(sent).not.toBe("no");
      if (outcome === undefined) expect(isGone).toBe(true);
      expect(elsewhere.requests).toBe(0);
    },
  );
});

afterAll(() => {
  const short = ({ operation }: OperationCall) => operation.replace("Application", "App").slice(0, 17).padEnd(17);
  const lines = cases.map(([fault]) => {
    const cells = calls.map((_, index) => (table.get(fault)?.[index] ?? "").padEnd(17));
    return `${fault.padEnd(31)} ${cells.join(" ")}`.trimEnd();
  });
  console.log([`${"".padEnd(31)} ${calls.map(short).join(" ")}`, ...lines].join("\n"));
});
