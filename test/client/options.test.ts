import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createFluxerClient, sessionToken } from "../../src/index.js";
import { version } from "../../generated/operations.js";
import { created, failure, json, scripted, thrownBy } from "../support/client.js";

const auth = sessionToken("flx_abc");

describe("baseUrl", () => {
  it.each([
    [undefined, "https://api.fluxer.app/v1/oauth2/applications"],
    ["https://chat.example/api/v1", "https://chat.example/api/v1/oauth2/applications"],
    ["https://chat.example/api/v1///", "https://chat.example/api/v1/oauth2/applications"],
    ["https://chat.example", "https://chat.example/oauth2/applications"],
    ["http://localhost:8080/v1", "http://localhost:8080/v1/oauth2/applications"],
    ["http://api.localhost/v1", "http://api.localhost/v1/oauth2/applications"],
    ["http://127.0.0.2:1/v1", "http://127.0.0.2:1/v1/oauth2/applications"],
    ["http://127.10.20.30:1/v1", "http://127.10.20.30:1/v1/oauth2/applications"],
    ["http://[::1]:1/v1", "http://[::1]:1/v1/oauth2/applications"],
    [new URL("https://chat.example/v1/"), "https://chat.example/v1/oauth2/applications"],
  ])("the baseUrl %s leads to requests to %s", async (baseUrl, expected) => {
    const { fetch, requests } = scripted(json(created));
    const client = createFluxerClient({ auth, fetch, ...(baseUrl === undefined ? {} : { baseUrl }) });
    await client.applications.create({ name: "x" });
    expect(requests[0]?.url).toBe(expected);
  });

  it.each([
    ["http://chat.example/v1", "https, or http on loopback"],
    ["http://127.0.0.1.example/v1", "https, or http on loopback"],
    ["http://10.0.0.1/v1", "https, or http on loopback"],
    ["http://notlocalhost/v1", "https, or http on loopback"],
    ["ftp://localhost/v1", "https, or http on loopback"],
    ["ftp://chat.example/v1", "https, or http on loopback"],
    ["chat.example/v1", "absolute URL"],
    ["", "absolute URL"],
    ["https://user:password@chat.example/v1", "must not contain credentials"],
    ["https://user@chat.example/v1", "must not contain credentials"],
    ["https://chat.example/v1?x=1", "must not contain credentials, a query"],
    ["https://chat.example/v1#x", "or a fragment"],
  ])("createFluxerClient() rejects the baseUrl %j", async (baseUrl, reason) => {
    const error = await thrownBy(() => createFluxerClient({ auth, baseUrl }));
    expect(error.message).toContain("createFluxerClient: baseUrl must");
    expect(error.message).toContain(reason);
    expect(error.message).not.toContain("password@");
  });
});

describe("a numeric option", () => {
  it.each([
    ["timeoutMs", 0, "from 1 to 2147483647"],
    ["timeoutMs", Number.NaN, "from 1 to 2147483647"],
    ["timeoutMs", Infinity, "from 1 to 2147483647"],
    ["timeoutMs", 2 ** 31, "from 1 to 2147483647"],
    ["maxRetries", -1, "from 0 to 2147483647"],
    ["maxRetryWaitMs", "5" as never, "from 0 to 2147483647"],
    ["maxResponseBytes", 0, "from 1 to 2147483647"],
  ])("createFluxerClient() rejects an invalid numeric option by name: %s: %s", async (name, value, reason) => {
    const error = await thrownBy(() => createFluxerClient({ auth, [name]: value }));
    expect(error.message).toBe(`createFluxerClient: ${name} must be a number ${reason}. Nothing was sent`);
  });

  it("an invalid numeric option is reported together with every other one", async () => {
    const error = await thrownBy(() => createFluxerClient({ auth, timeoutMs: 0, maxRetries: -1 }));
    expect(error.name === "FluxerInputError" && error.issues.map(({ path }) => path)).toEqual([
      "timeoutMs",
      "maxRetries",
    ]);
  });

  it("a numeric option is also checked in the options of a call", async () => {
    const { fetch, requests } = scripted();
    const client = createFluxerClient({ auth, fetch });
    const error = await failure(client.applications.create({ name: "x" }, { timeoutMs: -5 }));
    expect(error.message).toContain("createApplication: timeoutMs must be a number from 1 to 2147483647");
    expect(requests).toHaveLength(0);
  });

  it("a numeric option has its default if it is undefined", async () => {
    const { fetch } = scripted(json(created));
    const options = { timeoutMs: undefined, maxRetries: undefined } as object;
    const application = await createFluxerClient({ auth, fetch, ...options }).applications.create({ name: "x" });
    expect(application.id).toBe(created.id);
  });
});

