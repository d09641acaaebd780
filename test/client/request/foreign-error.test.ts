import { describe, expect, it } from "vitest";
import { createFluxerClient, type FluxerOutcomeUnknownError, sessionToken } from "../../../src/index.js";
import { rejection } from "../../support/send.js";

/** Returns the error of a create whose `fetch` rejects with `reason`. */
async function errorOf(reason: unknown): Promise<FluxerOutcomeUnknownError> {
  const fetch = () => Promise.reject<Response>(reason);
  const { applications } = createFluxerClient({ auth: sessionToken("flx_secret"), fetch });
  const error = (await rejection(applications.create({ name: "x" }))) as FluxerOutcomeUnknownError;
  expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe" });
  return error;
}

async function causeOf(reason: unknown): Promise<unknown> {
  return (await errorOf(reason)).cause;
}

/** Returns an error with `count` causes below it. */
function nested(count: number, last: object = new Error("the last")): object {
  return count === 0 ? last : new Error(`${count} below`, { cause: nested(count - 1, last) });
}

function depthOf(error: unknown): number {
  return error === undefined ? 0 : 1 + depthOf((error as Error).cause);
}

describe("the cause of a failed fetch", () => {
  it.each([["down"], [null], [5]])("the copied cause is a string if fetch rejects with %j", async (reason) => {
    expect(await causeOf(reason)).toBe(String(reason));
  });

  it("the copied cause hides the credential if fetch rejects with a string", async () => {
    expect(await causeOf("flx_secret was refused")).toBe("[redacted] was refused");
  });

  it("the copied cause has a message even if the rejected object has none", async () => {
    expect(await causeOf({ message: 5 })).toMatchObject({ message: "a value that is not an Error" });
  });

  it("the copied cause says that the error cannot be read if its properties throw", async () => {
    const hostile = Object.defineProperty({}, "message", { get: () => expect.fail() });
    expect(await causeOf(hostile)).toMatchObject({ message: "an error that cannot be read" });
  });

  it("the copied cause keeps its name, without the credential, and ignores a name that is not a string", async () => {
    expect(await causeOf(Object.assign(new Error("x"), { name: "flx_secretError" }))).toMatchObject({
      name: "[redacted]Error",
    });
    expect(await causeOf(Object.assign(new Error("x"), { name: 5 }))).toMatchObject({ name: "Error" });
  });

  it("the copied cause has at most eight causes below it", async () => {
    expect(depthOf(await causeOf(nested(7)))).toBe(8);
    expect(depthOf(await causeOf(nested(30)))).toBe(9);
  });

  it("the copied cause has no property `cause` if the error has none", async () => {
    expect(await causeOf(new TypeError("fetch failed"))).not.toHaveProperty("cause");
  });

  it("the copied cause has at most 20 of the errors of an AggregateError", async () => {
    const errors = Array.from({ length: 30 }, (_, index) => new Error(`attempt ${index}`));
    const { errors: kept } = (await causeOf(new AggregateError(errors))) as AggregateError;
    expect(kept.map(({ message }: Error) => message)).toEqual(errors.slice(0, 20).map(({ message }) => message));
  });

  it("the copied cause ends if an AggregateError contains itself", async () => {
    const aggregate = new AggregateError([], "all failed");
    aggregate.errors.push(aggregate);
    expect(await causeOf(aggregate)).toMatchObject({ message: "all failed", errors: [{ message: "all failed" }] });
  });
});

describe("the data of a failed fetch's error", () => {
  it.each([
    ["a string", "HTTP/1.1 200"],
    ["bytes", new TextEncoder().encode("HTTP/1.1 200")],
  ])("the data of a failed fetch is in rawBody if it is %s", async (_, data) => {
    expect((await errorOf(new TypeError("fetch failed", { cause: { data } }))).rawBody).toBe("HTTP/1.1 200");
  });

  it("the data of a failed fetch is not in rawBody if it is neither a string nor bytes", async () => {
    expect((await errorOf(new TypeError("fetch failed", { cause: { data: ["HTTP"] } }))).rawBody).toBe("");
  });

  it("the data of a failed fetch is in rawBody up to the eighth error of a chain of causes", async () => {
    expect((await errorOf(nested(7, { data: "HTTP" }))).rawBody).toBe("HTTP");
    expect((await errorOf(nested(8, { data: "HTTP" }))).rawBody).toBe("");
  });

  it("the data of a failed fetch is in rawBody if a cause that is not an object ends the chain", async () => {
    expect((await errorOf(new TypeError("fetch failed", { cause: "down" }))).rawBody).toBe("");
  });
});
