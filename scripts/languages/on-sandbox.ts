import { createSandbox, type Sandbox, type SandboxOptions } from "../../sandbox/index.js";
import type { Ran } from "../package/matrix/run.js";

/** What a user would set in the environment. */
export type Facts = Readonly<Record<"FLUXER_BASE_URL" | "FLUXER_TOKEN" | "FLUXER_PASSWORD", string>>;

/** Serves a sandbox while `work` runs. */
export async function onSandbox(
  options: SandboxOptions,
  work: (facts: Facts, sandbox: Sandbox) => Promise<Ran>,
): Promise<{ readonly ran: Ran; readonly sandbox: Sandbox }> {
  const sandbox = createSandbox(options);
  const server = await sandbox.listen();
  const { session, password } = sandbox.account;
  const facts = { FLUXER_BASE_URL: server.url, FLUXER_TOKEN: session, FLUXER_PASSWORD: password ?? "" };
  try {
    return { ran: await work(facts, sandbox), sandbox };
  } finally {
    await server.close();
  }
}
