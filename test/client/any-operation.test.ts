import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAwkwardOperations } from "../support/awkward-operations.js";
import { copySpec, projectRoot } from "../support/spec-copy.js";

/** A program that calls every operation twice, by its method and by `fluxer.api`, and that compiles only if the types are right. */
const program = `
import { createSandbox } from "./sandbox/index.js";
import { createFluxerClient, sessionToken } from "./src/index.js";

const seen: string[] = [];
let answer = () => new Response();
const fluxer = createFluxerClient({
  auth: sessionToken("token"),
  baseUrl: "https://a.example/v1",
  fetch: async (input, init) => {
    const request = new Request(input, init);
    const type = request.headers.get("content-type") ?? "";
    const form = type.startsWith("multipart/") ? await request.formData() : undefined;
    const fields = form && [...form].map(([name, value]) => [name, typeof value === "string" ? value : value.size]);
    const body = fields ? JSON.stringify(fields) : await request.text();
    const check = request.headers.get("x-check");
    seen.push([request.method, request.url.slice("https://a.example/v1".length), type.replace(/;.*/, ""), body, check].filter(Boolean).join(" "));
    return answer();
  },
});
const json = (value: unknown, status = 200) => Response.json(value, { status });
const printed: Record<string, unknown> = {};
async function both(name: string, response: () => Response, method: () => Promise<unknown>, api: () => Promise<{ data?: unknown; response: Response }>) {
  answer = response;
  const start = seen.length;
  const result = await method();
  const { data, response: received } = await api();
  printed[name] = { result, data, location: received.headers.get("location"), requests: seen.slice(start) };
}
const { things, api } = fluxer;
const path = { id: "5" };
const query = { open: true, limit: 5, ids: ["1", "2"], tags: ["a", "b"], words: ["c", "d"], codes: ["e", "f"], filter: { sky: "grey" } };
const thing = { id: "5", "odd name": "x", constructor: "y" };
await both("list", () => json([thing]), () => things.list(query), () => api.GET("/things", { params: { query } }));
for (const [name, response] of Object.entries({ create: () => json(thing, 201), queued: () => json({ ticket: "t" }, 202), nothing: () => new Response(null, { status: 204 }) }))
  await both(name, response, () => things.create({ kind: "sky", height: 5 }), () => api.POST("/things", { body: { depth: 5 } }));
const file = new Blob([new Uint8Array([0, 255, 128])]);
const header = { "X-Check": 7 };
const upload = { file, title: "t", tags: ["a", "b"] };
await both("upload", () => new Response(null, { status: 204 }), () => things.upload("5", upload, header), () => api.PUT("/things/{id}", { params: { path, header }, body: upload }));
const form = { title: "a b&c", size: 9, tags: ["x", "y"] };
await both("submit", () => json({ below: [{ below: [] }] }), () => things.submit("5", form), () => api.POST("/things/{id}", { params: { path }, body: form }));
const there = () => new Response("Found. Redirecting to https://b.example/", { status: 302, headers: { Location: "https://b.example/" } });
await both("open", there, () => things.open("5"), () => api.GET("/things/{id}", { params: { path } }));
await both("delete", () => new Response(null, { status: 202 }), () => things.delete("5"), () => api.DELETE("/things/{id}", { params: { path } }));
await both("read", () => new Response("some text"), () => things.read("5"), () => api.GET("/things/{id}/text", { params: { path }, parseAs: "text" }));
await both("patch", () => json(null), () => things.patch("5", { below: [] }), () => api.PATCH("/things/{id}/text", { params: { path }, body: { below: [] } }));
const place = { "thing-id": "a/b", class: ["c", "d"], row: 3 };
await both("locate", () => json({ inline: true }), () => things.locate("a/b", ["c", "d"], 3), () => api.GET("/things/{thing-id}/at/{class}/{row}", { params: { path: place } }));
await both("replace", () => json({ sea: null }), () => things.replace(["a"]), () => api.POST("/things/all", { body: ["a"] }));

await both("seek", () => json({ toString: "x", valueOf: "y", hasOwnProperty: "z" }), () => things.seek({ page: 2 }), () => api.GET("/things/seek", { params: { query: { page: 2 } } }));
await both("all", () => json({}), () => things.seek(), () => api.GET("/things/seek"));
const mixed = { id: "5", height: 5, ticket: "t" };
const noted = { ...header, "X-Note": "n" };
await both("mix", () => json({ any: 1 }), () => things.mix(mixed, header), () => api.PUT("/things/seek", { params: { header: noted }, body: mixed }));

const sandbox = createSandbox({ rateLimits: false });
const sandboxed = createFluxerClient({ auth: sessionToken(sandbox.account.session), baseUrl: "https://a.example/v1", fetch: sandbox.fetch }).things;
printed["sandbox"] = [
  await sandboxed.list(query),
  await sandboxed.create({ kind: "sky", height: 5 }),
  await sandboxed.upload("5", upload, header),
  await sandboxed.submit("5", { ...form, inner: { a: "b" } }),
  await sandboxed.open("5"),
  await sandboxed.delete("5"),
  await sandboxed.read("5"),
  await sandboxed.locate("a/b", ["c", "d"], 3),
  await sandboxed.seek(),
  await sandboxed.mix(mixed, header),
  await sandboxed.replace(["a"]),
  await sandboxed.toString(),
];

async function issuesOf(call: () => Promise<unknown>): Promise<unknown> {
  const error = await call().catch((reason: unknown) => reason);
  return String((error as Error).message);
}
answer = () => json({});
const odd = JSON.parse('{"id":"5","__proto__":1,"constructor":2}') as never;
printed["refused"] = [
  await issuesOf(() => things.list({ ...query, limit: 101, lmit: 1 } as never)),
  await issuesOf(() => things.create({ height: 0 })),
  await issuesOf(() => things.create({ height: 1, depth: 1 } as never)),
  await issuesOf(() => things.upload("5", { file: "no" } as never, {} as never)),
  await issuesOf(() => things.submit("5", { title: " ", size: "9" } as never)),
  await issuesOf(() => api.POST("/things/{id}", { params: { path }, body: { title: "" } })),
  await issuesOf(() => things.replace(["long"])),
  await issuesOf(() => things.patch("5", { below: [{ below: 1 }] } as never)),
  await issuesOf(() => things.mix(undefined as never, header)),
];
const mixedResult: Promise<{ readonly [key: string]: unknown }> = things.mix(mixed, header);
await mixedResult.catch(() => {});
answer = () => json(odd, 201);
printed["unreadable"] = await issuesOf(() => things.create({ height: 1 }));
// @ts-expect-error the query is required
const withoutQuery = () => things.list();
// @ts-expect-error a file is not a string
const withString = () => things.upload("5", { file: "x" }, header);
// @ts-expect-error the header is required
const withoutHeader = () => things.upload("5", upload);
const location: Promise<string> = things.open("5").catch(() => "");
console.log(JSON.stringify(printed), typeof withoutQuery, typeof withString, typeof withoutHeader, await location);
`;

