import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

/** Runs a script in a process of its own, with a client whose every request succeeds, and returns what it printed. */
async function run(script: string): Promise<string> {
  const source = new URL("../../src/index.ts", import.meta.url).href;
  const setUp = `
    const { createFluxerClient, sessionToken } = await import(${JSON.stringify(source)});
    const settle = () => new Promise((resolve) => setTimeout(resolve, 50));
    const fetch = async () => { await settle(); return new Response("{}"); };
    const { applications } = createFluxerClient({ auth: sessionToken("flx_x"), fetch, checkResponses: false });
    const nameOf = ({ name }) => name;
  `;
  const args = ["--import", "tsx", "--input-type=module", "--eval", setUp + script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: join(import.meta.dirname, "../..") });
  return stdout.trim();
}

describe("updateBot", () => {
  it.each([
    [
      "an invalid ID and an invalid image",
      `
        try {
          await applications.updateBot("not-an-id", { avatar: "x" });
        } catch (error) {
          await settle();
          console.log(error.name, error.issues.map(({ path }) => path).join());
        }
      `,
      /^FluxerInputError id/,
    ],
    [
      "an invalid image in a call that waits for another",
      `
        const first = applications.updateBot("5", { bio: "x" });
        const second = applications.updateBot("5", { avatar: "x" }).catch(nameOf);
        await first;
        await settle();
        console.log(await second);
      `,
      /^FluxerInputError$/,
    ],
    [
      "a Blob that cannot be read, in a call that was aborted",
      `
        const blob = Object.assign(new Blob(["x"]), { arrayBuffer: async () => { await settle(); throw new Error("x"); } });
        const first = applications.updateBot("5", { bio: "x" });
        const controller = new AbortController();
        const second = applications.updateBot("5", { avatar: blob }, controller).catch(nameOf);
        controller.abort();
        console.log(await second);
        await first;
        await settle();
        await settle();
      `,
      /^AbortError$/,
    ],
    [
      "invalid options and an invalid image",
      `
        const name = await applications.updateBot("5", { avatar: "x" }, { timeoutMs: null }).catch(nameOf);
        await settle();
        console.log(name);
      `,
      /^FluxerInputError$/,
    ],
  ])("causes no unhandled rejection, which would end the process: %s", async (_, script, printed) => {
    expect(await run(script)).toMatch(printed);
  });
});
