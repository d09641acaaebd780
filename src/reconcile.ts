import type { Application } from "../generated/schema.js";
import { type FluxerError, isFluxerError, refuseInput } from "./errors.js";
import { abortedCalls } from "./request/aborted.js";
import { normalizeBody } from "./request/normalize.js";
import { snowflakeToDate } from "./snowflake.js";

export interface ReconcileOptions {
  /** How far the server's clock may be from ours, in milliseconds, either way. Default 60000. */
  readonly clockSkewMs?: number | undefined;
}

/**
 * Returns a test for the applications that a create of unknown outcome may have created: by name, redirect URIs as a set, and
 * time of creation. `error` is what the create rejected with, also the reason of an aborted signal. Throws `FluxerInputError`
 * for anything else.
 */
export function mayBeMadeBy(
  error: unknown,
  { clockSkewMs = 60_000 }: ReconcileOptions,
): (application: Application) => boolean {
  const creates = (isFluxerError(error) ? [error] : abortedCalls(error)).filter(
    ({ operation, startedAt, sent }) => operation === "createApplication" && startedAt && sent !== "no",
  );
  if (creates.length === 0)
    refuseInput("reconcile", "error", "must be an error of applications.create whose request was sent");
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
