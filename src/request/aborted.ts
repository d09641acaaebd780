import { type FluxerError, FluxerOutcomeUnknownError } from "../errors.js";
import { afterwards } from "./advice.js";
import { type Call, factsOf } from "./call.js";

// An aborted call rejects with the signal's reason, which does not show whether the request may have succeeded.
const errors = new WeakMap<object, FluxerError[]>();

/** Remembers a call that its caller aborted after a request was sent. */
export function rememberAborted(call: Call): void {
  const reason: unknown = call.settings.signal?.reason;
  if (call.attempts === 0 || call.operation.idempotent || typeof reason !== "object" || reason === null) return;
  const message = `you aborted the call. ${afterwards(call)}`;
  const error = call.doubt ?? new FluxerOutcomeUnknownError(factsOf(call, "maybe"), message);
  const known = errors.get(reason);
  if (known) known.push(error);
  else errors.set(reason, [error]);
}

/** Returns the errors of the calls that this reason of a signal aborted. */
export function abortedCalls(reason: unknown): readonly FluxerError[] {
  return errors.get(reason as object) ?? [];
}
