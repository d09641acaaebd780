import { describe, expect, test } from "vitest";
import { createSandbox, type Fault, faults, type Sandbox } from "../../sandbox/index.js";
import { rejection, send, sendRaw, watched } from "../support/send.js";

/** Creates a sandbox whose next requests fail. */
function failing(...scripted: (Fault | null)[]): Sandbox {
  const sandbox = createSandbox();
  sandbox.fail(...scripted);
  return sandbox;
}

/** Returns the code of the error's cause, in which fetch describes the failure. */
function causeCode(error: unknown): unknown {
  return ((error as Error).cause as { code?: unknown } | undefined)?.code;
}

const noFault = "fail: argument 2 must be a fault such as faults.unavailable(), or null";

describe("a scripted fault", () => {
  test("each scripted fault affects one request, in order, and null lets one succeed", async () => {
    const sandbox = failing(faults.unavailable(), null, faults.badGateway(false));
    const statuses = [await sendRaw(sandbox), await sendRaw(sandbox), await sendRaw(sandbox), await sendRaw(sandbox)];
    expect(statuses.map(({ status }) => status)).toEqual([503, 200, 502, 200]);
    expect(sandbox.applications).toHaveLength(2);
    expect(sandbox.requests.map(({ status, carriedOut }) => [status, carriedOut])).toEqual([
      [503, false],
      [200, true],
      [502, false],
      [200, true],
    ]);
  });

  test.each([
    ["a function that was not called", faults.refuse, noFault],
    ["an array", [faults.unavailable()], noFault],
    ["undefined", undefined, noFault],
    ["an unknown connection", { carriedOut: true, connection: "broken" }, noFault],
    ["a fault without carriedOut", { connection: "open" }, noFault],
    ["pieces of 0 bytes", faults.dripBody(0), "fail: bytesPerPiece of argument 2 must be at least 1, not 0"],
  ])("sandbox.fail() rejects %s and adds no fault", async (_, fault, message) => {
    const sandbox = createSandbox();
    expect(() => sandbox.fail(faults.unavailable(), fault as Fault)).toThrow(message);
    expect((await sendRaw(sandbox)).status).toBe(200);
  });

  test("refuse() rejects before the request reaches the sandbox", async () => {
    const sandbox = failing(faults.refuse());
    const error = await rejection(sendRaw(sandbox));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toBe("TypeError: fetch failed");
    expect(causeCode(error)).toBe("ECONNREFUSED");
    expect([sandbox.requests, sandbox.applications]).toEqual([[], []]);
  });

  test.each([
    ["resetBeforeRead", faults.resetBeforeRead(), 0],
    ["resetAfterCarriedOut", faults.resetAfterCarriedOut(), 1],
  ] as const)("%s resets the connection", async (_, fault, count) => {
    const sandbox = failing(fault);
    expect(causeCode(await rejection(sendRaw(sandbox)))).toBe("ECONNRESET");
    expect(sandbox.applications).toHaveLength(count);
    expect(sandbox.requests).toMatchObject([{ status: null, carriedOut: count === 1 }]);
  });

  test.each([
    [true, 1],
    [false, 0],
  ])("stallHeaders(%s) waits until the caller aborts", async (carriedOut, count) => {
    const { fault, answered } = watched(faults.stallHeaders(carriedOut));
    const sandbox = failing(fault);
    const controller = new AbortController();
    const pending = rejection(sendRaw(sandbox, { signal: controller.signal }));
    await answered;
    const early = await Promise.race([pending, new Promise((resolve) => setImmediate(() => resolve("pending")))]);
    expect(early).toBe("pending");
    controller.abort(new Error("enough"));
    expect(await pending).toEqual(new Error("enough"));
    expect(sandbox.applications).toHaveLength(count);
  });

  test("cutBody() sends the headers and the beginning of the body", async () => {
    const sandbox = failing(faults.cutBody(10));
    const response = await sendRaw(sandbox);
    expect(response.status).toBe(200);
    const reader = response.body!.getReader();
    expect((await reader.read()).value).toHaveLength(10);
    const error = await rejection(reader.read());
    expect(String(error)).toBe("TypeError: terminated");
    expect(causeCode(error)).toBe("UND_ERR_SOCKET");
    expect(sandbox.applications).toHaveLength(1);
  });

  test("dripBody() sends the complete body in pieces", async () => {
    const response = await sendRaw(failing(faults.dripBody(100, 1)));
    const lengths: number[] = [];
    for await (const piece of response.body!) lengths.push(piece.length);
    expect(lengths.length).toBeGreaterThan(2);
    expect(lengths.slice(0, -1).every((length) => length === 100)).toBe(true);
  });

  test("dripBody() ends when the caller aborts", async () => {
    const controller = new AbortController();
    const response = await sendRaw(failing(faults.dripBody(1, 1)), { signal: controller.signal });
    const reader = response.body!.getReader();
    await reader.read();
    controller.abort(new Error("enough"));
    expect(await rejection(reader.read())).toEqual(new Error("enough"));
  });

  test("rateLimited() sends a 429 with or without headers", async () => {
    const sandbox = failing(faults.rateLimited(1.5), faults.rateLimited(1.5, false));
    const [full, bare] = [await send(sandbox), await send(sandbox)];
    expect(full.json).toMatchObject({ code: "RATE_LIMITED", global: false, retry_after: 1.5 });
    expect(full.headers.get("retry-after")).toBe("2");
    expect(bare.json).toEqual(full.json);
    expect(bare.headers.has("retry-after")).toBe(false);
    expect(sandbox.applications).toEqual([]);
  });

  test.each([
    ["serverError", faults.serverError(), 500, "application/json", /^\{"code":"INTERNAL_SERVER_ERROR"/],
    ["badGateway", faults.badGateway(), 502, "text/html; charset=utf-8", /^<html>/],
    ["htmlBody", faults.htmlBody(), 200, "text/html; charset=utf-8", /^<html>/],
    ["cutJson", faults.cutJson(), 200, "application/json", /^\{"id":"[0-9]+".*[^}]$/],
    ["emptyBody", faults.emptyBody(), 200, "application/json", /^$/],
    ["wrongMember", faults.wrongMember("id", 5), 200, "application/json", /^\{"id":5,/],
  ] as const)("%s returns a wrong response although the request takes effect", async (_, fault, status, type, body) => {
    const sandbox = failing(fault);
    const response = await sendRaw(sandbox);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe(type);
    expect(await response.text()).toMatch(body);
    expect(sandbox.applications).toHaveLength(1);
  });

  test("unavailable() sends a 503 with Retry-After, and the request has no effect", async () => {
    const sandbox = failing(faults.unavailable(7));
    expect((await sendRaw(sandbox)).headers.get("retry-after")).toBe("7");
    expect(sandbox.applications).toEqual([]);
  });

  test("hugeBody() enlarges the real response by 10 MB", async () => {
    const response = await sendRaw(failing(faults.hugeBody()));
    const text = await response.text();
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(JSON.parse(text)).toHaveProperty("client_secret");
  });

  test("answer() sends any status, headers and body, including bytes", async () => {
    const body = new Uint8Array([0xff, 0xfe]);
    const response = await sendRaw(failing(faults.answer({ status: 418, headers: { "X-Odd": "yes" }, body })));
    expect([response.status, response.headers.get("x-odd")]).toEqual([418, "yes"]);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(body);
  });

  test('redirect() is returned with redirect "manual" and rejects otherwise', async () => {
    const redirect = faults.redirect("https://elsewhere.example/");
    const sandbox = failing(redirect, redirect, redirect);
    const manual = await sandbox.fetch(sandbox.url, { redirect: "manual" });
    expect([manual.status, manual.headers.get("location")]).toEqual([307, "https://elsewhere.example/"]);
    for (const mode of ["error", "follow"] as const) {
      expect(await rejection(sandbox.fetch(sandbox.url, { redirect: mode }))).toBeInstanceOf(TypeError);
    }
  });

  test("a fault can be an object literal", async () => {
    const sandbox = failing({ carriedOut: true, connection: "open", answer: (real) => ({ ...real, status: 201 }) });
    expect((await send(sandbox)).status).toBe(201);
  });
});
