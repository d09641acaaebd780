import { describe, expect, it } from "vitest";
import { type Credential, createFluxerClient, sessionToken } from "../../src/index.js";
import { sudoHeader } from "../support/guarded.js";
import { json } from "../support/client.js";

const bot = { id: "1", username: "x", discriminator: "0001", bio: null, flags: 0 };

/** Returns a client that can change its session, and the session and sudo token of each request. */
function setUp() {
  const sent: string[] = [];
  const sessions: Record<string, Credential> = { a: sessionToken("flx_a"), b: sessionToken("flx_b") };
  let current = "a";
  let asked = 0;
  const client = createFluxerClient({
    auth: () => sessions[current]!,
    sudo: () => (asked++, { mfaMethod: "totp", mfaCode: "123456" }),
    fetch: async (_, init) => {
      const headers = new Headers(init?.headers);
      const session = headers.get("authorization") ?? "";
      const token = headers.get(sudoHeader);
      sent.push(`${session} ${token ?? "-"}${init?.body ? " proof" : ""}`);
      if (token === `jwt-of-${session}`) return json({ token: "t", bot });
      if (!init?.body)
        return json({ code: "SUDO_MODE_REQUIRED", message: "Prove it.", has_mfa: true }, { status: 403 });
      return json({ token: "t", bot }, { headers: { [sudoHeader]: `jwt-of-${session}` } });
    },
  });
  const reset = async (session: string) => {
    current = session;
    await client.applications.resetBotToken("1");
  };
  return { sent, reset, asked: () => asked };
}

describe("the sudo token of one session", () => {
  it("a sudo token is only sent with its own session", async () => {
    const { sent, reset } = setUp();
    for (const session of ["a", "a", "b", "b"]) await reset(session);
    expect(sent).toEqual([
      ...["flx_a -", "flx_a - proof", "flx_a jwt-of-flx_a"],
      ...["flx_b -", "flx_b - proof", "flx_b jwt-of-flx_b"],
    ]);
    await reset("a");
    expect(sent.filter((request) => request.startsWith("flx_a") && request.includes("flx_b"))).toEqual([]);
    expect(sent.filter((request) => request.startsWith("flx_b") && request.includes("jwt-of-flx_a"))).toEqual([]);
  });
});
