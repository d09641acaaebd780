import type { Application } from "../generated/schema.js";
import { type FluxerError, isFluxerError, refuseInput } from "./errors.js";
import { abortedCalls } from "./request/aborted.js";
import { normalizeBody } from "./request/normalize.js";
import { snowflakeToDate } from "./snowflake.js";

export interface ReconcileOptions {
  /** Largest difference between the server's clock and the local clock, in milliseconds. Default: 60000. */
  readonly clockSkewMs?: number | undefined;
}

/**
 * Returns a test for the applications that a failed create may have created. Compares names, redirect URIs as sets, and
 * times of creation. `error` is what the create rejected with, which can be the reason of an aborted signal.
 * @throws {FluxerInputError} if `error` has another source
 */
export function mayBeMadeBy(
  error: unknown,
  { clockSkewMs = 60_000 }: ReconcileOptions,
): (application: Application) => boolean {
  const creates = (isFluxerError(error) ? [error] : abortedCalls(error)).filter(
    ({ operation, startedAt, sent }) => operation === "createApplication" && startedAt && sent !== "no",
  );
  if (creates.length === 0)
    refuseInput("reconcile", "error", "must come from an applications.create call whose request was sent");
  if (!(clockSkewMs >= 0)) refuseInput("reconcile", "clockSkewMs", "must be a number of at least 0");
  const tests = creates.map((create) => madeBy(create, clockSkewMs));
  return (application) => tests.some((test) => test(application));
}

function madeBy(
  { input, startedAt, endedAt }: FluxerError,
  clockSkewMs: number,
): (application: Application) => boolean {
  const { name, redirect_uris } = normalizeBody(JSON.parse(input ?? "{}")) as Partial<Application>;
  const wanted = asSet(redirect_uris ?? []);
  const from = Number(startedAt) - clockSkewMs;
  const to = Number(endedAt) + clockSkewMs;
  return (application) => {
    const created = snowflakeToDate(application.id).getTime();
    return application.name === name && asSet(application.redirect_uris) === wanted && created >= from && created <= to;
  };
}

function asSet(uris: readonly string[]): string {
  return JSON.stringify([...new Set(uris)].sort());
}
