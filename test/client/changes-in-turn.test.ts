import { describe, expect, it } from "vitest";
import { createFluxerClient, sessionToken } from "../../src/index.js";
import { createSandbox, faults } from "../../sandbox/index.js";
import { passwordOf } from "../support/operation-calls.js";
import { failure } from "../support/client.js";

/** Resolves after all work that waits only for promises. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Returns an application and a factory of clients of its owner. `started` lists the requests by operation. */
async function setUp() {
  const sandbox = createSandbox();
  const started: string[] = [];
  const clientOf = () =>
    createFluxerClient({
      auth: sessionToken(sandbox.account.session),
      baseUrl: sandbox.url,
      fetch: sandbox.fetch,
      sudo: passwordOf(sandbox.account),
      onRequest: ({ operation }) => void started.push(operation),
    }).applications;
  const { id, client_secret: old } = await clientOf().create({ name: "Weather bot" });
  started.length = 0;
  const hold = faults.holdWrite();
  sandbox.fail(hold);
  return { sandbox, started, clientOf, id, old, hold };
}

describe("an update in parallel with a secret reset", () => {
  it("an update restores the old secret during a reset by another client, because of a race in the server", async () => {
    const { sandbox, clientOf, id, old, hold } = await setUp();
    const updating = clientOf().update(id, { name: "Storm bot" });
    await hold.reached;
    const { client_secret: fresh } = await clientOf().resetClientSecret(id);
    expect(sandbox.isClientSecret(id, fresh)).toBe(true);
    hold.release();
    await updating;
    expect(sandbox.isClientSecret(id, fresh)).toBe(false);
    expect(sandbox.isClientSecret(id, old)).toBe(true);
  });

  it("an update waits for the reset of the same client, so that the new secret is valid", async () => {
    const { sandbox, started, clientOf, id, old, hold } = await setUp();
    const client = clientOf();
    const updating = client.update(id, { name: "Storm bot" });
    await hold.reached;
    const resetting = client.resetClientSecret(id);
    await settled();
    expect(started).toEqual(["updateApplication"]);
    hold.release();
    const [updated, { client_secret: fresh }] = await Promise.all([updating, resetting]);
    expect(updated.name).toBe("Storm bot");
    expect(sandbox.isClientSecret(id, fresh)).toBe(true);
    expect(sandbox.isClientSecret(id, old)).toBe(false);
    expect(sandbox.applications).toMatchObject([{ id, name: "Storm bot" }]);
  });
});

describe("during a change to an application", () => {
  it("the client runs changes to one application in order, and a failure does not stop the next one", async () => {
    const { sandbox, started, clientOf, id, hold } = await setUp();
    const client = clientOf();
    const updating = client.update(id, { name: "Storm bot" });
    await hold.reached;
    const failing = failure(client.resetBotToken(id, { sudo: () => ({ password: "wrong password" }) }));
    const rest: Promise<unknown>[] = [client.resetClientSecret(id), client.updateBot(id, { bio: "Rain." })];
    await settled();
    rest.push(client.delete(id));
    await settled();
    expect(started).toEqual(["updateApplication"]);
    hold.release();
    await Promise.all([updating, ...rest]);
    expect(await failing).toMatchObject({ operation: "resetBotToken", code: "INVALID_FORM_BODY" });
    const order = ["updateApplication", "resetBotToken", "resetClientSecret", "updateApplicationBot"];
    expect([...new Set(started)]).toEqual([...order, "deleteApplication"]);
    expect(sandbox.requests.map(({ operationId }) => operationId).slice(1)).toEqual(started);
    expect(sandbox.applications).toEqual([]);
  });

  it("the client keeps the order of the calls even if one has to encode images first", async () => {
    const { sandbox, started, clientOf, id, hold } = await setUp();
    const client = clientOf();
    const updating = client.update(id, { name: "Storm bot" });
    await hold.reached;
    const avatar = new Blob(["GIF89a"]);
    const rest = [client.updateBot(id, { avatar }), client.delete(id)];
    await settled();
    hold.release();
    await Promise.allSettled([updating, ...rest]);
    expect([...new Set(started)]).toEqual(["updateApplication", "updateApplicationBot", "deleteApplication"]);
    expect(sandbox.requests.map(({ status }) => status).slice(1)).toEqual([200, 200, 403, 204]);
  });

  it("the client does not delay reads, creates and changes to other applications", async () => {
    const { sandbox, clientOf, id, hold } = await setUp();
    const client = clientOf();
    const other = sandbox.account.createApplication();
    const updating = client.update(id, { name: "Storm bot" });
    await hold.reached;
    expect((await client.get(id)).name).toBe("Weather bot");
    expect((await client.update(other.id, { name: "Snow bot" })).name).toBe("Snow bot");
    await client.delete(other.id);
    await client.create({ name: "Hail bot" });
    expect(await client.list()).toHaveLength(2);
    hold.release();
    await updating;
  });

  it("a waiting call that is aborted rejects at once and is never sent", async () => {
    const { started, clientOf, id, hold } = await setUp();
    const client = clientOf();
    const updating = client.update(id, { name: "Storm bot" });
    await hold.reached;
    const giveUp = new AbortController();
    const reason = new Error("changed my mind");
    let rejectedWith: unknown;
    const waiting = client.delete(id, { signal: giveUp.signal }).catch((error: unknown) => (rejectedWith = error));
    giveUp.abort(reason);
    await settled();
    const atOnce = rejectedWith;
    hold.release();
    await Promise.all([updating, waiting]);
    expect(started).toEqual(["updateApplication"]);
    expect(rejectedWith).toBe(reason);
    expect(atOnce).toBe(reason);
  });
});

describe("changes of a bot that wait for an earlier change", () => {
  it("sends the changes as they were at the time of the call", async () => {
    const bodies: unknown[] = [];
    let release = () => {};
    const first = new Promise<void>((resolve) => (release = resolve));
    const { applications } = createFluxerClient({
      auth: sessionToken("flx_x"),
      checkResponses: false,
      fetch: async (_, init) => {
        bodies.push(init?.body);
        await first;
        return new Response("{}");
      },
    });
    const changes = { bio: "two" };
    const updates = [applications.updateBot("5", { bio: "one" }), applications.updateBot("5", changes)];
    changes.bio = "three";
    release();
    await Promise.all(updates);
    expect(bodies).toEqual(['{"bio":"one"}', '{"bio":"two"}']);
  });

  it("rejects changes of a bot that are an array", async () => {
    const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch: () => Promise.reject(new Error("sent")) });
    const error = await failure(client.applications.updateBot("5", [] as never));
    expect(error.message).toBe("updateApplicationBot: root must be an object. Nothing was sent");
  });
});
