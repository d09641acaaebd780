import type { Application } from "../generated/schema.js";
import { isFluxerError, refuseInput } from "./errors.js";
import { normalizeBody } from "./normalize.js";
import { snowflakeToDate } from "./snowflake.js";

export interface ReconcileOptions {
  /** How far the server's clock may be from ours, in milliseconds, either way. Default 60000. */
  readonly clockSkewMs?: number;
}

/**
 * A test for the applications that a create of unknown outcome may have made: by name, redirect URIs as a set, and time of
 * minting. Throws FluxerInputError for any other error.
 */
export function mayBeMadeBy(
  error: unknown,
  { clockSkewMs = 60_000 }: ReconcileOptions,
): (application: Application) => boolean {
  if (!isFluxerError(error) || error.operation !== "createApplication" || !error.startedAt || error.sent === "no") {
    return refuseInput("reconcile", "error", "must be an error of applications.create whose request was sent");
  }
  if (!(clockSkewMs >= 0)) refuseInput("reconcile", "clockSkewMs", "must be a number of at least 0");
  const { name, redirect_uris } = normalizeBody(JSON.parse(error.input ?? "{}")) as Partial<Application>;
  const wanted = asSet(redirect_uris ?? []);
  const from = error.startedAt.getTime() - clockSkewMs;
  const to = error.endedAt.getTime() + clockSkewMs;
  return (application) => {
    const minted = snowflakeToDate(application.id).getTime();
    return application.name === name && asSet(application.redirect_uris) === wanted && minted >= from && minted <= to;
  };
}

function asSet(uris: readonly string[]): string {
  return JSON.stringify([...new Set(uris)].sort());
}
