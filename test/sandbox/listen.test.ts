import { existsSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, faults, type Sandbox, type SandboxServer } from "../../sandbox/index.js";
import { rejection, type Sent, sendRaw, watched } from "../support/send.js";

let sandbox: Sandbox;
let server: SandboxServer;

beforeEach(async () => {
  sandbox = createSandbox();
  server = await sandbox.listen();
});

afterEach(() => server.close());

function create(sent: Sent = {}): Promise<Response> {
  return sendRaw(sandbox, sent, server.url, fetch);
}

/** Returns the code and the message of an error's cause. Clients report a lost connection in different ways. */
async function failureOf(work: Promise<unknown>): Promise<string> {
  const { cause } = (await rejection(work)) as Error;
  return `${(cause as { code?: string } | undefined)?.code} ${(cause as Error | undefined)?.message}`;
}

/** Sends bytes over a socket and returns the complete response. */
function sendBytes(bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (chunk) => (text += chunk.toString("latin1")));
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
  });
}

describe("a listening sandbox", () => {
  test("responds as sandbox.fetch does, in chunks and from the same state", async () => {
    const response = await create({ headers: { "X-Request-ID": "over http" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("x-request-id")).toBe("over http");
    expect(response.headers.has("content-length")).toBe(false);
    const { id } = (await response.json()) as { id: string };
    expect(sandbox.applications.map((application) => application.id)).toEqual([id]);
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/v1`);
  });

  test("resolves dot segments, keeps empty ones, and ignores query and fragment", async () => {
    const head = `Host: x\r\nAuthorization: ${sandbox.account.session}\r\nConnection: close\r\nContent-Length: 12\r\n\r\n`;
    const paths = [
      "/v1//oauth2/applications",
      "//v1/oauth2/applications",
      "/v1/oauth2/applications/.",
      "/v1/x/../oauth2/applications",
      "/v1/x/%2e%2E/oauth2/applications",
      "/v1/x\\..\\oauth2/applications",
      "/v1/oauth2/applications?x=1",
      "/v1/oauth2/applications#x",
      "http://y/v1/oauth2/applications",
    ];
    const answers = await Promise.all(paths.map((path) => sendBytes(`POST ${path} HTTP/1.1\r\n${head}{"name":"a"}`)));
    expect(answers.map((answer) => answer.slice(9, 12))).toEqual([
      ...["404", "404", "404"],
      ...["200", "200", "200", "200", "200", "200"],
    ]);
  });

  test("echoes a request ID with any bytes", async () => {
    const id = "\u00c3\u00a9 \u0080\u00ff";
    const bytes = Buffer.from(
      `GET /v1/nope HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Request-ID: ${id}\r\n\r\n`,
      "latin1",
    );
    expect(await sendBytes(bytes)).toContain(`X-Request-ID: ${id}\r\n`);
  });

  test.each(["80x", -1, 65_536, 1.5])("rejects the port %j and creates no file", async (port) => {
    await expect(createSandbox().listen({ port: port as number })).rejects.toThrow(/^listen: port must be an integer/);
    expect(existsSync(String(port))).toBe(false);
  });

  test("rejects two Authorization headers with a 401", async () => {
    const { session } = sandbox.account;
    const head = `Host: x\r\nConnection: close\r\nContent-Length: 0\r\nAuthorization: ${session}\r\nAuthorization: ${session}\r\n\r\n`;
    expect(await sendBytes(`POST /v1/oauth2/applications HTTP/1.1\r\n${head}`)).toMatch(/^HTTP\/1.1 401 /);
  });

  test("returns a 431 without a body for headers of more than 16 KiB", async () => {
    expect(await sendBytes(`GET /v1/nope HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(17_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 /,
    );
  });

  test("reads a body in two pieces that split a character", async () => {
    const body = new TextEncoder().encode('{"name":"Ünïcödé"}');
    const answer = await new Promise<string>((resolve, reject) => {
      const headers = { authorization: sandbox.account.session };
      const client = httpRequest(`${server.url}/oauth2/applications`, { method: "POST", headers }, (response) => {
        let text = "";
        response.on("data", (chunk) => (text += String(chunk)));
        response.on("end", () => resolve(text));
      });
      client.on("error", reject);
      client.write(body.subarray(0, 10), () => client.end(body.subarray(10)));
    });
    expect(JSON.parse(answer)).toMatchObject({ name: "Ünïcödé", bot: { username: "Unicode" } });
  });

  test("rejects a port that is in use", async () => {
    await expect(createSandbox().listen({ port: server.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  test("returns no body for HEAD", async () => {
    const url = server.url.replace("/v1", "/.well-known/fluxer");
    expect((await (await fetch(url)).text()).length).toBeGreaterThan(0);
    const response = await create({ method: "HEAD", path: "/nope" });
    expect([response.status, await response.text()]).toEqual([404, ""]);
  });

  test("a server closes at the end of an `await using` scope, even with an open connection", async () => {
    sandbox.fail(faults.stallHeaders());
    const pending = failureOf(create());
    await server[Symbol.asyncDispose]();
    expect(await pending).toMatch(/^(?:UND_ERR_SOCKET|ECONNRESET|ECONNREFUSED)/);
    expect(await failureOf(create())).toMatch(/^ECONNREFUSED/);
  });
});

describe("a fault of a listening sandbox", () => {
  test("refuse() closes the port and all connections until accept()", async () => {
    await (await create()).text();
    await server.refuse();
    expect(await failureOf(create())).toMatch(/^ECONNREFUSED/);
    expect(await failureOf(create())).toMatch(/^ECONNREFUSED/);
    await server.accept();
    expect((await create()).status).toBe(200);
    expect(sandbox.applications).toHaveLength(2);
  });

  test("accept() has no effect on a server that accepts connections", async () => {
    await server.accept();
    expect((await create()).status).toBe(200);
  });

  test("a fault that throws returns a 500 with the reason", async () => {
    sandbox.fail(faults.answer({ status: 99 }));
    const response = await create();
    expect([response.status, await response.text()]).toEqual([500, expect.stringMatching(/^The sandbox failed: .*99/)]);
  });

  test("faults.refuse() returns a 500 that points to refuse() of the server", async () => {
    sandbox.fail(faults.refuse());
    const response = await create();
    expect([response.status, await response.text()]).toEqual([
      500,
      expect.stringContaining("call refuse() on the server"),
    ]);
  });

  test.each([
    ["before the request is read", faults.resetBeforeRead(), 0],
    ["after it ran", faults.resetAfterCarriedOut(), 1],
  ] as const)("resets the connection %s", async (_, fault, count) => {
    sandbox.fail(fault);
    expect(await failureOf(create())).toMatch(/ECONNRESET|other side closed/);
    expect(sandbox.applications).toHaveLength(count);
    expect(sandbox.requests).toMatchObject([{ status: null, carriedOut: count === 1 }]);
  });

  test("stallHeaders() never sends headers", async () => {
    const { fault, answered } = watched(faults.stallHeaders());
    sandbox.fail(fault);
    const controller = new AbortController();
    const pending = create({ signal: controller.signal });
    await answered;
    controller.abort(new Error("enough"));
    await expect(pending).rejects.toThrow("enough");
    expect(sandbox.applications).toHaveLength(1);
  });

  test.each([0, 10])("cutBody() closes the connection after %i bytes", async (afterBytes) => {
    sandbox.fail(faults.cutBody(afterBytes));
    const response = await create();
    expect(response.status).toBe(200);
    expect(await failureOf(response.text())).toContain("other side closed");
  });

  test("dripBody() sends the complete body in pieces", async () => {
    sandbox.fail(faults.dripBody(50, 1));
    const response = await create();
    expect(await response.json()).toMatchObject({ name: "Example" });
  });

  test("dripBody() survives a client that disconnects", async () => {
    sandbox.fail(faults.dripBody(1, 1));
    const controller = new AbortController();
    const response = await create({ signal: controller.signal });
    controller.abort();
    await expect(response.text()).rejects.toThrow();
    expect((await create()).status).toBe(200);
  });

  test("unavailable() responds without reading the body", async () => {
    sandbox.fail(faults.unavailable(3));
    const response = await create({ body: { name: "x".repeat(500_000) } });
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "3"]);
    expect((await create()).status).toBe(200);
  });

  test("hugeBody() sends more than 10 MB of JSON", async () => {
    sandbox.fail(faults.hugeBody());
    expect((await (await create()).text()).length).toBeGreaterThan(10_000_000);
  });

  test("redirect() makes fetch send the request to the other server", async () => {
    const elsewhere = createSandbox();
    await using other = await elsewhere.listen();
    sandbox.fail(faults.redirect(`${other.url}/oauth2/applications`));
    await create();
    expect(elsewhere.requests).toMatchObject([{ operationId: "createApplication", status: 401 }]);
  });
});
