import { expect, it } from "vitest";
import {
  botToken,
  createFluxerClient,
  type ErrorCode,
  type FluxerClient,
  isFluxerError,
  sessionToken,
} from "../../src/index.js";

/** Never runs: `npm run typecheck` compiles it, and fails if a line that is marked as an error is correct. */
export async function typesOnly(client: FluxerClient, error: unknown) {
  const application = await client.applications.create({ name: "x", redirect_uris: null });
  const secret: string = application.client_secret;
  const token: string | undefined = application.bot?.token;
  const kinds: number[] | undefined = application.bot?.authenticator_types;
  const known: ErrorCode = "MAX_APPLICATIONS";
  const unknown: ErrorCode = "ADDED_NEXT_YEAR";

  // @ts-expect-error a name is required
  await client.applications.create({ redirect_uris: [] });
  // @ts-expect-error the name is text
  await client.applications.create({ name: 5 });
  // @ts-expect-error null is refused for booleans
  await client.applications.create({ name: "x", bot_public: null });
  // @ts-expect-error members that the spec does not name are a mistake
  await client.applications.create({ name: "x", redirectUris: [] });
  // @ts-expect-error the bot may be absent
  const always: string = application.bot.token;
  // @ts-expect-error a raw token is no credential
  createFluxerClient({ auth: "flx_abc" });
  // @ts-expect-error a client needs a credential
  createFluxerClient({});
  createFluxerClient({ auth: async () => sessionToken("x"), fetch: globalThis.fetch });
  createFluxerClient({ auth: botToken("x") });

  if (isFluxerError(error) && error.name === "FluxerRateLimitError") return error.retryAt?.getTime();
  // @ts-expect-error only a rate limit has a bucket
  if (isFluxerError(error) && error.name === "FluxerConnectionError") return error.bucket;
  return [secret, token, kinds, known, unknown, always];
}

it("wrong calls do not compile (see typesOnly)", () => {
  expect(typesOnly).toBeTypeOf("function");
});
