import { describe, expect, it } from "vitest";
import { createFluxerClient, type FluxerClientOptions, sessionToken } from "../../src/index.js";
import { createSandbox, faults } from "../../sandbox/index.js";
import { failure, json, scripted } from "../support/client.js";

/** Returns a sandbox that runs the first create without a response, and a client of its account. */
function setUp(options: Partial<FluxerClientOptions> = {}) {
  const sandbox = createSandbox();
  sandbox.fail(faults.stallHeaders());
  const auth = sessionToken(sandbox.account.session);
  return { sandbox, client: createFluxerClient({ auth, baseUrl: sandbox.url, fetch: sandbox.fetch, ...options }) };
}

/** Returns the reason of a rejected promise. */
const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (reason: unknown) => reason,
  );

async function until(isTrue: () => boolean): Promise<void> {
  for (let turn = 0; !isTrue() && turn < 1000; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(isTrue()).toBe(true);
}

describe("a create that the caller aborts", () => {
  it("an aborted create rejects with the signal's reason, which reconcile() accepts", async () => {
    const { sandbox, client } = setUp();
    const controller = new AbortController();
    const call = reasonOf(client.applications.create({ name: "Weather bot" }, controller));
    await until(() => sandbox.applications.length === 1);
    controller.abort(new DOMException("The operation was aborted due to timeout", "TimeoutError"));
    const reason = await call;
    expect(reason).toBe(controller.signal.reason);
    const found = await client.applications.reconcile(reason);
    expect(found.map(({ id }) => id)).toEqual(sandbox.applications.map(({ id }) => id));
    expect(found).toHaveLength(1);
  });

  it("reconcile() finds an aborted create by the signal's reason among several creates with the same signal", async () => {
    const { sandbox, client } = setUp();
    sandbox.fail(faults.stallHeaders());
    const controller = new AbortController();
    const calls = ["a", "b"].map((name) => reasonOf(client.applications.create({ name }, controller)));
    await until(() => sandbox.applications.length === 2);
    controller.abort();
    const [first, second] = await Promise.all(calls);
    expect(first).toBe(second);
    const found = await client.applications.reconcile(first);
    expect(found.map(({ name }) => name).sort()).toEqual(["a", "b"]);
  });

  it.each(["changed my mind", null])(
    "rejects with a reason that is not an object, which reconcile rejects: %j",
    async (reason) => {
      const { sandbox, client } = setUp();
      const controller = new AbortController();
      const call = client.applications.create({ name: "Weather bot" }, controller);
      const rejected = call.then(
        () => expect.fail(),
        (error: unknown) => error,
      );
      await until(() => sandbox.applications.length === 1);
      controller.abort(reason);
      expect(await rejected).toBe(reason);
      const error = await failure(client.applications.reconcile(reason));
      expect(error).toMatchObject({ name: "FluxerInputError", operation: "reconcile", sent: "no" });
    },
  );

  it("reconcile() has nothing to search for if an aborted create was not sent yet", async () => {
    const { client, sandbox } = setUp();
    const signal = AbortSignal.abort(new Error("too late"));
    const reason = await reasonOf(client.applications.create({ name: "x" }, { signal }));
    const error = await failure(client.applications.reconcile(reason));
    expect(error).toMatchObject({ name: "FluxerInputError", operation: "reconcile" });
    expect(sandbox.requests).toEqual([]);
  });
});

describe("updateBot", () => {
  const update = (changes: unknown, options?: unknown) => {
    const { fetch, requests } = scripted(json({}));
    const { applications } = createFluxerClient({ auth: sessionToken("flx_x"), fetch, checkResponses: false });
    return { requests, call: applications.updateBot("5", changes as never, options as never) };
  };

  it.each<[what: string, changes: unknown, options: unknown, path: string]>([
    ["a signal that is none", { avatar: "x" }, { signal: {} }, "signal"],
    ["options of null", { bio: "x" }, null, "options"],
    ["a timeout of null", { bio: "x" }, { timeoutMs: null }, "timeoutMs"],
    ["changes of null", null, undefined, "root"],
    ["changes that are a string", "bio", undefined, "root"],
    ["a BigInt", { bio: 5n }, undefined, "root"],
  ])("rejects %s by name without sending a request", async (_, changes, options, path) => {
    const { call, requests } = update(changes, options);
    const error = await failure(call);
    expect(error).toMatchObject({ name: "FluxerInputError", operation: "updateApplicationBot", sent: "no" });
    expect(error).toMatchObject({ issues: [{ path }] });
    expect(requests).toEqual([]);
  });
});
