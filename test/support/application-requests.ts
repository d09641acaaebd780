import type { Sandbox } from "../../sandbox/index.js";
import { type Reply, send } from "./send.js";

export const applications = "/oauth2/applications";

export async function create(
  sandbox: Sandbox,
  body: object = { name: "App" },
): Promise<Record<string, unknown> & { id: string }> {
  const { json } = await send(sandbox, { body });
  return { ...json, id: String(json["id"]) };
}

export function get(
  sandbox: Sandbox,
  path: string,
  authorization: string | null = sandbox.account.session,
): Promise<Reply> {
  return send(sandbox, { method: "GET", path, authorization });
}

export function patch(sandbox: Sandbox, id: string, body: unknown, path = ""): Promise<Reply> {
  return send(sandbox, { method: "PATCH", path: `${applications}/${id}${path}`, body });
}
