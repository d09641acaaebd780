import type { Call } from "../generated/methods.js";
import { SudoMode } from "./challenges.js";
import { Exchange, type Policy } from "./exchange.js";
import { type CallOptions, checkNumbers, type Settings } from "./options.js";
import { checkInput, serialize } from "./preflight.js";
import { createQueue } from "./timing.js";

/** Carries out operations with credentials, time-outs, retries and checks. */
export interface Transport {
  /** A body that takes time to make is given as a promise, so that its call keeps its place in the queue. */
  readonly call: Call<CallOptions>;
  /** For an address that the spec has no operation for. */
  send<T>(policy: Policy<T>, url: string, body?: string, options?: CallOptions): Promise<T>;
}

/** `urlOf` fills in the names in braces of an operation's path. */
export function createTransport(
  settings: Settings,
  urlOf: (path: string, values: Readonly<Record<string, string>>) => string,
): Transport {
  const sudo = new SudoMode();
  // A server writes a whole application from a copy it read before, so changes to one must not overlap.
  const inTurn = createQueue();

  async function send<T>(policy: Policy<T>, url: string, body?: string, options: CallOptions = {}): Promise<T> {
    const { timeoutMs = settings.timeoutMs } = options;
    if (timeoutMs !== settings.timeoutMs) checkNumbers(policy.id, { timeoutMs });
    // Held against the spec, which the type is generated from.
    return (await new Exchange(policy, { ...settings, timeoutMs }, options, url, body, sudo).run()) as T;
  }

  return {
    send,
    async call(operation, { path = {}, body }, options) {
      checkInput(operation.id, operation.parameters.path, path);
      const toText = (value: unknown) => serialize(operation, value, settings.preflight);
      const ready = body instanceof Promise ? undefined : toText(body);
      const work = async () => send(operation, urlOf(operation.path, path), ready ?? toText(await body), options);
      const { id } = path;
      return id !== undefined && operation.method !== "GET" ? inTurn(id, work, options?.signal) : work();
    },
  };
}
