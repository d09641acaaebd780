import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import {
  botToken,
  createFluxerClient,
  type ErrorCode,
  type FluxerClient,
  isFluxerError,
  sessionToken,
} from "../../src/index.js";

/** Never run: that this compiles is the test, and that each line marked as an error is one. */
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

it("a property that changes in the spec breaks the code that used it, with no edit under scripts/ or src/", async () => {
  const root = join(import.meta.dirname, "../..");
  const copy = await mkdtemp(join(tmpdir(), "fluxer-types-"));
  try {
    for (const name of [
      "openapi",
      "scripts",
      "src",
      "redocly.yaml",
      "package.json",
      "package-lock.json",
      "tsconfig.json",
    ]) {
      await cp(join(root, name), join(copy, name), { recursive: true });
    }
    await symlink(join(root, "node_modules"), join(copy, "node_modules"));
    const use =
      'import type { FluxerClient } from "./src/index.js";\nexport const create = (client: FluxerClient) => client.applications.create({ name: "x", bot_public: true });\n';
    await writeFile(join(copy, "use.ts"), use);
    await writeFile(
      join(copy, "tsconfig.use.json"),
      JSON.stringify({ extends: "./tsconfig.json", include: ["use.ts"] }),
    );
    const node = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: copy });
    const compile = async () => {
      await node("scripts/generate/cli.js");
      return node("node_modules/typescript/bin/tsc", "-p", "tsconfig.use.json").catch(
        (error: { stdout: string }) => error,
      );
    };
    expect((await compile()).stdout).toBe("");
    for (const file of [
      "schemas/applications.yaml",
      "paths/applications.yaml",
      "paths/application.yaml",
      "shared/examples.yaml",
    ]) {
      const text = await readFile(join(copy, "openapi", file), "utf8");
      await writeFile(join(copy, "openapi", file), text.replace(/\bbot_public\b/g, "bot_is_public"));
    }
    expect((await compile()).stdout).toMatch(/use\.ts\(2,\d+\): error TS\d+: .*'bot_public' does not exist/);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
});
