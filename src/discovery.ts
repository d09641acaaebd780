import createClient from "openapi-fetch";
import { discoveryPath, type Operation } from "../generated/operations.js";
import { FluxerResponseError } from "./errors.js";
import { startCall } from "./request/call.js";
import type { SudoMode } from "./request/challenges.js";
import { CallRequest } from "./request/from-openapi-fetch.js";
import { send } from "./request/send.js";
import type { Settings } from "./settings.js";

/** The discovery document is outside the base URL of the API, so the spec does not define an operation for it. */
interface Paths {
  readonly [discoveryPath]: {
    readonly get: {
      responses: { 200: { content: { "application/json": { endpoints?: { webapp?: unknown } } | null } } };
    };
  };
}

const discovery: Operation = {
  id: "discovery",
  method: "GET",
  path: discoveryPath,
  credentials: [],
  idempotent: true,
  sudo: false,
  parameters: {},
  responses: { 200: { contentType: "application/json" } },
};

/** Returns the URL of the web app. Throws `FluxerResponseError` if the instance does not return an http(s) URL. */
export async function findWebApp(settings: Settings, sudo: SudoMode): Promise<string> {
  const client = createClient<Paths>({
    baseUrl: new URL(settings.baseUrl).origin,
    Request: CallRequest,
    async fetch(request) {
      const { error, response } = await send(startCall(discovery, request, null, settings), sudo);
      if (error || !response) throw error;
      return response;
    },
  });
  const { data } = await client.GET(discoveryPath, {});
  const webapp = data?.endpoints?.webapp;
  // Any other URL, such as javascript:, must not become a link.
  if (typeof webapp === "string" && isHttp(webapp)) return webapp;
  const message = "endpoints.webapp is not an http or https URL; set `webAppUrl`";
  throw new FluxerResponseError(
    { operation: discovery.id, sent: "yes", attempts: 1 },
    200,
    JSON.stringify(data),
    message,
  );
}

function isHttp(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
