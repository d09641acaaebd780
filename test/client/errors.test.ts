import { describe, expect, it } from "vitest";
import { FluxerApiError, FluxerError, FluxerRateLimitError, isFluxerError } from "../../src/index.js";
import { faults } from "../../sandbox/index.js";
import { createPair, failure } from "../support/client.js";

describe("isFluxerError()", () => {
  it("isFluxerError() recognizes errors from another copy of the package", async () => {
    const { client } = createPair();
    const error = await failure(client.applications.create({ name: "" }));
    const foreign = Object.assign(new Error("x"), { [Symbol.for("fluxer-oauth2.error")]: true });
    expect(isFluxerError(error)).toBe(true);
    expect(isFluxerError(foreign)).toBe(true);
  });

  it.each([null, undefined, "FluxerApiError", 5, {}, new Error("FluxerApiError")])(
    "isFluxerError() returns false for %s",
    (value) => {
      expect(isFluxerError(value)).toBe(false);
    },
  );

  it("isFluxerError() lets TypeScript narrow an error by its name", async () => {
    const { client } = createPair();
    const error: unknown = await client.applications.create({ name: "" }).catch((reason: unknown) => reason);
    const paths = isFluxerError(error) && error.name === "FluxerInputError" ? error.issues.map(({ path }) => path) : [];
    expect(paths).toEqual(["name"]);
  });
});

describe("the error classes", () => {
  it("errors share the base class FluxerError, and FluxerRateLimitError extends FluxerApiError", async () => {
    const { sandbox, client } = createPair();
    sandbox.fail(faults.rateLimited(60));
    const error = await failure(client.applications.create({ name: "x" }));
    expect(error).toBeInstanceOf(FluxerRateLimitError);
    expect(error).toBeInstanceOf(FluxerApiError);
    expect(error).toBeInstanceOf(FluxerError);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toMatch(/^FluxerRateLimitError: createApplication: 429 RATE_LIMITED - /);
  });

  it("an error has no property `cause` if there is none", async () => {
    const { client } = createPair();
    expect(await failure(client.applications.create({ name: "" }))).not.toHaveProperty("cause");
  });

  it("an error ignores properties of the wrong type in an error response", async () => {
    const { sandbox, client } = createPair();
    sandbox.fail(faults.answer({ status: 400, body: '{"code":5,"message":{},"errors":[null,{"path":"name"}]}' }));
    const error = await failure(client.applications.create({ name: "x" }));
    expect(error).toMatchObject({ status: 400, code: undefined, errors: [{ path: "name" }] });
    expect(error.message).toMatch(/^createApplication: 400 without a Fluxer error code - name$/);
  });

  it("an error accepts a code that is also the name of an inherited object property", async () => {
    const { sandbox, client } = createPair();
    sandbox.fail(faults.answer({ status: 400, body: '{"code":"constructor","message":"No."}' }));
    const error = await failure(client.applications.create({ name: "x" }));
    expect(error.message).toBe("createApplication: 400 constructor - No.");
  });

  it("errors include their properties in JSON", async () => {
    const { client } = createPair({ preflight: false });
    const error = await failure(client.applications.create({ name: "" }, { requestId: "r-1" }));
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: "FluxerApiError",
      operation: "createApplication",
      requestId: "r-1",
      attempts: 1,
      sent: "yes",
      status: 400,
      code: "INVALID_FORM_BODY",
      errors: [{ path: "name", code: "INVALID_FORMAT" }],
    });
  });

  it("an error keeps additional properties of the error response in `extra`", async () => {
    const { sandbox, client } = createPair();
    const body = JSON.stringify({
      code: "GLOBAL_IP_TEMPORARILY_BANNED",
      message: "No.",
      ban_kind: "temporary_24h",
      token: "s",
    });
    sandbox.fail(faults.answer({ status: 403, body }));
    const error = await failure(client.applications.create({ name: "x" }));
    expect(error).toMatchObject({ extra: { ban_kind: "temporary_24h", token: "[redacted]" } });
  });
});