/** A script that compares two folders. */
const compare = `
const { readdirSync, readFileSync, statSync } = require("node:fs");
const [one, other] = process.argv.slice(1);
const files = readdirSync(one, { recursive: true }).filter((name) => statSync(one + "/" + name).isFile());
const differ = files.filter((name) => !readFileSync(one + "/" + name).equals(readFileSync(other + "/" + name)));
process.stdout.write(files.length > 5 && differ.length === 0 ? "same" : differ.join());
`;

describe("an operation with features that Fluxer's spec does not use", () => {
  let copy: string;
  let printed: Record<string, { result: unknown; data: unknown; location: string | null; requests: string[] }>;
  const node = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: copy });

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "fluxer-any-operation-"));
    for (const name of ["scripts", "src", "sandbox", "package.json", "package-lock.json", "tsconfig.json"])
      await cp(join(projectRoot, name), join(copy, name), { recursive: true });
    await symlink(join(projectRoot, "node_modules"), join(copy, "node_modules"));
    addAwkwardOperations(copySpec(copy));
    await node("scripts/generate/cli.js");
    writeFileSync(join(copy, "use.ts"), program);
    const config = { extends: "./tsconfig.json", include: ["use.ts", "generated", "src", "sandbox"] };
    writeFileSync(join(copy, "tsconfig.use.json"), JSON.stringify(config));
    const { stdout } = await node("--import", "tsx", "use.ts");
    printed = JSON.parse(stdout.slice(0, stdout.lastIndexOf("}") + 1)) as typeof printed;
  }, 120_000);
  afterAll(() => rm(copy, { recursive: true, force: true }));

  it("an unusual operation has types for its input and its result", async () => {
    const compile = node("node_modules/typescript-7/bin/tsc", "-p", "tsconfig.use.json");
    expect((await compile.catch((error: { stdout: string }) => error)).stdout).toBe("");
  }, 120_000);

  const search = "open=true&limit=5&ids=1&ids=2&tags=a|b&words=c%20d&codes=e,f&filter[sky]=grey";
  const file = '[["file",3],["title","t"],["tags","a"],["tags","b"]] 7';
  const form = "application/x-www-form-urlencoded title=a+b%26c&size=9&tags=x&tags=y";
  const sky = ['POST /things application/json {"kind":"sky","height":5}', 'POST /things application/json {"depth":5}'];
  const thing = { id: "5", "odd name": "x", constructor: "y" };
  it.each<[name: string, requests: string | string[], result?: unknown]>([
    ["list", `GET /things?${search}`, [thing]],
    ["create", sky, thing],
    ["queued", sky, { ticket: "t" }],
    ["nothing", sky],
    ["upload", `PUT /things/5 multipart/form-data ${file}`],
    ["submit", `POST /things/5 ${form}`, { below: [{ below: [] }] }],
    ["delete", "DELETE /things/5"],
    ["read", "GET /things/5/text", "some text"],
    ["patch", 'PATCH /things/5/text application/json {"below":[]}', null],
    ["locate", "GET /things/a%2Fb/at/.c.d/;row=3", { inline: true }],
    ["seek", "GET /things/seek?page=2", { toString: "x", valueOf: "y", hasOwnProperty: "z" }],
    ["all", "GET /things/seek", {}],
    ["mix", 'PUT /things/seek application/json {"id":"5","height":5,"ticket":"t"} 7', { any: 1 }],
    ["replace", 'POST /things/all application/vnd.things+json ["a"]', { sea: null }],
  ])(
    "an unusual operation sends the specified request and returns the response, through its method and through fluxer.api: %s",
    (name, requests, result) => {
      const sent = typeof requests === "string" ? [requests, requests] : requests;
      expect(printed[name]).toEqual({
        location: null,
        requests: sent,
        ...(result === undefined ? {} : { result, data: result }),
      });
    },
  );

  it("the sandbox returns the example of an unusual operation", () => {
    const tree = { below: [{ below: [] }] };
    const nothing = null; // undefined, as JSON
    const examples: unknown[] = [
      [thing],
      thing,
      nothing,
      tree,
      "https://example.com/",
      nothing,
      "some text",
      { inline: true },
      { toString: "x" },
      { any: 1 },
      { sea: thing },
      { any: 1 },
    ];
    expect(printed["sandbox"]).toEqual(examples);
  });

  it("an operation that redirects returns the target and does not follow it", () => {
    const location = "https://b.example/";
    expect(printed["open"]).toEqual({ result: location, location, requests: ["GET /things/5", "GET /things/5"] });
  });

  it("validates query, headers, form and files before an unusual request is sent", () => {
    const messages = [
      /^listThings: limit must be 1 to 100, is 101; lmit is not a known property \(did you mean "limit"\?\)/,
      /^createThing: height must be at least 1, is 0/,
      /^createThing: root must match exactly one of 2 alternatives, but matches 2/,
      /^uploadThing: X-Check is required; file must be a Blob or File/,
      /^submitThing: title must be .*; size must be a whole number/,
      /^submitThing: title must be/,
      /^replaceThings: 0 must be at most 3 characters/,
      /^patchThing: below.0.below must be an array/,
      /^mixThing: id is required/,
    ];
    expect(printed["refused"]).toEqual(messages.map((message) => expect.stringMatching(message) as unknown));
  });

  it("validates response properties with any name", () => {
    expect(printed["unreadable"]).toContain("constructor must be a string; __proto__ must be a string");
  });

  it("an unusual operation needs no edit under scripts/, src/ or sandbox/", async () => {
    for (const folder of ["scripts", "src", "sandbox"]) {
      const { stdout } = await node("-e", compare, join(projectRoot, folder), join(copy, folder));
      expect(stdout).toBe("same");
    }
  });
});
