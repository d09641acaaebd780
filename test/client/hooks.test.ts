import { expect, it } from "vitest";
import type { RequestEvent, ResponseEvent, RetryEvent } from "../../src/index.js";
import { faults } from "../../sandbox/index.js";
import { createPair, failure } from "../support/client.js";

it("hooks receive the details of each attempt, in order", async () => {
  const seen: [string, RequestEvent | ResponseEvent | RetryEvent][] = [];
  const { sandbox, client } = createPair({
    onRequest: (event) => void seen.push(["request", event]),
    onResponse: (event) => void seen.push(["response", event]),
    onRetry: (event) => void seen.push(["retry", event]),
  });
  sandbox.fail(faults.rateLimited(0.001));
  await client.applications.create({ name: "Weather bot" }, { requestId: "r-1" });
  const operation = "createApplication";
  expect(seen).toEqual([
    ["request", { operation, attempt: 1, requestId: "r-1" }],
    ["response", { operation, attempt: 1, requestId: "r-1", status: 429, durationMs: expect.any(Number) }],
    ["retry", { operation, attempt: 1, requestId: "r-1", status: 429, delayMs: 1 }],
    ["request", { operation, attempt: 2, requestId: "r-1" }],
    ["response", { operation, attempt: 2, requestId: "r-1", status: 200, durationMs: expect.any(Number) }],
  ]);
});

it("a response event has the milliseconds from the request to the response", async () => {
  const durations: number[] = [];
  const { client } = createPair({ onResponse: ({ durationMs }) => void durations.push(durationMs) });
  const start = performance.now();
  await client.applications.create({ name: "x" });
  expect(durations[0]).toBeGreaterThan(0);
  expect(durations[0]).toBeLessThanOrEqual(performance.now() - start);
});

it("an event of a later attempt does not have the request ID of an earlier response", async () => {
  const requestIds: (string | undefined)[] = [];
  const { sandbox, client } = createPair({
    maxRetries: 1,
    onRequest: ({ requestId }) => void requestIds.push(requestId),
  });
  sandbox.fail(faults.rateLimited(0.001), faults.resetBeforeRead());
  const error = await failure(client.applications.create({ name: "x" }));
  expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", attempts: 2, requestId: undefined });
  expect(requestIds).toEqual([undefined, undefined]);
});

it("a retry event has no status if no response arrived", async () => {
  const statuses: (number | undefined)[] = [];
  const { sandbox, client } = createPair({ maxRetryWaitMs: 1, onRetry: ({ status }) => void statuses.push(status) });
  sandbox.fail(faults.refuse());
  await client.applications.create({ name: "x" });
  expect(statuses).toEqual([undefined]);
});

it("a hook that throws or rejects does not affect the call", async () => {
  const broken = () => {
    throw new Error("broken hook");
  };
  const { sandbox, client } = createPair({
    maxRetryWaitMs: 1,
    onRequest: broken,
    onResponse: () => Promise.reject(new Error("broken hook")) as never,
    onRetry: broken,
  });
  sandbox.fail(faults.refuse());
  const application = await client.applications.create({ name: "x" });
  expect(application.name).toBe("x");
});

it("no hook is called for invalid input", async () => {
  let calls = 0;
  const { client } = createPair({ onRequest: () => void calls++ });
  await failure(client.applications.create({ name: "" }));
  expect(calls).toBe(0);
});

it("a reset time that no Date can hold is undefined", async () => {
  const seen: ResponseEvent[] = [];
  const { sandbox, client } = createPair({ onResponse: (event) => void seen.push(event) });
  const headers = { "X-RateLimit-Limit": "5", "X-RateLimit-Remaining": "4", "X-RateLimit-Reset": "9".repeat(20) };
  sandbox.fail(faults.answer({ status: 400, headers, body: "{}" }));
  await failure(client.applications.create({ name: "x" }));
  expect(seen[0]?.rateLimit).toEqual({ limit: 5, remaining: 4, resetAt: undefined, bucket: undefined });
});
