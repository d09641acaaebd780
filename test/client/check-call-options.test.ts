import { describe, expect, it } from "vitest";
import { type CallOptions, createFluxerClient, sessionToken } from "../../src/index.js";
import { created, failure, json, scripted } from "../support/client.js";
import { counted, type InvalidOption, invalidOptions, noOptions } from "../support/options.js";

const auth = sessionToken("flx_abc");

const wantedHeaders = "must be Headers, an object or an array of pairs, with strings as names and values";
const wantedCaptcha = "must be a function, or { token } with the solved CAPTCHA as a non-empty string";
const ofCall: InvalidOption[] = [
  ["captcha", "text", wantedCaptcha],
  ["captcha", {}, wantedCaptcha],
  ["captcha", { token: "" }, wantedCaptcha],
  ["captcha", { token: "t", type: 5 }, wantedCaptcha],
  ["captcha", [], wantedCaptcha],
  ["captcha", null, wantedCaptcha],
  ["signal", {}, "must be an AbortSignal"],
  ["signal", "abort", "must be an AbortSignal"],
  ["signal", null, "must be an AbortSignal"],
  ["signal", { addEventListener() {}, removeEventListener() {}, throwIfAborted() {} }, "must be an AbortSignal"],
  ["signal", { aborted: false }, "must be an AbortSignal"],
  ["signal", { aborted: false, addEventListener() {}, removeEventListener() {} }, "must be an AbortSignal"],
  ["headers", "a: b", wantedHeaders],
  ["headers", null, wantedHeaders],
  ["headers", 5, wantedHeaders],
  ["headers", [["a", "b"], ["c"]], wantedHeaders],
  ["headers", ["a: b"], wantedHeaders],
  ["headers", [["a"]], wantedHeaders],
  ["headers", [["a", 5]], wantedHeaders],
  ["headers", { "X-Count": 5 }, wantedHeaders],
  ["headers", { "X-Note": undefined }, wantedHeaders],
  ["headers", new Set(["ab"]), wantedHeaders],
  ["requestId", 5, "must be a string"],
  ["requestId", null, "must be a string"],
];

describe("an invalid option of a call", () => {
  it.each([...invalidOptions, ...ofCall])(
    "rejects an invalid option of a call without sending a request: %s: %o",
    async (name, value, message) => {
      const { fetch, requests } = scripted();
      const call = createFluxerClient({ auth, fetch }).applications.create({ name: "x" }, {
        [name]: value,
      } as CallOptions);
      const error = await failure(call);
      expect(error).toMatchObject({ name: "FluxerInputError", sent: "no", attempts: 0 });
      expect(error.message).toBe(`createApplication: ${name} ${message}. Nothing was sent`);
      expect(requests).toEqual([]);
    },
  );

  it.each(noOptions)("a call rejects options that are not an object: %o", async (options) => {
    const { fetch, requests } = scripted();
    const error = await failure(createFluxerClient({ auth, fetch }).applications.get("1", options as CallOptions));
    expect(error.message).toBe("getApplication: options must be an object. Nothing was sent");
    expect(requests).toEqual([]);
  });
});

describe("the options of a call", () => {
  it("the options of a call are read once, at its start", async () => {
    const limited = json({ code: "RATE_LIMITED", message: "", retry_after: 0.001 }, { status: 429 });
    const { fetch, requests } = scripted(limited, json(created));
    const headers = new Headers({ "X-Note": "first" });
    const captcha = { token: "first" };
    const { signal } = new AbortController();
    const { proxy, reads } = counted({ headers, captcha, requestId: "r-1", timeoutMs: 5000, signal });
    const call = createFluxerClient({ auth, fetch }).applications.create({ name: "x" }, proxy);
    headers.set("X-Note", "second");
    captcha.token = "second";
    await call;
    expect(reads).toEqual({ headers: 1, captcha: 1, requestId: 1, timeoutMs: 1, signal: 1 });
    expect(requests.map((request) => request.headers.get("x-note"))).toEqual(["first", "first"]);
    expect(requests.map((request) => request.headers.get("x-captcha-token"))).toEqual(["first", "first"]);
  });

  it("the options of a call may be an object with accessors, such as an AbortController", async () => {
    const controller = new AbortController();
    controller.abort(new Error("no longer needed"));
    const { fetch } = scripted();
    const call = createFluxerClient({ auth, fetch }).applications.create({ name: "x" }, controller);
    await expect(call).rejects.toThrow("no longer needed");
  });
});
