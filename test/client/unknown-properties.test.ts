import { describe, expect, it } from "vitest";
import { createFluxerClient, type FluxerClient, type FluxerClientOptions, sessionToken } from "../../src/index.js";
import { created, failure, json, scripted } from "../support/client.js";

function setUp(options: Partial<FluxerClientOptions> = {}) {
  const { fetch, requests } = scripted(json(created));
  return { requests, client: createFluxerClient({ auth: sessionToken("flx_x"), fetch, ...options }) };
}

type Call = (client: FluxerClient, changes: object) => Promise<unknown>;
const create: Call = ({ applications }, changes) => applications.create({ name: "x", ...changes });
const update: Call = ({ applications }, changes) => applications.update("5", changes);
const updateBot: Call = ({ applications }, changes) => applications.updateBot("5", changes);

describe("an unknown property of an input", () => {
  it.each<[method: string, property: string, meant: string, call: Call]>([
    ["create", "redirectUris", "redirect_uris", create],
    ["create", "redirect_uri", "redirect_uris", create],
    ["create", "RedirectURIs", "redirect_uris", create],
    ["create", "botPublic", "bot_public", create],
    ["create", "botRequireCodeGrant", "bot_require_code_grant", create],
    ["update", "nam", "name", update],
    ["update", "Name", "name", update],
    ["updateBot", "user_name", "username", updateBot],
    ["updateBot", "avatr", "avatar", updateBot],
    ["updateBot", "botFlags", "bot_flags", updateBot],
  ])(
    "an unknown property is rejected before a request is sent: %s with %s; the message suggests %s",
    async (_, property, meant, call) => {
      const { client, requests } = setUp();
      const error = await failure(call(client, { [property]: [] }));
      expect(error).toMatchObject({ name: "FluxerInputError", sent: "no", issues: [{ path: property }] });
      expect(error.message).toContain(`did you mean "${meant}"?`);
      expect(requests).toEqual([]);
    },
  );

  it.each(["description", "icon", "x", "__proto__", "constructor", "toString"])(
    "an unknown property is rejected without a suggestion if it resembles no known property: %s",
    async (property) => {
      const { client, requests } = setUp();
      const input = JSON.parse(`{"name":"x","${property}":1}`) as { name: string };
      const error = await failure(client.applications.create(input));
      expect(error).toMatchObject({ name: "FluxerInputError", issues: [{ path: property }] });
      expect(error.message).not.toContain("did you mean");
      expect(requests).toEqual([]);
    },
  );

  it("an unknown property is accepted if its value is undefined, because it is not sent", async () => {
    const { client, requests } = setUp();
    await create(client, { redirectUris: undefined });
    expect(await requests[0]?.text()).toBe('{"name":"x"}');
  });

  it("an unknown property is reported together with every other issue", async () => {
    const { client } = setUp();
    const error = await failure(create(client, { name: 5, redirectUris: [], bot_public: "yes" }));
    const paths = error.name === "FluxerInputError" ? error.issues.map(({ path }) => path) : [];
    expect(new Set(paths)).toEqual(new Set(["name", "redirectUris", "bot_public"]));
  });

  it("an unknown property is accepted if preflight is false", async () => {
    const { client, requests } = setUp({ preflight: false });
    await create(client, { redirectUris: [] });
    expect(await requests[0]?.text()).toBe('{"name":"x","redirectUris":[]}');
  });

  it("an unknown property is accepted in a response, because servers add properties", async () => {
    const { fetch } = scripted(json({ ...created, redirectUris: [] }));
    const client = createFluxerClient({ auth: sessionToken("flx_x"), fetch });
    expect(await client.applications.get("5")).toMatchObject({ redirectUris: [] });
  });
});
