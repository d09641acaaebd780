import { beforeEach, afterEach, describe, expect, it, vi } from "vitest";
import {
  type Application,
  credentialsOf,
  type FluxerClient,
  sessionToken,
  createFluxerClient,
} from "../../src/index.js";
import { type Fault, faults } from "../../sandbox/index.js";
import { passwordOf, serve } from "../support/operation-calls.js";
import { createPair, failure, json, scripted } from "../support/client.js";

const lost = faults.resetAfterCarriedOut;
const uris = ["https://weather.example/b", "https://weather.example/a"];

/** Runs a create with an unknown outcome, and returns its error and the client. */
async function inDoubt(fault: Fault = lost(), input: object = { name: "Weather bot", redirect_uris: uris }) {
  const pair = createPair({ maxRetries: 0 });
  pair.sandbox.fail(fault);
  const error = await failure(pair.client.applications.create(input as never));
  const methods = () => pair.sandbox.requests.map(({ method }) => method);
  return { ...pair, error, methods };
}

describe("reconcile() after a create with an unknown outcome", () => {
  it.each([
    ["FluxerOutcomeUnknownError", lost()],
    ["FluxerOutcomeUnknownError", faults.badGateway()],
    ["FluxerResponseError", faults.cutBody()],
    ["FluxerResponseError", faults.htmlBody()],
    ["FluxerResponseError", faults.wrongMember("name", 5)],
    ["FluxerApiError", faults.serverError()],
  ])("reconcile() finds the created application after %s", async (name, fault) => {
    const { sandbox, client, error, methods } = await inDoubt(fault);
    expect(error).toMatchObject({ name, operation: "createApplication" });
    const found = await client.applications.reconcile(error);
    expect(found).toEqual(await client.applications.list());
    expect(found).toMatchObject([{ id: sandbox.applications[0]?.id, name: "Weather bot" }]);
    expect(methods()).toEqual(["POST", "GET", "GET"]);
  });

  it("reconcile() returns an empty list if the request did not take effect, and creates nothing", async () => {
    const { sandbox, client, error, methods } = await inDoubt(faults.resetBeforeRead());
    expect(await client.applications.reconcile(error)).toEqual([]);
    expect(sandbox.applications).toEqual([]);
    expect(methods()).toEqual(["POST", "GET"]);
  });

  it("reconcile() finds every matching application and deletes none", async () => {
    const { sandbox, client, error, methods } = await inDoubt();
    await client.applications.create({ name: "Weather bot", redirect_uris: uris });
    const found = await client.applications.reconcile(error);
    expect(found.map(({ id }) => id).sort()).toEqual(sandbox.applications.map(({ id }) => id).sort());
    expect(found).toHaveLength(2);
    expect(methods()).toEqual(["POST", "POST", "GET"]);
  });

  it("reconcile() finds no application of another account", async () => {
    const { sandbox, client, error } = await inDoubt(faults.resetBeforeRead(), { name: "Weather bot" });
    sandbox.createAccount().createApplication({ name: "Weather bot" });
    expect(await client.applications.reconcile(error)).toEqual([]);
    sandbox.account.createApplication({ name: "Weather bot" });
    expect(await client.applications.reconcile(error)).toHaveLength(1);
  });

  it("reconcile() accepts call options, and rejects with the error that its request causes", async () => {
    const { sandbox, client, error } = await inDoubt();
    sandbox.fail(faults.rateLimited(60));
    const limited = await failure(client.applications.reconcile(error, { requestId: "r-1" }));
    expect(limited).toMatchObject({ name: "FluxerRateLimitError", operation: "listApplications", requestId: "r-1" });
    const reason = new Error("changed my mind");
    await expect(client.applications.reconcile(error, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

describe("a match of reconcile()", () => {
  const name = "Weather bot";
  const rows: [what: string, sent: object, exists: object, matches: boolean][] = [
    ["the same name", { name }, { name }, true],
    ["a name in other letters", { name }, { name: "weather bot" }, false],
    ["a name that the server trims", { name: " \u00a0Weather\f bot\u202e " }, { name }, true],
    ["a name with a space that stays", { name: "Weather\u200b bot" }, { name }, false],
    ["the same URIs", { name, redirect_uris: uris }, { name, redirect_uris: uris }, true],
    ["URIs in another order", { name, redirect_uris: uris }, { name, redirect_uris: uris.toReversed() }, true],
    ["URIs given twice", { name, redirect_uris: [...uris, uris[0]] }, { name, redirect_uris: uris }, true],
    ["URIs that the server trims", { name, redirect_uris: [` ${uris[0]} `] }, { name, redirect_uris: [uris[0]] }, true],
    ["one URI fewer", { name, redirect_uris: uris }, { name, redirect_uris: [uris[0]] }, false],
    ["one URI more", { name, redirect_uris: [uris[0]] }, { name, redirect_uris: uris }, false],
    ["other URIs", { name, redirect_uris: [uris[0]] }, { name, redirect_uris: [uris[1]] }, false],
    ["a URI where none was sent", { name }, { name, redirect_uris: uris }, false],
    ["none, sent as null", { name, redirect_uris: null }, { name }, true],
    ["none, sent as an empty string", { name, redirect_uris: "" }, { name }, true],
    ["other settings, which may have changed since", { name, bot_public: false }, { name, bot_public: true }, true],
  ];

  it.each(rows)(
    "a match of reconcile() requires the right name and redirect URIs: %s",
    async (_, sent, exists, matches) => {
      const { sandbox, client, error } = await inDoubt(faults.resetBeforeRead(), sent);
      await client.applications.create(exists as never);
      const found = await client.applications.reconcile(error);
      expect(found.map(({ id }) => id)).toEqual(matches ? [sandbox.applications[0]?.id] : []);
    },
  );
});

describe("the creation time of a match", () => {
  const start = Date.UTC(2026, 10, 23, 12);
  const tookMs = 700;
  beforeEach(() => void vi.useFakeTimers({ now: start, toFake: ["Date"] }));
  afterEach(() => void vi.useRealTimers());

  const idAt = (ms: number) => String((BigInt(ms) - 1_420_070_400_000n) << 22n);
  const applicationOf = (id: string): Application => ({
    ...{ id, name: "x", redirect_uris: [], bot_public: true, bot_require_code_grant: false },
  });

  /** Returns the creation times that reconcile() finds after a create from `start` to `start + tookMs`. */
  async function foundAmong(offsetsMs: readonly number[], options?: Parameters<Reconcile>[1]) {
    const ids = offsetsMs.map((offsetMs) => idAt(start + offsetMs));
    const { fetch } = scripted(
      () => {
        vi.setSystemTime(start + tookMs);
        throw new Error("reset");
      },
      json(ids.map(applicationOf)),
    );
    const { applications } = createFluxerClient({ auth: sessionToken("flx_x"), fetch });
    const error = await failure(applications.create({ name: "x" }));
    // reconcile() can run much later.
    vi.setSystemTime(start + 24 * 3_600_000);
    const found = await applications.reconcile(error, options);
    return found.map(({ id }) => offsetsMs[ids.indexOf(id)]);
  }
  type Reconcile = FluxerClient["applications"]["reconcile"];

  it("the creation time of a match is between the start and the end of the call, plus or minus one minute of clock skew", async () => {
    const edges = [-60_001, -60_000, 0, tookMs, tookMs + 60_000, tookMs + 60_001];
    expect(await foundAmong(edges)).toEqual(edges.slice(1, -1));
  });

  it.each([0, 5000])("the creation time of a match can differ by the clockSkewMs %i", async (clockSkewMs) => {
    const edges = [-clockSkewMs - 1, -clockSkewMs, tookMs + clockSkewMs, tookMs + clockSkewMs + 1];
    expect(await foundAmong(edges, { clockSkewMs })).toEqual([-clockSkewMs, tookMs + clockSkewMs]);
  });
});

describe("an invalid argument of reconcile()", () => {
  it.each([-1, Number.NaN, "soon" as never])(
    "reconcile() rejects a clock skew of %s without sending a request",
    async (clockSkewMs) => {
      const { sandbox, client, error } = await inDoubt();
      const { length } = sandbox.requests;
      const refused = await failure(client.applications.reconcile(error, { clockSkewMs }));
      expect(refused.message).toBe("reconcile: clockSkewMs must be a number of at least 0. Nothing was sent");
      expect(sandbox.requests).toHaveLength(length);
    },
  );

  const message = "must come from an applications.create call whose request was sent";

  it("reconcile() rejects another operation's error, an unsent request and other values without sending a request", async () => {
    const { sandbox, client, error } = await inDoubt();
    const { applications } = client;
    sandbox.fail(lost(), faults.refuse());
    const strangers: unknown[] = [
      await failure(applications.updateBot(sandbox.applications[0]!.id, { bio: "x" })),
      await failure(applications.create({ name: "x" })),
      await failure(applications.create({ name: "" })),
      await failure(applications.reconcile(undefined)),
      ...[undefined, null, "createApplication", new Error("reset"), { ...error }, { cause: error }],
    ];
    expect(strangers.slice(0, 3)).toMatchObject([
      { name: "FluxerOutcomeUnknownError", operation: "updateApplicationBot" },
      { name: "FluxerConnectionError", operation: "createApplication" },
      { name: "FluxerInputError", operation: "createApplication" },
    ]);
    const { length } = sandbox.requests;
    for (const stranger of strangers) {
      const refused = await failure(applications.reconcile(stranger));
      expect(refused).toMatchObject({ name: "FluxerInputError", operation: "reconcile", sent: "no" });
      expect(refused).toMatchObject({ issues: [{ path: "error", message }] });
    }
    expect(sandbox.requests).toHaveLength(length);
    expect(await applications.reconcile(error)).toHaveLength(1);
  });
});

it("reconcile() finds the application of a create without a response, and resets replace its secrets", async () => {
  const { sandbox, account, id: other, session, statuses, clientOf } = await serve();
  const { applications } = clientOf(session, { sudo: passwordOf(account) });
  sandbox.fail(lost());
  const error = await failure(applications.create({ name: "Weather bot", redirect_uris: uris }));
  const [found, ...more] = await applications.reconcile(error);
  expect(more).toEqual([]);
  expect(found?.id).not.toBe(other);
  const { id } = found!;
  const { client_secret } = await applications.resetClientSecret(id);
  const bot = await applications.resetBotToken(id);
  const { clientId, clientSecret, botToken } = credentialsOf({ ...found!, client_secret, bot });
  expect(clientId).toBe(id);
  expect(sandbox.isClientSecret(clientId, clientSecret)).toBe(true);
  expect(botToken).toBe(bot.token);
  expect(sandbox.applications).toHaveLength(2);
  expect(statuses()).toEqual([null, 200, 403, 200, 403, 200]);
});
