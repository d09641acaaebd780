import { describe, expect, it } from "vitest";
import { createFluxerClient, sessionToken } from "../../src/index.js";
import { created, failure, json, scripted } from "../support/client.js";

describe("the web app of an instance", () => {
  it.each([
    ...[
      "chat.example",
      "/app",
      "",
      "javascript:alert(1)",
      "JavaScript:alert(1)//https://chat.example",
      "data:text/html,x",
    ],
    ...["ftp://chat.example", "file:///etc/passwd", "blob:https://chat.example/1", "view-source:https://chat.example"],
    ...["http://", "https://", "ws://chat.example", " javascript:alert(1)"],
  ])("rejects the web app %j from discovery, which is not an http(s) URL", async (webapp) => {
    const { fetch } = scripted(json({ endpoints: { webapp } }));
    const error = await failure(createFluxerClient({ auth: sessionToken("flx_x"), fetch }).inviteUrl(created));
    expect(error).toMatchObject({ name: "FluxerResponseError", operation: "discovery" });
    expect(error.message).toContain("endpoints.webapp is not an http or https URL");
  });

  it.each([["[", "]"] as const, ['{"a":', "1}"] as const])(
    "rejects a discovery document that nests %s very deeply",
    async (open, close) => {
      const text = open.repeat(100_000) + close.slice(0, -1) + close.slice(-1).repeat(100_000);
      const answers = [json(null, { status: 500 }), new Response(text, { headers: { "X-Request-ID": "r2" } })];
      const client = createFluxerClient({
        ...{ auth: sessionToken("flx_x"), fetch: async () => answers.shift()!, maxRetryWaitMs: 1 },
      });
      const error = await failure(client.inviteUrl(created));
      expect(error).toMatchObject({ name: "FluxerResponseError", sent: "yes", attempts: 2, requestId: "r2" });
      expect(error).toMatchObject({ rawBody: text });
    },
  );

  it.each([
    ["https://user:password@chat.example?x=1#y", "https://chat.example/"],
    [" https://chat.example/app// ", "https://chat.example/app/"],
    ["https:chat.example", "https://chat.example/"],
  ])("a link has only origin and path of the web app: %s", async (webapp, start) => {
    const { fetch } = scripted(json({ endpoints: { webapp } }));
    const auth = sessionToken("flx_x");
    const links = [await createFluxerClient({ auth, fetch }).inviteUrl(created)];
    if (!webapp.includes("?")) links.push(await createFluxerClient({ auth, webAppUrl: webapp }).inviteUrl(created));
    for (const link of links) expect(link).toBe(`${start}oauth2/authorize?client_id=${created.id}&scope=bot`);
  });

  it.each(["https://chat.example", "http://chat.example:8080/app", "HTTPS://chat.example"])(
    "the web app of an instance can be %s",
    async (webapp) => {
      const { fetch } = scripted(json({ endpoints: { webapp } }));
      const link = await createFluxerClient({ auth: sessionToken("flx_x"), fetch }).inviteUrl(created);
      expect(link).toMatch(/^https?:\/\/chat\.example/);
    },
  );

  it.each([
    [404, "404 without a Fluxer error code - "],
    [200, "200, but the body is not JSON. "],
  ])("the message names `webAppUrl` if the instance has no discovery document: %i", async (status, start) => {
    const fetch = async () => new Response("<html>", { status });
    const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch, maxRetries: 0 });
    const error = await failure(client.inviteUrl(created));
    expect(error.message).toBe(`discovery: ${start}\`webAppUrl\` makes this request unnecessary; set it`);
  });
});
