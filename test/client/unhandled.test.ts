import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createFluxerClient, sessionToken } from "../../src/index.js";
import { failure } from "../support/client.js";

/** Resolves after all work that waits only for promises, and after Node reported unhandled rejections. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const { applications } = createFluxerClient({
  auth: sessionToken("flx_x"),
  fetch: async () => (await settled(), new Response("{}")),
  checkResponses: false,
});
const invalid = { avatar: "x" };

let unhandled: unknown[];
beforeEach(() => {
  unhandled = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  process.on("unhandledRejection", note);
  onTestFinished(() => void process.off("unhandledRejection", note));
});

describe("updateBot", () => {
  it("updateBot causes no unhandled rejection for an invalid ID and an invalid image", async () => {
    const error = await failure(applications.updateBot("not-an-id", invalid));
    await settled();
    expect(error).toMatchObject({ name: "FluxerInputError", issues: [{ path: "id" }, {}] });
    expect(unhandled).toEqual([]);
  });

  it("updateBot causes no unhandled rejection for an invalid image in a call that waits for another call", async () => {
    const first = applications.updateBot("5", { bio: "x" });
    const second = failure(applications.updateBot("5", invalid));
    await first;
    await settled();
    expect((await second).name).toBe("FluxerInputError");
    expect(unhandled).toEqual([]);
  });

  it("updateBot causes no unhandled rejection for an unreadable Blob in a call that was aborted", async () => {
    const read = async () => {
      await settled();
      throw new Error("unreadable");
    };
    const avatar = Object.assign(new Blob(["x"]), { arrayBuffer: read });
    const first = applications.updateBot("5", { bio: "x" });
    const controller = new AbortController();
    const second = applications.updateBot("5", { avatar }, controller).catch(({ name }: Error) => name);
    controller.abort();
    expect(await second).toBe("AbortError");
    await first;
    await settled();
    await settled();
    expect(unhandled).toEqual([]);
  });

  it("updateBot causes no unhandled rejection for invalid options and an invalid image", async () => {
    const error = await failure(applications.updateBot("5", invalid, { timeoutMs: null as never }));
    await settled();
    expect(error.name).toBe("FluxerInputError");
    expect(unhandled).toEqual([]);
  });
});
