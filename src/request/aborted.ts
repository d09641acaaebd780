import { type FluxerError, FluxerOutcomeUnknownError } from "../errors.js";
import { afterwards } from "./advice.js";
import { type Call, factsOf } from "./call.js";

// An aborted call rejects with the signal's reason, which says nothing about the request that may have succeeded.
const errors = new WeakMap<object, FluxerError[]>();

/** Remembers what is known of a call that its caller aborted after a request was sent. */
export function rememberAborted(call: Call): void {
  const reason: unknown = call.settings.signal?.reason;
  if (call.attempts === 0 || call.operation.idempotent || typeof reason !== "object" || reason === null) return;
  const message = `the caller aborted the call. ${afterwards(call)}`;
  const error = call.doubt ?? new FluxerOutcomeUnknownError(factsOf(call, "maybe"), message);
  const known = errors.get(reason);
  if (known) known.push(error);
  else errors.set(reason, [error]);
}

/** The errors of the calls that rejected with this reason of an aborted signal. */
export function abortedCalls(reason: unknown): readonly FluxerError[] {
  return (typeof reason === "object" && reason !== null && errors.get(reason)) || [];
}
