import type { ApplicationsMethods } from "../generated/client.js";
import { operations } from "../generated/operations.js";
import type * as schema from "../generated/schema.js";
import type { Application } from "../generated/schema.js";
import { type FluxerError, FluxerInputError, isFluxerError, refuseInput } from "./errors.js";
import { type ImageInput, toBase64 } from "./images.js";
import type { CallOptions } from "./options.js";
import { abortedCalls } from "./request/aborted.js";
import { issuesOf, normalizeBody, refuseIssues, toJson } from "./request/input.js";
import { orAborted, type Queue } from "./request/timing.js";
import type { ValidationIssue } from "./request/validate.js";
import { checkCallOptions, type Settings } from "./settings.js";
import { snowflakeToDate } from "./snowflake.js";

/** Changes to a bot's profile. An omitted property stays unchanged, and null clears it. */
export type BotChanges = Omit<schema.BotUpdateRequest, "avatar" | "banner"> & {
  readonly avatar?: ImageInput | null | undefined;
  readonly banner?: ImageInput | null | undefined;
};

/**
 * The applications of the authenticated account. IDs are decimal strings. A method rejects with a `FluxerError`, with
 * the reason of an aborted signal, or with what `auth` or a solver threw. It retries only if that is safe: a create
 * that might have succeeded is not sent again. Changes to one application run in order, one at a time.
 */
export interface Applications extends ApplicationsMethods<CallOptions> {
  /** Updates the bot's profile. Validates images before sending them: PNG, JPEG, GIF or WebP, at most 10 MiB each. */
  updateBot(id: string, changes: BotChanges, options?: CallOptions): Promise<schema.BotProfile>;
  /**
   * Lists the applications that a failed `create` may have created: those with its name and redirect URIs that were
   * created while it ran. The list can be empty. Does not create or delete anything. `error` can also be the reason of
   * the signal that aborted the create. Throws `FluxerInputError` if the error came from another method.
   */
  reconcile(error: unknown, options?: CallOptions & ReconcileOptions): Promise<Application[]>;
}

/** @internal Creates the methods that are not generated from the spec. They queue, so `methods` must not. */
export function createOwnMethods(
  methods: ApplicationsMethods<CallOptions>,
  settings: Settings,
  inTurn: Queue,
): Pick<Applications, "updateBot" | "reconcile"> {
  return {
    // Read the images in the queue, so that a later change cannot overtake this one.
    async updateBot(id, changes, options) {
      const own = checkCallOptions(update.id, options);
      if (typeof changes !== "object" || changes === null || Array.isArray(changes))
        return refuseInput(update.id, "root", "must be an object");
      const given = { ...changes };
      const work = async () => {
        const { body, issues } = await withImages(given, own.signal);
        const text = toJson(update.id, body);
        refuseIssues(update.id, [...issuesOf(update, { path: { id } }, text, settings.preflight), ...issues]);
        return methods.updateBot(id, body, own);
      };
      return inTurn(id, work, own.signal);
    },
    async reconcile(error, options) {
      const isMatch = mayBeMadeBy(error, { ...options });
      return (await methods.list(options)).filter(isMatch);
    },
  };
}

const update = operations.updateApplicationBot;

/** Returns the changes with their images in base64, and the issues of the images. */
async function withImages({ avatar, banner, ...rest }: BotChanges, signal: AbortSignal | undefined) {
  const body: schema.BotUpdateRequest = rest;
  const issues: ValidationIssue[] = [];
  for (const [name, image] of Object.entries({ avatar, banner })) {
    if (image === undefined) continue;
    signal?.throwIfAborted();
    try {
      const base64 = image === null ? null : await orAborted(signal, toBase64(update.id, name, image));
      Object.assign(body, { [name]: base64 });
    } catch (error) {
      if (!(error instanceof FluxerInputError)) throw error;
      issues.push(...error.issues);
    }
  }
  return { body, issues };
}

export interface ReconcileOptions {
  /** Largest difference between the server's clock and the local clock, in milliseconds. Default: 60000. */
  readonly clockSkewMs?: number | undefined;
}

/**
 * Returns a test for the applications that a failed create may have created. Compares names, redirect URIs as sets, and
 * times of creation. `error` is what the create rejected with, which can be the reason of an aborted signal.
 * @throws {FluxerInputError} if `error` has another source
 */
function mayBeMadeBy(
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
