import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { type ApplicationCredentials, credentialsOf } from "../../src/index.js";
import { createPair, thrownBy } from "../support/client.js";

const id = "1470292847293661184";
const client_secret = "the-client-secret";
const token = "the-bot-token";

describe("credentialsOf()", () => {
  it.each([undefined, null, "", 5])("names the missing secrets for %j", (value) => {
    expect(() => credentialsOf(value as never)).toThrow(/^credentialsOf: client_secret is missing; .* bot.token is/);
  });

  it("returns the ID, the client secret and the bot token of a created application", async () => {
    const { sandbox, client } = createPair();
    const created = await client.applications.create({ name: "Weather bot" });
    const credentials: ApplicationCredentials = credentialsOf(created);
    expect(credentials).toEqual({
      clientId: created.id,
      clientSecret: created.client_secret,
      botToken: created.bot?.token,
    });
    expect(sandbox.isClientSecret(credentials.clientId, credentials.clientSecret)).toBe(true);
    expect(credentials.botToken.startsWith(`${created.id}.`)).toBe(true);
  });

  it("credentialsOf() accepts the combined results of the two resets", () => {
    expect(credentialsOf({ id, client_secret, bot: { token } })).toEqual({
      clientId: id,
      clientSecret: client_secret,
      botToken: token,
    });
  });

  const secretIssue = {
    path: "client_secret",
    code: "INVALID_FORMAT",
    message: "is missing; applications.resetClientSecret issues a new one",
  };
  const tokenIssue = {
    path: "bot.token",
    code: "INVALID_FORMAT",
    message: "is missing; applications.resetBotToken issues a new one",
  };

  it.each([
    ["both", { id }, [secretIssue, tokenIssue]],
    ["both, as in every later read", { id, bot: { username: "x" } }, [secretIssue, tokenIssue]],
    ["the client secret", { id, bot: { token } }, [secretIssue]],
    ["the client secret, which is empty", { id, client_secret: "", bot: { token } }, [secretIssue]],
    ["the bot", { id, client_secret }, [tokenIssue]],
    ["the bot's token", { id, client_secret, bot: {} }, [tokenIssue]],
    ["the bot's token, which is empty", { id, client_secret, bot: { token: "" } }, [tokenIssue]],
  ])("names the missing secret and the method that issues it: %s", async (_, application, issues) => {
    const error = await thrownBy(() => credentialsOf(application as Parameters<typeof credentialsOf>[0]));
    expect(error).toMatchObject({ name: "FluxerInputError", operation: "credentialsOf", sent: "no", issues });
    for (const { path, message } of issues) expect(error.message).toContain(`${path} ${message}`);
    expect(error.message).toMatch(/^credentialsOf: /);
    expect(`${inspect(error, { depth: Infinity })} ${JSON.stringify(error)}`).not.toMatch(
      /the-(client-secret|bot-token)/,
    );
  });
});
