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
  ])("is rejected if discovery returns %j, which is not an http(s) URL", async (webapp) => {
    const { fetch } = scripted(json({ endpoints: { webapp } }));
    const error = await failure(createFluxerClient({ auth: sessionToken("flx_x"), fetch }).inviteUrl(created));
    expect(error).toMatchObject({ name: "FluxerResponseError", operation: "discovery" });
    expect(error.message).toContain("endpoints.webapp is not an http or https URL");
  });

  it.each(["https://chat.example", "http://chat.example:8080/app", "HTTPS://chat.example"])(
    "can be %s",
    async (webapp) => {
      const { fetch } = scripted(json({ endpoints: { webapp } }));
      const link = await createFluxerClient({ auth: sessionToken("flx_x"), fetch }).inviteUrl(created);
      expect(link).toMatch(/^https?:\/\/chat\.example/);
    },
  );
});