describe("the headers of a request", () => {
  it("the headers of a request include those of the call and the request ID", async () => {
    const { fetch, requests } = scripted(json(created), json(created), json(created));
    const client = createFluxerClient({ auth, fetch });
    await client.applications.create({ name: "x" }, { requestId: "r-1", headers: { "Accept-Language": "de" } });
    await client.applications.create({ name: "x" }, { headers: [["Accept-Language", "fr"]] });
    await client.applications.create({ name: "x" }, { headers: new Headers({ "Accept-Language": "pl" }) });
    expect(requests.map(({ headers }) => headers.get("accept-language"))).toEqual(["de", "fr", "pl"]);
    expect(requests[0]?.headers.get("x-request-id")).toBe("r-1");
    expect(requests[1]?.headers.has("x-request-id")).toBe(false);
  });

  it("the headers of a request state application/json and the package's name", async () => {
    const { fetch, requests } = scripted(json(created), json(created));
    await createFluxerClient({ auth, fetch }).applications.create({ name: "x" });
    await createFluxerClient({ auth, fetch, userAgent: "mine/1" }).applications.create({ name: "x" });
    expect(requests[0]?.headers.get("content-type")).toBe("application/json");
    expect(requests[0]?.headers.get("user-agent")).toBe(`fluxer-oauth2/${version}`);
    expect(requests[1]?.headers.get("user-agent")).toBe("mine/1");
  });

  it("a request has no User-Agent in a browser, which does not allow it", async () => {
    const { fetch, requests } = scripted(json(created));
    vi.stubGlobal("document", {});
    onTestFinished(() => void vi.unstubAllGlobals());
    await createFluxerClient({ auth, fetch, userAgent: "mine/1" }).applications.create({ name: "x" });
    expect(requests[0]?.headers.has("user-agent")).toBe(false);
  });

  it.each([
    [{ requestId: "a\nb" }, "requestId"],
    [{ headers: { "X-Note": "secret\r\nvalue" } }, "headers.X-Note"],
    [{ headers: { "bad name": "x" } }, "headers.bad name"],
    [{ captcha: { token: "se\ncret" } }, "captcha.token"],
    [{ captcha: { token: "t", type: "se\ncret" } }, "captcha.type"],
  ])("headers that cannot be sent are rejected by name, without their value: %j", async (options, path) => {
    const { fetch, requests } = scripted();
    const error = await failure(createFluxerClient({ auth, fetch }).applications.create({ name: "x" }, options));
    expect(error.message).toContain(`createApplication: ${path} cannot be sent as a header`);
    expect(error.message).not.toMatch(/secret|se\ncret/);
    expect(error).toMatchObject({ issues: [{ path, code: "INVALID_FORMAT" }] });
    expect(requests).toHaveLength(0);
  });

  it("a User-Agent that cannot be sent is rejected by name", async () => {
    const { fetch } = scripted();
    const error = await failure(createFluxerClient({ auth, fetch, userAgent: "a\nb" }).applications.list());
    expect(error.message).toContain("listApplications: userAgent cannot be sent as a header");
  });

  it("a request without a body has no Content-Type", async () => {
    const { fetch, requests } = scripted(new Response(null, { status: 204 }));
    await createFluxerClient({ auth, fetch }).applications.delete("5");
    expect(requests[0]?.headers.has("content-type")).toBe(false);
  });

  it("an error before the first attempt has the request ID of the call", async () => {
    const { fetch } = scripted();
    const client = createFluxerClient({ auth: () => "x" as never, fetch });
    const error = await failure(client.applications.list({ requestId: "request-1" }));
    expect(error).toMatchObject({ name: "FluxerInputError", requestId: "request-1", attempts: 0 });
  });

  it("a response may repeat headers and properties of the request that are not secret", async () => {
    const body = { code: "X", message: "The name Weather bot is taken." };
    const { fetch } = scripted(json(body, { status: 400, headers: { "X-Request-ID": "request-1" } }));
    const { applications } = createFluxerClient({ auth, fetch });
    const error = await failure(applications.create({ name: "Weather bot" }, { requestId: "request-1" }));
    expect(error.message).toContain("The name Weather bot is taken.");
    expect(error.requestId).toBe("request-1");
  });
});
