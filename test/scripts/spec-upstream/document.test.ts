import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { stringify } from "yaml";
import { describe, expect, onTestFinished, test } from "vitest";
import { project, taking, thing } from "../../support/upstream-documents.js";

const ours = thing();

/** Starts a server on loopback, and returns the URL of its document. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close().closeAllConnections());
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/openapi.json`;
}

describe("the document of spec:upstream", () => {
  test("is fetched from an instance", async () => {
    const asked: unknown[] = [];
    const url = await serve(
      (request, response) => (asked.push(request.url, request.headers.accept), response.end(JSON.stringify(ours))),
    );
    expect(await project(ours).run(url)).toMatchObject({ code: 0, said: "" });
    expect(asked).toEqual(["/v1/openapi.json", "application/json"]);
  });

  test.each<[what: string, listener: RequestListener, said: RegExp]>([
    ["an error status", (_, response) => response.writeHead(404).end("{}"), /returned 404; try \/v1\/openapi\.json/],
    ["a body that is not JSON", (_, response) => response.end("<html>"), /is not JSON; an instance serves/],
    ["JSON of another kind", (_, response) => response.end('{"swagger":"2.0"}'), /is not an OpenAPI 3 document/],
    [
      "half of a response",
      (_, response) => (
        response.writeHead(200, { "content-length": "100" }),
        response.write("{"),
        setImmediate(() => response.destroy())
      ),
      /can't reach .+ \(.+\); check the URL/,
    ],
  ])("is rejected in one line if an instance sends %s", async (_, listener, said) => {
    const url = await serve(listener);
    const outcome = await project(ours).run(url);
    expect(outcome.said).toMatch(/^spec:upstream: [^\n]+\n$/);
    expect(outcome.said).toMatch(said);
    expect(outcome.code).toBe(2);
  });

  test("is rejected in one line if an instance sends no response in time", async () => {
    const { said, code } = await project(ours, "[]", 200).run(await serve(() => {}));
    expect(said).toMatch(/^spec:upstream: [^\n]+ did not respond within 0\.2 s; try again[^\n]*\n$/);
    expect(code).toBe(2);
  });

  test.each<[what: string, args: string[], said: RegExp]>([
    ["a missing file", ["missing.json"], /can't read missing\.json \(ENOENT\); give a file/],
    ["no source", [], /give one file or URL; see --help/],
    ["two sources", ["a", "b"], /give one file or URL/],
    ["an unknown option", ["--all", "a"], /Unknown option '--all'; the options are --help/],
  ])("is rejected in one line if the command line has %s", async (_, args, said) => {
    const outcome = await project(ours).run(...args);
    expect(outcome).toMatchObject({ code: 2, said: expect.stringMatching(said) });
    expect(outcome.said).toMatch(/^spec:upstream: [^\n]+\n$/);
  });

  test("is reported with its location if our own spec is invalid", async () => {
    const { write, run } = project(ours);
    write("theirs.json", JSON.stringify(ours));
    write("openapi/openapi.yaml", stringify(taking({ $ref: "#/components/schemas/Thing" })));
    expect(await run("theirs.json")).toMatchObject({
      code: 2,
      said: expect.stringMatching(/fix these problems first\nopenapi\/openapi\.yaml:\d+:\d+ \$ref .* has no target/),
    });
  });
});

test("spec:upstream --help prints the usage", async () => {
  expect(await project(ours).run("--help")).toMatchObject({
    code: 0,
    printed: expect.stringMatching(/^Usage: npm run spec:upstream/),
  });
});
