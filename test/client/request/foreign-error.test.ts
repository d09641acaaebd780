import { describe, expect, it } from "vitest";
import { createFluxerClient, sessionToken } from "../../../src/index.js";
import { rejection } from "../../support/send.js";

/** Returns the cause of the error of a create whose `fetch` rejects with `reason`. */
async function causeOf(reason: unknown): Promise<unknown> {
  const fetch = () => Promise.reject<Response>(reason);
  const { applications } = createFluxerClient({ auth: sessionToken("flx_secret"), fetch });
  const error = (await rejection(applications.create({ name: "x" }))) as Error;
  expect(error).toMatchObject({ name: "FluxerOutcomeUnknownError", sent: "maybe" });
  return error.cause;
}

describe("the cause of a failed fetch", () => {
  it.each([["down"], [null], [5]])("is a string if fetch rejects with %j", async (reason) => {
    expect(await causeOf(reason)).toBe(String(reason));
  });

  it("hides the credential if fetch rejects with a string", async () => {
    expect(await causeOf("flx_secret was refused")).toBe("[redacted] was refused");
  });

  it("has a message even if the rejected object has none", async () => {
    expect(await causeOf({ message: 5 })).toMatchObject({ message: "a value that is not an Error" });
  });

  it("says that the error cannot be read if its properties throw", async () => {
    const hostile = Object.defineProperty({}, "message", { get: () => expect.fail() });
    expect(await causeOf(hostile)).toMatchObject({ message: "an error that cannot be read" });
  });

  it("has no property `cause` if the error has none", async () => {
    expect(await causeOf(new TypeError("fetch failed"))).not.toHaveProperty("cause");
  });

  it("has at most 20 of the errors of an AggregateError", async () => {
    const errors = Array.from({ length: 30 }, (_, index) => new Error(`attempt ${index}`));
    const { errors: kept } = (await causeOf(new AggregateError(errors))) as AggregateError;
    expect(kept.map(({ message }: Error) => message)).toEqual(errors.slice(0, 20).map(({ message }) => message));
  });

  it("ends if an AggregateError contains itself", async () => {
    const aggregate = new AggregateError([], "all failed");
    aggregate.errors.push(aggregate);
    expect(await causeOf(aggregate)).toMatchObject({ message: "all failed", errors: [{ message: "all failed" }] });
  });
});
