import type { Operation } from "../../generated/operations.js";
import type { CallSettings } from "../options.js";
import type { Call, CallRequest } from "./call.js";
import { callHeaders } from "./headers.js";

/** Creates the call for a request of openapi-fetch. Throws `FluxerInputError` if a header is invalid. */
export async function startCall(operation: Operation, request: Request, settings: CallSettings): Promise<Call> {
  // A middleware may have replaced the request by a plain Request, whose body can be read only once.
  const body = "content" in request ? (request as CallRequest).content : (await request.text()) || null;
  const headers = callHeaders(operation.id, request.headers, settings);
  if (body instanceof FormData) headers.delete("Content-Type"); // fetch writes its own, with the boundary
  return {
    ...{ operation, settings, url: request.url, headers, body },
    input: typeof body === "string" ? body : undefined,
    startedAt: new Date(),
    attempts: 0,
    sent: "no",
    requestId: headers.get("X-Request-ID") ?? undefined,
    credential: undefined,
    doubt: undefined,
    captcha: settings.solution,
    solved: new Set(),
    secrets: new Set(),
  };
}
