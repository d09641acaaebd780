import createClient from "openapi-fetch";
import { discoveryPath, type Operation } from "../generated/operations.js";
import { FluxerResponseError } from "./errors.js";
import { type Call, createRequestClass, factsOf, startCall } from "./request/call.js";
import type { SudoMode } from "./request/challenges.js";
import { parseJson } from "./request/input.js";
import { parseUrl } from "./request/rules.js";
import { send } from "./request/send.js";
import type { Settings } from "./settings.js";

/** The discovery document is outside the base URL of the API, so the spec does not define an operation for it. */
interface Paths {
  readonly [discoveryPath]: { readonly get: { responses: { 200: { content: { "application/json": unknown } } } } };
}

const discovery: Operation = {
  id: "discovery",
  method: "GET",
  path: discoveryPath,
  credentials: [],
  idempotent: true,
  sudo: false,
  recovery: "`webAppUrl` makes this request unnecessary; set it",
  parameters: {},
  responses: { 200: { contentType: "application/json" } },
};

/** Returns the URL of the web app, without a slash at its end. Throws `FluxerResponseError` if it is not http(s). */
export async function findWebApp(settings: Settings, sudo: SudoMode): Promise<string> {
  let call!: Call;
  const client = createClient<Paths>({
    baseUrl: new URL(settings.baseUrl).origin,
    Request: createRequestClass(),
    async fetch(request) {
      call = startCall(discovery, request, null, settings);
      const { error, response } = await send(call, sudo);
      if (error) throw error;
      return response;
    },
  });
  const { data = "", response } = await client.GET(discoveryPath, { parseAs: "text" });
  const document = parseJson(data)?.value as { endpoints?: { webapp?: unknown } } | null | undefined;
  const webapp = document?.endpoints?.webapp;
  const url = typeof webapp === "string" ? parseUrl(webapp) : undefined;
  // Any other URL, such as javascript:, must not become a link.
  if (url && ["http:", "https:"].includes(url.protocol)) return url.origin + url.pathname.replace(/\/+$/, "");
  const message = "endpoints.webapp is not an http or https URL; set `webAppUrl`";
  throw new FluxerResponseError(factsOf(call, "yes"), response.status, data, message);
}
